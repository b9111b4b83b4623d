"""The demo territories, built where they are missing."""

import os

from django.core.management import CommandError
from django.core.management.base import BaseCommand

from demo.build import build_demo
from demo.ownership import NotOurs, claim_database
from demo.people import account_lines


class Command(BaseCommand):
    help = "Builds the two demo territories; what is there already stays as it is."

    def add_arguments(self, parser):
        parser.add_argument(
            "--port", type=int, default=int(os.environ.get("PORT") or 8000), help="port of their addresses"
        )
        parser.add_argument("--accounts", action="store_true", help="print the demo accounts")

    def handle(self, *, port, accounts, **options):
        try:
            claim_database()
        except NotOurs as reason:
            raise CommandError(reason) from reason
        made = build_demo(port=port, say=self.stdout.write)
        self.stdout.write(f"{made} contributions made." if made else "The demo is there already.")
        if accounts:
            self.stdout.write("\n".join(account_lines()))
