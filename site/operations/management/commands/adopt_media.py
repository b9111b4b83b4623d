"""`manage.py adopt_media SOURCE`: puts the pictures and files of a folder, or of another store, into the store."""

from pathlib import Path

from config.settings.media import media_storage
from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import storages
from django.core.management.base import BaseCommand, CommandError

from contributions.adopting import adopt_files, adopt_from_store
from media.outages import StoreUnavailable


class Command(BaseCommand):
    help = (
        "Puts every file of SOURCE, a folder or a store (s3://…, written as MEDIA_STORAGE_URL), into the store of "
        "pictures and files (the disk, or what MEDIA_STORAGE_URL names) under the name it has there. For a backup "
        "that is put back, or a move from one store to another, there and back: nothing is overwritten, nothing is "
        "taken away from SOURCE, and a second run goes on where the first one stopped."
    )

    def add_arguments(self, parser):
        parser.add_argument("source", metavar="SOURCE")

    def handle(self, *args, source, **options):
        try:
            adopted, present, different = self._adopt(source)
        except ImproperlyConfigured as error:
            raise CommandError(str(error).replace("MEDIA_STORAGE_URL", "SOURCE")) from error
        except StoreUnavailable as error:
            raise CommandError(f"The store does not answer, run it again later: {error}") from error
        self.stdout.write(f"{adopted} files put into the store, {present} were there already.")
        for name in different:
            self.stderr.write(f"Left alone, the store has another file of this name: {name}")

    @staticmethod
    def _adopt(source):
        if source.startswith("s3://"):
            return adopt_from_store(store=storages.create_storage(media_storage(source)))
        if not Path(source).is_dir():
            raise CommandError(f"{source} is no folder.")
        return adopt_files(folder=Path(source))
