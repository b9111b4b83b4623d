"""The database in use: which of the two modules copies it and puts it back."""

from django.db import connection

from operations.backup import postgresql, sqlite
from operations.backup.errors import BackupError

ENGINES = {engine.ENGINE: engine for engine in (sqlite, postgresql)}
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
#: A row in one of these is data that somebody would miss.
TELLING_TABLES = ("members_member", "territories_territory", "contributions_contribution")


def engine():
    """`operations.backup.sqlite` or `operations.backup.postgresql`."""
    return ENGINES[connection.vendor]


def check_engine(name):
    """Raises BackupError unless a backup of this engine goes into the database in use."""
    if name != connection.vendor:
        raise BackupError(
            f"The archive is of {NAMES[name]} and this installation uses {NAMES[connection.vendor]}: a backup goes "
            f"back into the engine that it comes from. Name a {NAMES[name]} database in DATABASE_URL."
        )


def data_found():
    """{table: number of rows} of members, territories and contributions that are there."""
    known = set(connection.introspection.table_names())
    found = {}
    with connection.cursor() as cursor:
        for table in TELLING_TABLES:
            if table in known:
                cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608 (our own words)
                found[table] = cursor.fetchone()[0]
    return {table: count for table, count in found.items() if count}


def differences(told, found):
    """Lines that say in which tables two results of `tables_of` differ."""
    lines = []
    for table in sorted(told.keys() | found.keys()):
        was, is_now = told.get(table), found.get(table)
        if was is None or is_now is None:
            lines.append(f"{table}: {'not in the backup' if was is None else 'not restored'}")
        elif list(was) != list(is_now):
            counts = f"{was[0]} rows in the backup, {is_now[0]} restored"
            lines.append(f"{table}: {counts if was[0] != is_now[0] else 'other contents in some rows'}")
    return lines
