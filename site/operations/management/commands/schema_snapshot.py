"""`manage.py schema_snapshot`: writes or checks the SQL with which an empty database begins."""

import re
import tempfile
from pathlib import Path

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from operations import schema

#: As SQLite writes one, and as PostgreSQL does.
UUID = re.compile(r"'(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'")


class Command(BaseCommand):
    help = "Writes schema/<vendor>.sql from the migrations, in a new database of its own; --check compares instead."

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="fail unless the snapshot makes the same database")

    def handle(self, *, check, **options):
        with tempfile.TemporaryDirectory() as folder, empty_database(Path(folder) / "migrated.sqlite3"):
            call_command("migrate", interactive=False, verbosity=0)
            if not check:
                self.stdout.write(f"Written: {schema.write()}")
                return
            migrated = schema.dump()
        text = schema.usable_snapshot(connection.vendor)
        if text is None or not schema.is_current(connection.vendor):
            raise CommandError("The snapshot is not of these migrations: run manage.py schema_snapshot.")
        if without_chance(loaded(text)) != without_chance(loaded(migrated)):
            raise CommandError("The snapshot makes another database than the migrations.")
        self.stdout.write(f"{connection.vendor}: the snapshot and the migrations make the same database.")


def loaded(text):
    """The SQL of the database that this SQL makes: PostgreSQL writes some conditions otherwise than it read them."""
    with tempfile.TemporaryDirectory() as folder, empty_database(Path(folder) / "loaded.sqlite3"):
        schema.load(text)
        return schema.dump()


def without_chance(text):
    """The SQL of a database with one mark for every UUID: Wagtail draws the keys of its first pages anew each time."""
    return UUID.sub("'a UUID'", text)


class empty_database:
    """Inside the block the connection leads to a new database: this file for SQLite, NAME_schema for PostgreSQL."""

    def __init__(self, path):
        self.path = path

    def __enter__(self):
        connection.close()
        self.name = connection.settings_dict["NAME"]
        if connection.vendor == "sqlite":
            connection.settings_dict["NAME"] = str(self.path)
            return
        self.made = f"{self.name}_schema"
        self._outside(f'DROP DATABASE IF EXISTS "{self.made}"', f'CREATE DATABASE "{self.made}"')
        connection.settings_dict["NAME"] = self.made

    def __exit__(self, *_error):
        connection.close()
        connection.settings_dict["NAME"] = self.name
        if connection.vendor != "sqlite":
            self._outside(f'DROP DATABASE "{self.made}"')

    @staticmethod
    def _outside(*statements):
        with connection._nodb_cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
