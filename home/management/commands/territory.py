"""Territories: `territory create --name "Echosciences" --host provence.example.org`, `territory complete`."""

from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import CommandError
from django.core.management.base import BaseCommand

from gazetteer.loading import load_france
from home.actions import add_missing_sections, create_territory
from maps.outlines import outline_of, outline_of_box, read_geojson
from territories.models import Territory


class Command(BaseCommand):
    help = "Opens a territory with its sections, static pages and animators; completes older ones."

    def add_arguments(self, parser):
        verbs = parser.add_subparsers(dest="verb", required=True)
        create = verbs.add_parser("create", help="open a new territory")
        create.add_argument("--name", required=True, help="what it is called: “Echosciences Provence”")
        create.add_argument("--host", required=True, help="host name that it answers on, with :port if need be")
        create.add_argument("--language", default="fr", choices=[code for code, _name in settings.LANGUAGES])
        create.add_argument("--tagline", default="", help="the place, below the name")
        create.add_argument("--time-zone", default="Europe/Paris", help="its clock: Europe/Paris")
        create.add_argument("--accent", default="", help="its colour: #d9381e")
        create.add_argument("--outline", type=Path, help="a GeoJSON file of its area, in degrees")
        create.add_argument("--box", default="", help="for want of a file: west,south,east,north in degrees")
        create.add_argument(
            "--animator", action="append", default=[], help="address of who animates it; may be given several times"
        )
        create.add_argument("--announce", action="store_true", help="tell the network that it is coming")

        verbs.add_parser("complete", help="add to every territory the sections of kinds that came after it")

    def handle(self, *, verb, **options):
        if verb == "create":
            self.create(**options)
        else:
            self.complete()

    def complete(self):
        for territory in Territory.objects.in_order():
            for spec in add_missing_sections(territory.root_page, territory.language):
                self.stdout.write(f"{territory.root_url}/{spec.section}/")

    def create(self, *, name, host, outline, box, animator, announce, **options):
        options = {key: options[key] for key in ("language", "tagline", "time_zone", "accent")}
        try:
            area = outline_of(read_geojson(outline.read_bytes())) if outline else outline_of_box(box) if box else None
            territory = create_territory(
                name=name,
                host=host,
                outline=area,
                animators=animator,
                announced={"is_announced": announce},
                **options,
            )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        except OSError as error:
            raise CommandError(f"{outline}: {error.strerror}") from error
        self.stdout.write(f"{name} answers on {territory.root_url}/")
        if load_france():
            self.stdout.write("The towns of France are known; those of other countries: import_gazetteer FILE.")
        if not animator:
            self.stdout.write("Next: add its animators in the admin, under Settings, Territories,")
        self.stdout.write("and fill in the legal notice, whose missing parts stand between square brackets.")
