"""`manage.py refresh_projections`: rebuilds whatever is derived from contributions."""

from django.core.management.base import BaseCommand

from contributions.projections import projections
from contributions.rebuilding import differences, rebuild


class Command(BaseCommand):
    help = (
        "Rebuilds whatever is derived from contributions: their place in the tree, cards, rows of tags, counts of "
        "communities, references, entries of the search; the journal of changes gets the rows that it lacks. "
        "It may run while people write, and as often as one likes."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="only tell what a rebuilding would change, and change nothing"
        )

    def handle(self, *args, check, **options):
        if check:
            found = differences()
            for name, key, kept, rebuilt in found:
                self.stdout.write(f"{name} {key}: {kept} is to be {rebuilt}")
            self.stdout.write(f"{len(found)} differences.")
            return
        names = ", ".join(projection.name for projection in projections())
        count = rebuild()
        self.stdout.write(f"{count} contributions: {names}.")
