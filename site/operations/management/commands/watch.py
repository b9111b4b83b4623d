"""`manage.py watch`: looks whether something needs a hand, and writes to the administrators."""

from django.core.management.base import BaseCommand

from jobs.models import Heartbeat
from notifications.sending import send_due_letters
from operations.watching import look_after


class Command(BaseCommand):
    help = (
        "Looks at the installation and writes to its administrators what needs a hand, once, and when it is over. The "
        "worker does so every quarter of an hour; a clock of the system's that runs this too learns that no worker "
        "lives: the mails then leave from here."
    )
    requires_system_checks = []

    def handle(self, **options):
        for trouble in look_after():
            self.stdout.write(f"{trouble}: {'over' if trouble.healed_at else 'told'}")
        if not Heartbeat.objects.alive().exists():
            self.stdout.write(f"No worker is at work; {send_due_letters()} mails left from here.")
