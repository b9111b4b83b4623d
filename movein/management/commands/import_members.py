"""`manage.py import_members FILE`: people of a table, to be invited from the admin. Nobody is written to."""

from pathlib import Path

from movein.command import MoveCommand
from movein.moving import move_people
from movein.tables import read_people


class Command(MoveCommand):
    help = "Brings in people of a table (CSV) whom the animators may then invite; makes no account, sends no mail."

    def handle(self, *args, file, territory, dry_run, **options):
        with self.in_territory(territory, file) as place:
            reading = read_people(self.content(file))
            report = move_people(territory=place, reading=reading, name=Path(file).name, dry_run=dry_run)
            self.show(report, dry_run=dry_run)
