"""`manage.py send_digest`: the weekly letter now, to whoever has not had this week's."""

from django.core.management.base import BaseCommand

from follows.digest import send_digest
from territories.models import Territory


class Command(BaseCommand):
    help = "Writes this week's letter to those who asked for it and have not had it; a second run writes none."

    def add_arguments(self, parser):
        parser.add_argument("--host", help="one territory, by its host; all of them without it")

    def handle(self, *, host, **options):
        territories = Territory.objects.filter(site__hostname=host) if host else Territory.objects.all()
        for territory in territories:
            self.stdout.write(f"{territory.hostname}: {send_digest(territory)} letters")
