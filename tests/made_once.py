"""Rows that many tests begin with are worked out once in a run; after that their statements alone are run again.

To publish a page takes forty statements and what decides on them: models, forms, projections, indexes. A test that asks
for the same pages in the same database gets them by the twenty statements that write, as they were.
"""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.models import Model
from django.utils import timezone

#: What is no part of the rows.
READS = ("SELECT", "SAVEPOINT", "RELEASE", "PRAGMA")
CLOCK = timezone.now


@dataclass
class Made:
    """What `make` returned, the statements that wrote it, and the files that came with it."""

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


class MadeOnce:
    """`once("what", make)`: what `make()` returns, each model read from the database; `make` is called the first time.

    `make` may only depend on the rows that are there. They are known by how many rows each table ever had: SQLite counts
    them, and takes the count back with a transaction. PostgreSQL does not, and there `make` is called each time; so it is
    when a test has stopped the clock, which rows would tell.
    """

    def __init__(self):
        self.known = {}

    def __call__(self, what, make):
        if connection.vendor != "sqlite" or timezone.now is not CLOCK:
            return fresh(make())
        key = (what, counts())
        if key in self.known:
            self.known[key].write_again()
        else:
            self.known[key] = recorded(make)
        return fresh(self.known[key].result)


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
    if isinstance(result, (list, tuple)):
        return type(result)(map(fresh, result))
    return result
