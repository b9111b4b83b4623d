"""`manage.py adopt_media FOLDER`: puts the pictures and files of a folder into the store, under their own names."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from contributions.adopting import adopt_files


class Command(BaseCommand):
    help = (
        "Puts every file below FOLDER into the store of pictures and files (the disk, or what MEDIA_STORAGE_URL "
        "names) under the name it has there. For a backup that is put back, or a move from one store to another: "
        "nothing is overwritten, nothing is taken away from FOLDER, and a second run goes on where the first one "
        "stopped."
    )

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, metavar="FOLDER")

    def handle(self, *args, folder, **options):
        if not folder.is_dir():
            raise CommandError(f"{folder} is no folder.")
        adopted, present, different = adopt_files(folder=folder)
        self.stdout.write(f"{adopted} files put into the store, {present} were there already.")
        for name in different:
            self.stderr.write(f"Left alone, the store has another file of this name: {name}")
