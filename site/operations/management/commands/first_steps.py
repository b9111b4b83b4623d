"""`manage.py first_steps`: the first territory and the first administrator, as far as there is none."""

import os

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from members.models import Member
from territories.models import Territory

PASSWORD = "DJANGO_SUPERUSER_PASSWORD"  # noqa: S105 (the name that createsuperuser gives it too)


class Command(BaseCommand):
    help = (
        "Opens the first territory where there is none, and makes the first administrator where there is none, with "
        f"the password of the variable {PASSWORD}. Run again, it changes nothing and says nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument("--name", required=True, help="what the territory is called")
        parser.add_argument("--host", required=True, help="the name under which it is read")
        parser.add_argument("--language", default="fr", choices=[code for code, _name in settings.LANGUAGES])
        parser.add_argument("--email", required=True, help="address of the administrator")
        parser.add_argument("--display-name", required=True, help="her name")

    def handle(self, *, name, host, language, email, display_name, **options):
        if not Territory.objects.exists():
            call_command("territory", "create", name=name, host=host, language=language, stdout=self.stdout)
        if not Member.objects.filter(is_superuser=True, is_active=True).exists():
            self.make_administrator(email, display_name)

    def make_administrator(self, email, display_name):
        if Member.objects.filter(email__iexact=email).exists():
            raise CommandError(f"{email} has an account already, which is no administrator's: name another address.")
        password = os.environ.get(PASSWORD) or None
        try:
            if password:
                validate_password(password, Member(email=email, display_name=display_name))
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        Member.objects.create_superuser(email, password, display_name=display_name)
        self.stdout.write(f"{email} administers the installation.")
        if not password:
            self.stdout.write("No password was given: ask for one on the page of signing in, by mail.")
