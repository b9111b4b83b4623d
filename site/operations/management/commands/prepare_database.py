"""`manage.py prepare_database`: `migrate`, but from the snapshot of the schema where the database is empty."""

from django.core.management.base import BaseCommand

from operations.schema import prepare_database


class Command(BaseCommand):
    help = "Brings the database to the newest schema; an empty one begins with the snapshot, within a second."

    def handle(self, **options):
        prepare_database(self.stdout.write)
