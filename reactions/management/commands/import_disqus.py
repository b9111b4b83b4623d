"""`manage.py import_disqus FILE`: the comments of a Disqus export, below the pages they belong to."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from django.utils.translation import gettext as _

from intake.rows import UnreadableFile
from reactions.disqus import DisqusImporter, read_export
from territories.models import Territory


class Command(BaseCommand):
    help = "Imports the comments of a Disqus export (XML)."

    def add_arguments(self, parser):
        parser.add_argument("file", help="Path of the file that Disqus sent (unpacked).")
        parser.add_argument("--territory", metavar="HOST", help="Host of the territory; the default one otherwise.")
        parser.add_argument("--dry-run", action="store_true", help="Say what would be done, and do nothing.")

    def handle(self, *args, file, territory, dry_run, **options):
        found = Territory.objects.at(territory)
        if found is None:
            raise CommandError(f"There is no territory {territory or '(default)'}.")
        with translation.override(found.language):
            try:
                with Path(file).open("rb") as export:
                    threads, posts = read_export(export)
            except OSError as error:
                raise CommandError(f"{file}: {error.strerror}") from error
            except UnreadableFile as error:
                raise CommandError(f"{file}: {error}") from error
            self._print(DisqusImporter(territory=found).run(threads, posts, dry_run=dry_run), dry_run)

    def _print(self, report, dry_run):
        for what, why in report.refusals:
            self.stdout.write(f"  refused: {what}: {why}")
        # The words are names that programs rely on; they are not translated.
        self.stdout.write(
            f"created {report.created}, updated {report.updated}, "
            f"unchanged {report.unchanged}, refused {report.refused}"
        )
        if dry_run:
            self.stdout.write(_("Nothing was kept: this was a rehearsal."))
