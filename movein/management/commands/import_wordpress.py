"""`manage.py import_wordpress FILE`: posts, pages, events and comments of a WordPress export, with their addresses."""

from functools import partial
from pathlib import Path

from django.core.management.base import CommandError

from movein.command import MoveCommand
from movein.moving import WordPressMove
from movein.wxr import MAX_FILE


class Command(MoveCommand):
    help = "Moves a WordPress site in: its export (WXR), of any size."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--drafts", action="store_true", help="Everything as drafts, whatever was on line.")
        parser.add_argument("--without-media", action="store_true", help="Fetch no picture and no file.")

    def handle(self, *args, file, territory, dry_run, drafts, without_media, **options):
        with self.in_territory(territory, file) as found:
            if Path(file).stat().st_size > MAX_FILE:
                raise CommandError(f"{file}: larger than {MAX_FILE // 1024**3} GB")
            move = WordPressMove(
                territory=found,
                open_file=partial(Path(file).open, "rb"),
                as_drafts=drafts,
                fetches=not (dry_run or without_media),
            )
            done = move.run(dry_run=dry_run)
            self.show(done.report, missing=done.missing, remarks=move.survey.remarks, dry_run=dry_run)
