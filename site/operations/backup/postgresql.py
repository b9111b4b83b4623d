"""Copies, tries and puts back a PostgreSQL database, with its own programs: pg_dump, pg_restore and psql."""

import os
import shutil
import subprocess
from contextlib import closing
from pathlib import Path
from urllib.parse import quote, urlencode

import psycopg
from django.db import connection
from django.utils.crypto import get_random_string
from psycopg import sql
from psycopg.conninfo import make_conninfo

from jobs.progress import progress
from operations.backup.errors import BackupError
from operations.backup.streams import blocks_of

ENGINE = "postgresql"
VERSION = "PostgreSQL"
#: Where programs are, Debian's own folders of PostgreSQL's included.
FOLDERS = os.pathsep.join([os.environ.get("PATH", ""), *map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin")))])
#: What of Django's parameters of a connection the server's own library knows as well.
KNOWN = ("host", "port", "user", "dbname", "sslmode", "sslrootcert", "sslcert", "sslkey", "service", "passfile")
#: With these a row is written in the same way by every session.
SAME_WORDS = (
    "SET timezone='UTC'; SET datestyle='ISO'; SET intervalstyle='iso_8601'; SET extra_float_digits=1; "
    "SET bytea_output='hex'"
)
TABLES = """
    SELECT schemaname, tablename FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2
"""
#: Number of rows, and the sum of the first eight bytes of the SHA-256 of each: the same in every PostgreSQL.
ROWS = """
    SELECT count(*), coalesce(sum(
        ('x' || left(encode(sha256(convert_to(t::text, 'UTF8')), 'hex'), 16))::bit(64)::bigint
    ), 0)::text FROM {} t
"""
#: Waits at most so long for whoever still uses the tables that are replaced.
EMPTY_FIRST = b"""
BEGIN; SET LOCAL lock_timeout = '30s'; SET LOCAL client_min_messages = warning;
DROP SCHEMA public CASCADE; CREATE SCHEMA public;
"""


def copy(path):
    """Writes a dump of the database in use, as it is at one moment; returns its tables, as `tables_of` does.

    One snapshot serves the dump and the count; others read and write meanwhile.
    """
    with closing(_session()) as session:
        session.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        snapshot = session.execute("SELECT pg_export_snapshot()").fetchone()[0]
        path.touch(0o600)
        _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}", f"--file={path}")
        return tables_of(session)


def check(path):
    """Raises BackupError unless pg_restore of this machine can read the dump."""
    _run("pg_restore", "--list", str(path), at=None)


def replace(path):
    """Puts what is in the dump in the place of the tables of the database in use, in one transaction."""
    connection.close()
    _restore(path, _parameters())


def tables_of_own():
    """The tables of the database in use."""
    with closing(_session()) as session:
        return tables_of(session)


def tables_of(session):
    """{table: [number of rows, sum of the fingerprints of its rows]}: equal for equal rows, in whatever order."""
    session.execute(SAME_WORDS)
    found = {}
    for schema, name in progress(session.execute(TABLES).fetchall(), "Reading the database"):
        question = sql.SQL(ROWS)
        found[f"{schema}.{name}"] = list(session.execute(question.format(sql.Identifier(schema, name))).fetchone())
    return found


class Trial:
    """`with Trial(path) as trial:` the database of an archive restored in a database of its own, for as long."""

    def __init__(self, path):
        self.path = path
        self.name = f"echosciences_trial_{get_random_string(8, 'abcdefghijklmnopqrstuvwxyz')}"

    def __enter__(self):
        try:
            self._outside("CREATE DATABASE {}")
        except psycopg.errors.InsufficientPrivilege as error:
            user = _parameters().get("user", "")
            raise BackupError(
                f"A rehearsal makes a database of its own, which the user {user} may not: "
                f'psql -c "ALTER ROLE {user} CREATEDB" as postgres allows it.'
            ) from error
        try:
            _restore(self.path, self._parameters)
            with closing(_session(dbname=self.name)) as session:
                self.tables = tables_of(session)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *error):
        self._outside("DROP DATABASE {} WITH (FORCE)")

    @property
    def _parameters(self):
        return {**_parameters(), "dbname": self.name}

    @property
    def url(self):
        """As DATABASE_URL would name it."""
        rest = {name: value for name, value in self._parameters.items() if name != "dbname"}
        rest |= {"password": password} if (password := connection.settings_dict["PASSWORD"]) else {}
        return f"postgres:///{quote(self.name)}?{urlencode(rest)}"

    def column(self, table, name):
        """The values of a column that are not empty."""
        question = sql.SQL("SELECT DISTINCT {} FROM {}").format(sql.Identifier(name), sql.Identifier(table))
        with closing(_session(dbname=self.name)) as session:
            return {value for (value,) in session.execute(question) if value}

    def _outside(self, statement):
        with closing(_session()) as session:
            session.execute(sql.SQL(statement).format(sql.Identifier(self.name)))


def _parameters():
    """The parameters of the connection in use, without its password."""
    given = connection.get_connection_params()
    return {name: str(given[name]) for name in KNOWN if given.get(name)}


def _password():
    """{"PGPASSWORD": …} for the environment of a program, where the connection has one: never on a command line."""
    password = connection.settings_dict["PASSWORD"]
    return {"PGPASSWORD": password} if password else {}


def _session(**other):
    password = connection.settings_dict["PASSWORD"]
    secret = {"password": password} if password else {}
    return psycopg.connect(**{**_parameters(), **secret, **other}, autocommit=True)


def _program(name):
    found = shutil.which(name, path=FOLDERS)
    if not found:
        raise BackupError(f"The program {name} is not installed: apt install postgresql-client.")
    return found


def _run(name, *words, at=""):
    """Runs a program of PostgreSQL's, with the database in use unless `at` is None; BackupError has its words."""
    address = [] if at is None else [f"--dbname={make_conninfo(**_parameters())}"]
    done = subprocess.run(  # noqa: S603 (our own words)
        [_program(name), *address, *words],
        env={**os.environ, **_password()},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BackupError(f"{name} failed: {done.stderr.strip()[-500:]}")


def _restore(path, parameters):
    """Empties the schema `public` of a database and fills it from a dump: all of it, or nothing.

    pg_restore writes SQL that psql runs; the transaction is ended here, once pg_restore is known to have done well.
    """
    address = f"--dbname={make_conninfo(**parameters)}"
    environment = {**os.environ, **_password()}
    read = [_program("pg_restore"), "--no-owner", "--no-privileges", "--file=-", str(path)]
    run = [_program("psql"), "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--output=/dev/null", address]
    reading = subprocess.Popen(read, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # noqa: S603
    running = subprocess.Popen(run, bufsize=0, stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)  # noqa: S603
    with reading, running:
        try:
            running.stdin.write(EMPTY_FIRST)
            for block in blocks_of(reading.stdout):
                running.stdin.write(block)
            if reading.wait() == 0:
                running.stdin.write(b"\nCOMMIT;\n")
            running.stdin.close()
        except BrokenPipeError:  # psql has stopped, and says why
            reading.kill()
        if running.wait() or reading.wait():
            said = (running.stderr.read() or reading.stderr.read()).decode().strip()
            raise BackupError(f"PostgreSQL refused the backup, and nothing was changed: {said[-500:]}")
