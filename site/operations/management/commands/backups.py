"""`manage.py backups`: lists what is kept in BACKUP_DIR and BACKUP_URL, and fetches one."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.template.defaultfilters import filesizeformat

from operations.backup.errors import BackupError
from operations.backup.places import places
from operations.backup.streams import blocks_of
from operations.backup.writing import write_whole


class Command(BaseCommand):
    help = "Lists the backups that are kept; `backups --fetch NAME FILE` copies one to this machine."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--fetch", nargs=2, metavar=("NAME", "FILE"), help="copy the backup of this name to FILE")

    def handle(self, *, fetch, **options):
        try:
            if fetch:
                self.fetch(fetch[0], Path(fetch[1]))
            else:
                self.list()
        except BackupError as error:
            raise CommandError(error) from error

    def list(self):
        if not places():
            self.stdout.write("No backups are kept: neither BACKUP_DIR nor BACKUP_URL is set (docs/backup.md).")
        for place in places():
            names = place.backups()
            self.stdout.write(f"{place.label}: {len(names)}")
            for name in names:
                self.stdout.write(f"  {name}  {filesizeformat(place.size(name))}")

    def fetch(self, name, path):
        place = next((place for place in places() if name in place.backups()), None)
        if place is None:
            raise CommandError(f"No backup of this name is kept: {name}.")
        with place.open(name) as file:
            size = write_whole(path, blocks_of(file))
        self.stdout.write(f"{path}: {filesizeformat(size)}, from {place.label}.")
