"""`manage.py import_map --outline FILE …`: what a territory's map draws below its pins, from GeoJSON files."""

from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from maps.models import MapSettings
from maps.outlines import neighbours_of, outline_of, read_geojson, waters_of
from territories.models import Territory

READERS = {"outline": outline_of, "neighbours": neighbours_of, "borders": neighbours_of, "waters": waters_of}


class Command(BaseCommand):
    help = "Draws outline, neighbours, borders (of departments) and waters of GeoJSON files on a territory's map."

    def add_arguments(self, parser):
        parser.add_argument("--territory", metavar="HOST", help="Host of the territory; the default one otherwise.")
        for name in READERS:
            parser.add_argument(f"--{name}", metavar="FILE", help="GeoJSON in degrees (WGS 84).")

    def handle(self, *args, territory, **options):
        place = Territory.objects.at(territory)
        if place is None:
            raise CommandError(f"There is no territory {territory or '(default)'}.")
        files = {name: options[name] for name in READERS if options[name]}
        if not files:
            raise CommandError("Name at least one file: " + ", ".join(f"--{name}" for name in READERS))
        settings = MapSettings.for_site(place.site)
        for name, file in files.items():
            setattr(settings, name, _read(file, READERS[name]))
        settings.save()
        self.stdout.write(f"Drawn on the map of {place.hostname}: {', '.join(files)}.")


def _read(file, reader):
    try:
        return reader(read_geojson(Path(file).read_bytes()))
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}") from error
    except ValidationError as error:
        raise CommandError(f"{file}: {' '.join(error.messages)}") from error
