"""Towns of a country into the gazetteer: `manage.py import_gazetteer FILE --country ES`."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from gazetteer.loading import FRANCE, MAX_BYTES, load
from intake.rows import UnreadableFile


class Command(BaseCommand):
    help = (
        "Loads towns with postal codes and points (CSV, see docs/gazetteer.md). The towns of a country become those "
        "of the file; the same file again changes nothing. Without a file: those of France, which we ship."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", nargs="?", type=Path, default=FRANCE, help="CSV, perhaps compressed by gzip.")
        parser.add_argument(
            "--country", default="FR", metavar="CODE", help="Country of the rows that have no column of it (FR)."
        )

    def handle(self, *args, file, country, **options):
        try:
            if file.stat().st_size > MAX_BYTES:
                raise CommandError(f"{file}: larger than {MAX_BYTES // 1024 // 1024} MB")
            loaded = load(file.read_bytes(), country=country)
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        except UnreadableFile as error:
            raise CommandError(f"{file}: {error}") from error
        for remark in loaded.refusals:
            self.stdout.write(f"  refused: {remark}")
        self.stdout.write(
            f"created {loaded.created}, updated {loaded.updated}, unchanged {loaded.unchanged}, "
            f"removed {loaded.removed}, refused {len(loaded.refusals)}"
        )
        if loaded.has_changed:
            self.stdout.write("What is there already is found by its town after: manage.py refresh_projections")
