"""`manage.py backup FILE`: database and media in one archive."""

import sys
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.template.defaultfilters import filesizeformat
from django.utils import timezone

from operations.backup.actions import backup_by_the_clock, backup_to_file
from operations.backup.errors import BackupError
from operations.backup.writing import new_archive
from operations.models import BackupRun

STANDARD_OUTPUT = "-"

RECENT = timedelta(hours=20)


def has_recent():
    """Whether a backup by the clock went well lately."""
    made = BackupRun.objects.of_kind(BackupRun.Kind.BACKUP).well()
    return made.filter(is_scheduled=True, ended_at__gt=timezone.now() - RECENT).exists()


class Command(BaseCommand):
    help = (
        "Writes the database and the media into one archive, while people read and write. With BACKUP_PASSPHRASE it "
        "is encrypted. Without FILE, what happens each night: a backup for each place of BACKUP_DIR and BACKUP_URL."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument(
            "file", nargs="?", metavar="FILE", help="a path that is not there yet; - for standard output"
        )
        parser.add_argument(
            "--if-missing", action="store_true", help="only when none was made by the clock in the last 20 hours"
        )
        parser.add_argument("--plain", action="store_true", help="do not encrypt, whatever BACKUP_PASSPHRASE says")

    def handle(self, *, file, plain, if_missing, **options):
        if if_missing and has_recent():
            self.stdout.write("The last backup by the clock is less than 20 hours old.")
            return
        passphrase = "" if plain else settings.BACKUP_PASSPHRASE
        try:
            if file is None:
                self.as_each_night()
            elif file == STANDARD_OUTPUT:
                self.to_standard_output(passphrase)
            else:
                run, manifest = backup_to_file(path=Path(file), passphrase=passphrase)
                sealed = ", encrypted" if run.is_encrypted else ""
                self.stdout.write(
                    f"{file}: the database and {run.file_count} files, {filesizeformat(run.size)}{sealed}."
                )
                for name in manifest.vanished:
                    self.stderr.write(f"Went while the backup was made, and is not in it: {name}")
        except BackupError as error:
            raise CommandError(error) from error

    def as_each_night(self):
        if not (settings.BACKUP_DIR or settings.BACKUP_URL):
            raise CommandError("Name a FILE, or where backups are kept: BACKUP_DIR, BACKUP_URL (docs/backup.md).")
        for run in backup_by_the_clock():
            self.stdout.write(f"{run.place}: {run.name}, {filesizeformat(run.size)}.")

    def to_standard_output(self, passphrase):
        with new_archive(passphrase) as archive:
            for chunk in archive.chunks:
                sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()
