"""`manage.py read_only on`: nothing is written while the installation is upgraded."""

from django.core.management.base import BaseCommand

from operations.read_only import is_read_only, set_read_only


class Command(BaseCommand):
    help = "on: pages are read, and whatever would write is answered 503, with what was typed; off: as ever; status."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("state", choices=["on", "off", "status"])

    def handle(self, *, state, **options):
        if state != "status":
            set_read_only(state == "on")
        self.stdout.write("Read-only." if is_read_only() else "Reading and writing.")
