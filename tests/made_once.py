"""Rows that many tests begin with are worked out once in a run; after that their statements alone are run again.

To publish a page takes forty statements and what decides on them: models, forms, projections, indexes. A test that asks
for the same pages in the same database gets them by the twenty statements that write, as they were.
"""

from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from types import SimpleNamespace

from django.conf import settings
from django.db import connection
from django.db.models import Model
from django.utils import timezone

#: Statements that are no part of what was written.
READS = ("SELECT", "SAVEPOINT", "RELEASE", "PRAGMA")
CLOCK = timezone.now
#: {what tells a database and a fixture (see `made_once`): what the fixture made}
KNOWN = {}
#: What was made in this test, in order.
MADE = []


@dataclass
class Made:
    """What a fixture returned, the statements that wrote it, and the files that came with it."""

    result: object
    statements: list
    files: dict

    def write_again(self):
        with connection.cursor() as cursor:
            for sql, parameters, many in self.statements:
                (cursor.executemany if many else cursor.execute)(sql, parameters)
                if "RETURNING" in sql:
                    cursor.fetchall()
        for path, content in self.files.items():
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)


def made_once(fixture):
    """A fixture of rows: what it returns comes with each model as it is in the database.

    It may only depend on what it is given and on the rows that are there. They are known by what was made before it in
    this test and by how many rows each table has had: SQLite counts them, and takes the count back with a transaction.
    PostgreSQL does not, and there the fixture runs each time; so it does when a test has stopped the clock, which rows
    would tell.
    """

    @wraps(fixture)
    def rows(*args, **kwargs):
        if connection.vendor != "sqlite" or timezone.now is not CLOCK:
            return fresh(fixture(*args, **kwargs))
        MADE.append((fixture, numbers(kwargs), counts()))
        key = tuple(MADE)
        if key in KNOWN:
            KNOWN[key].write_again()
        else:
            KNOWN[key] = recorded(lambda: fixture(*args, **kwargs))
        return fresh(KNOWN[key].result)

    return rows


def numbers(given):
    """What fixtures were given, as the numbers of rows; what is no row does not tell databases apart."""
    if isinstance(given, Model):
        return given.pk
    if isinstance(given, dict):
        return tuple((name, numbers(value)) for name, value in given.items())
    if isinstance(given, (list, tuple)):
        return tuple(map(numbers, given))
    return type(given)


def counts():
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, seq FROM sqlite_sequence ORDER BY name")
        return tuple(cursor.fetchall())


def recorded(make):
    statements, before = [], files()

    def note(execute, sql, parameters, many, context):
        done = execute(sql, parameters, many, context)
        assert not sql.startswith("ROLLBACK"), "what is taken back cannot be written again"
        if not sql.startswith(READS):
            statements.append((sql, parameters, many))
        return done

    with connection.execute_wrapper(note):
        result = make()
    return Made(result, statements, {path: path.read_bytes() for path in files() - before})


def files():
    return {path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()}


def fresh(result):
    """The same with each model as it is in the database."""
    if isinstance(result, Model):
        return type(result)._base_manager.get(pk=result.pk)
    if isinstance(result, dict):
        return {name: fresh(value) for name, value in result.items()}
    if isinstance(result, SimpleNamespace):
        return SimpleNamespace(**fresh(vars(result)))
    if isinstance(result, (list, tuple)):
        return type(result)(map(fresh, result))
    return result
