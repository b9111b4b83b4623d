"""`manage.py import_places FILE`: places of a CSV or GeoJSON file into "À visiter"."""

from contributions.imports.command import ImportCommand
from places.imports import PlaceImporter
from places.incoming import read_places
from places.models import PlaceIndexPage


class Command(ImportCommand):
    help = "Imports places to visit from a CSV or GeoJSON file."
    rubric_model = PlaceIndexPage

    def import_data(self, data, *, parent, source, dry_run):
        return PlaceImporter(parent=parent, source=source).run(read_places(data), dry_run=dry_run)
