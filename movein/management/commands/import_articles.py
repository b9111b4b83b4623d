"""`manage.py import_articles FILE`: a table of articles, with their old addresses."""

from pathlib import Path
from zoneinfo import ZoneInfo

from movein.command import MoveCommand
from movein.moving import ArticlesMove
from movein.tables import read_articles


class Command(MoveCommand):
    help = "Brings in articles of a table (CSV): title, text, date, author, tags, address, picture."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--drafts", action="store_true", help="Everything as drafts.")
        parser.add_argument("--without-media", action="store_true", help="Fetch no picture and no file.")

    def handle(self, *args, file, territory, dry_run, drafts, without_media, **options):
        with self.in_territory(territory, file) as place:
            found, reading = read_articles(self.content(file), zone=ZoneInfo(place.time_zone))
            move = ArticlesMove(
                territory=place,
                found=found,
                reading=reading,
                name=Path(file).name,
                as_drafts=drafts,
                fetches=not (dry_run or without_media),
            )
            done = move.run(dry_run=dry_run)
            self.show(done.report, missing=done.missing, dry_run=dry_run)
