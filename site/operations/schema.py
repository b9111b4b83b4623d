"""A snapshot of the migrated, empty database, as SQL: it loads in a tenth of a second; 300 migrations take a minute.

`manage.py schema_snapshot` writes `schema/<vendor>.sql`; `prepare_database()` begins an empty database with it and
runs whatever migration came later. A snapshot that names a migration which is not on the disk any more is left aside.
"""

import hashlib
import re
import sqlite3
import subprocess
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

FOLDER = Path(__file__).parent / "schema"
#: Moments in the rows (when a migration ran) are written as this one, so that two snapshots compare.
MOMENT = re.compile(r"'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?(?:\+\d\d)?'")
SOME_MOMENT = {"sqlite": "'2026-01-01 00:00:00'", "postgresql": "'2026-01-01 00:00:00+00'"}
MIGRATIONS = "-- migrations: "
MIGRATIONS_TABLE = "django_migrations"


def snapshot_path(vendor):
    return FOLDER / f"{vendor}.sql"


def migrations_on_disk():
    """{"app.name"} of every migration of the installed apps."""
    return {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}


def fingerprint():
    """Changes with any byte of our own migrations and with the names of the packages' ones."""
    digest = hashlib.sha256(" ".join(sorted(migrations_on_disk())).encode())
    for path in sorted([*settings.ROOT.glob("*/migrations/*.py"), *settings.SITE.glob("*/migrations/*.py")]):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:20]


def dump():
    """The SQL that makes the database in use again; it must be migrated and empty."""
    text = _dump_sqlite() if connection.vendor == "sqlite" else _dump_postgresql()
    return MOMENT.sub(SOME_MOMENT[connection.vendor], text)


def _dump_sqlite():
    connection.ensure_connection()
    return "\n".join(sqlite3.Connection.iterdump(connection.connection)) + "\n"


def _dump_postgresql():
    place = connection.settings_dict
    address = [
        f"--{name}={place[key]}"
        for name, key in (("host", "HOST"), ("port", "PORT"), ("username", "USER"))
        if place[key]
    ]
    command = ["pg_dump", "--no-owner", "--no-privileges", "--no-comments", "--inserts", *address, place["NAME"]]
    done = subprocess.run(  # noqa: S603 (our own words)
        command,
        capture_output=True,
        text=True,
        check=True,
        env={"PGPASSWORD": place["PASSWORD"], "PATH": "/usr/bin:/bin"},
    )
    # Without lines of psql alone, comments with versions of tools, and what only newer servers know.
    lines = [line for line in done.stdout.splitlines() if not line.startswith(("\\", "--", "SET transaction_timeout"))]
    return re.sub(r"\n{2,}", "\n", "\n".join(lines)).strip() + "\n"


def write():
    """Writes the snapshot of the database in use; returns its path."""
    path = snapshot_path(connection.vendor)
    names = " ".join(sorted(migrations_on_disk()))
    path.write_text(f"-- fingerprint: {fingerprint()}\n{MIGRATIONS}{names}\n{dump()}")
    return path


def is_current(vendor):
    """Whether the snapshot was made of the migrations that are on the disk."""
    path = snapshot_path(vendor)
    return path.exists() and path.open().readline().strip() == f"-- fingerprint: {fingerprint()}"


def usable_snapshot(vendor):
    """The SQL of the snapshot, or None when there is none, or one of migrations that are not there any more."""
    path = snapshot_path(vendor)
    if not path.exists():
        return None
    text = path.read_text()
    names = text.splitlines()[1].removeprefix(MIGRATIONS).split()
    return text if migrations_on_disk().issuperset(names) else None


def load(text):
    """Runs the SQL of a snapshot in the empty database in use."""
    connection.ensure_connection()
    if connection.vendor == "sqlite":
        connection.connection.executescript(f"PRAGMA foreign_keys=OFF;\n{text}")  # tables come in no order
        connection.close()  # the schema was written behind the connection's back
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(text)
        cursor.execute("RESET search_path")
    connection.close()


def prepare_database(say=lambda line: None):
    """Brings the database in use to the newest schema; `say` is called with a line for what takes its time."""
    if MIGRATIONS_TABLE not in connection.introspection.table_names() and (text := usable_snapshot(connection.vendor)):
        say("Preparing the database…")
        load(text)
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        say(f"Running {len(plan)} migrations…")
        call_command("migrate", interactive=False, verbosity=0)
