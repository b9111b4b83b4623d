"""`manage.py restore FILE`: puts a backup back into an empty installation; --rehearse tries it beside this one."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from operations.backup.actions import backup_to_file, recorded
from operations.backup.errors import BackupError
from operations.backup.rehearsing import rehearse
from operations.backup.restoring import restore
from operations.backup.rotation import new_name
from operations.models import BackupRun


class Command(BaseCommand):
    help = (
        "Reads the archive to its end, and when it is whole, puts its database and media into this installation, "
        "which must be empty; then runs newer migrations. --rehearse tries it in a database and a folder of their own."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, metavar="FILE")
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--replace", action="store_true", help="make a backup of what is here first, then replace it")
        how.add_argument(
            "--rehearse", action="store_true", help="restore beside this installation, compare, throw away"
        )

    def handle(self, *, file, replace, rehearse, **options):
        if not file.is_file():
            raise CommandError(f"{file} is no file.")
        try:
            if rehearse:
                self.rehearse(file)
            else:
                self.restore(file, replace=replace)
        except BackupError as error:
            raise CommandError(error) from error

    def rehearse(self, file):
        place = str(file.absolute().parent)
        with recorded(BackupRun.Kind.REHEARSAL, file.name, place=place, size=file.stat().st_size) as run:
            found = rehearse(file, passphrase=settings.BACKUP_PASSPHRASE)
            run.file_count = found.file_count
        self.stdout.write(
            f"Restored beside this installation, and equal to what was saved on {found.created_at}: "
            f"{found.row_count} rows in {found.table_count} tables, {found.file_count} files."
        )
        if found.migration_count:
            self.stdout.write(f"{found.migration_count} newer migrations ran on it.")
        self.tell_missing(found.missing)

    def restore(self, file, *, replace):
        place = str(file.absolute().parent)
        started_at, size = timezone.now(), file.stat().st_size
        done = restore(
            file,
            passphrase=settings.BACKUP_PASSPHRASE,
            before_replacing=self.save_what_is_here if replace else None,
        )
        with recorded(BackupRun.Kind.RESTORATION, file.name, place=place, size=size) as run:
            run.started_at, run.file_count = started_at, len(done.manifest.media)
            if done.differing:
                raise BackupError(f"Restored, but not as it was saved: {'; '.join(done.differing[:5])}.")
        self.stdout.write(
            f"Restored, and equal to what was saved on {done.header.created_at}: {done.row_count} rows in "
            f"{len(done.header.tables)} tables, {len(done.manifest.media)} files."
        )
        if done.migrations:
            self.stdout.write(f"{len(done.migrations)} newer migrations ran.")
        if not done.is_key_the_same:
            self.stderr.write(
                "The backup was made with another SECRET_KEY: put that one into SECRET_KEY or SECRET_KEY_FALLBACKS, "
                "or second steps of sign-in and secrets of webhooks cannot be read, and everybody signs in again."
            )
        if settings.SEARCH_URL:
            self.stdout.write("Fill the index of Elasticsearch again: manage.py update_index.")

    def save_what_is_here(self):
        folder = Path(settings.BACKUP_DIR or settings.DATA_DIR / "backups")
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        passphrase = settings.BACKUP_PASSPHRASE
        path = folder / f"before-restoration-{new_name(timezone.now(), is_encrypted=bool(passphrase))}"
        backup_to_file(path=path, passphrase=passphrase)
        self.stdout.write(f"What was here is saved: {path}")

    def tell_missing(self, names):
        if names:
            self.stderr.write(f"{len(names)} files are named by rows and not in the backup, such as {names[0]}")
