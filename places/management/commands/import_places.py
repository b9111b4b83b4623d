"""`manage.py import_places FILE`: places of a CSV or GeoJSON file into "À visiter"."""

from contributions.imports.command import ImportCommand
from places.imports import PlaceImporter
from places.incoming import read_places
from places.models import PlaceIndexPage


class Command(ImportCommand):
    help = "Imports places to visit from a CSV or GeoJSON file."
    section_model = PlaceIndexPage

    def read(self, data, *, parent, source):
        return PlaceImporter(parent=parent, source=source), read_places(data)
