"""Copies, tries and puts back a SQLite database."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connection

from jobs.progress import progress
from operations.backup.errors import BackupError

ENGINE = "sqlite"
TIMEOUT = 60
VERSION = f"SQLite {sqlite3.sqlite_version}"
WRAP = 2**64


def copy(path):
    """Writes a copy of the database in use, as it is at one moment; returns its tables, as `tables_of` does.

    Others read and write meanwhile: in WAL mode a copy holds up nobody.
    """
    with closing(sqlite3.connect(_own_path(), timeout=TIMEOUT)) as source:
        source.execute("VACUUM INTO ?", [str(path)])
    path.chmod(0o600)
    return tables_of(path)


def check(path):
    """Raises BackupError unless the file is a whole database."""
    try:
        with closing(_reading(path)) as opened:
            found = opened.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise BackupError(f"The database in the archive cannot be opened: {error}.") from error
    if found != "ok":
        raise BackupError(f"The database in the archive is damaged: {found}.")


def replace(path):
    """Puts the copy at this path in the place of the database in use, in one transaction."""
    connection.close()
    own = _own_path()
    own.parent.mkdir(parents=True, exist_ok=True)
    with closing(_reading(path)) as source, closing(sqlite3.connect(own, timeout=TIMEOUT)) as target:
        source.backup(target)
    own.chmod(0o600)


def tables_of_own():
    """The tables of the database in use."""
    return tables_of(_own_path())


def tables_of(path):
    """{table: [number of rows, sum of the fingerprints of its rows]}: equal for equal rows, in whatever order."""
    with closing(_reading(path)) as opened:
        opened.text_factory = bytes  # as it lies there, were it no UTF-8
        names = [name.decode() for (name,) in opened.execute(TABLES)]
        return {name: _rows_of(opened, name) for name in progress(names, "Reading the database")}


#: Not the virtual ones: what they show lies in tables of their own.
TABLES = """
    SELECT name FROM sqlite_master
    WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%'
    ORDER BY name
"""


def _rows_of(opened, name):
    count, total = 0, 0
    for row in opened.execute(f"SELECT * FROM {quoted(name)}"):  # noqa: S608 (a name that the database gave)
        count += 1
        total += int.from_bytes(hashlib.blake2b(repr(row).encode(), digest_size=8).digest(), "big")
    return [count, f"{total % WRAP:016x}"]


def quoted(name):
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


def _reading(path):
    return sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", uri=True, timeout=TIMEOUT)


def _own_path():
    name = str(connection.settings_dict["NAME"])
    if name == ":memory:" or name.startswith("file:"):
        raise BackupError("The database lives in memory alone: there is nothing to copy or to put back.")
    return Path(name)


class Trial:
    """`with Trial(path) as trial:` the database of an archive restored beside the one in use, for as long."""

    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.tables = tables_of(self.path)
        return self

    def __exit__(self, *error):
        pass

    @property
    def url(self):
        """As DATABASE_URL would name it."""
        return f"sqlite:///{self.path}"

    def column(self, table, name):
        """The values of a column that are not empty."""
        with closing(_reading(self.path)) as opened:
            rows = opened.execute(f"SELECT DISTINCT {quoted(name)} FROM {quoted(table)}")  # noqa: S608
            return {value for (value,) in rows if value}
