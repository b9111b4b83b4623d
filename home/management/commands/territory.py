"""Territories: `territory create --name "Echosciences" --host provence.example.org`, `territory complete`."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import CommandError
from django.core.management.base import BaseCommand

from gazetteer.loading import load_france
from home.actions import add_missing_sections, create_territory
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

    def create(self, *, name, host, language, tagline, **options):
        try:
            territory = create_territory(name=name, host=host, language=language, tagline=tagline)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"{name} answers on {territory.root_url}/")
        if load_france():
            self.stdout.write("The towns of France are known; those of other countries: import_gazetteer FILE.")
        self.stdout.write("Next: make its animators members of the group “Animation " + territory.hostname + "”,")
        self.stdout.write("and fill in the legal notice, whose missing parts stand between square brackets.")
