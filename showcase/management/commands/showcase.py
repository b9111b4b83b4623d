"""The showcase of the network: `showcase create --host reseau.example.org --name Echosciences`."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import CommandError
from django.core.management.base import BaseCommand

from showcase.creating import EDITORS, create_showcase


class Command(BaseCommand):
    help = "Opens the showcase of the network: its pages, its menu and the group of those who edit it."

    def add_arguments(self, parser):
        verbs = parser.add_subparsers(dest="verb", required=True)
        create = verbs.add_parser("create", help="open the showcase on a host of its own")
        create.add_argument("--host", required=True, help="host name that it answers on, with :port if need be")
        create.add_argument("--name", default="Echosciences", help="what the network is called")
        create.add_argument("--language", default="fr", choices=[code for code, _name in settings.LANGUAGES])
        create.add_argument("--email", default="", help="where requests to open a territory go")

    def handle(self, *, verb, host, name, language, email, **options):
        try:
            home = create_showcase(host=host, name=name, language=language, contact_email=email)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"The showcase answers on {home.get_full_url()}")
        self.stdout.write(
            f"Next: make those who edit it members of the group “{EDITORS}”, who sign in at a territory,"
        )
        self.stdout.write("and fill in its legal notice, whose missing parts stand between square brackets.")
