"""Statements that PostgreSQL plans once for a connection, and not each time that they are asked.

To plan the join of six tables takes PostgreSQL 3 ms, of ten 15, to carry it out less than one. Django writes the
values into each statement, so that every one is new to the server. What is asked here a third time on a connection
with the same SQL is prepared there, with the values beside it; PostgreSQL still plans with the values where that is
cheaper. Not where `DISABLE_SERVER_SIDE_CURSORS` is set: a pooler may then give each transaction another connection.
"""

from functools import cache
from types import SimpleNamespace

from django.db import NotSupportedError, connections

#: A statement is prepared when it is asked so many times.
TIMES = 3
#: So many are kept in each connection, where each takes PostgreSQL some 150 kB.
MOST = 100


def rows_of(alias, sql, params):
    """The rows of a statement (a list of tuples)."""
    connection = connections[alias]
    try:
        return _asked(connection, sql, params)
    except NotSupportedError:  # the type of a column has changed since the statement was prepared
        if connection.vendor != "postgresql" or connection.in_atomic_block:
            raise
        connection.close()
        return _asked(connection, sql, params)


def _asked(connection, sql, params):
    if connection.vendor != "postgresql" or connection.settings_dict.get("DISABLE_SERVER_SIDE_CURSORS"):
        cursor = connection.cursor()
    else:
        cursor, params = _preparing_cursor(connection), _of_one_width(params)
    with cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def _preparing_cursor(connection):
    """A cursor of Django's whose statements are prepared."""
    connection.ensure_connection()
    server = connection.connection
    usual = server.cursor_factory
    server.cursor_factory, server.prepare_threshold, server.prepared_max = _cursor_class(), TIMES, MOST
    try:
        return connection.cursor()
    finally:
        server.cursor_factory = usual


@cache
def _cursor_class():
    from django.db.backends.postgresql.base import ServerBindingCursor  # noqa: PLC0415 (wants psycopg)

    class PreparingCursor(ServerBindingCursor):
        def execute(self, query, params=None, **options):
            found = super().execute(query, params, **options)
            if self._query is None:  # psycopg forgets what is prepared, and Django's list of queries asks for it
                self._query = SimpleNamespace(query=query.encode())
            return found

    return PreparingCursor


def _of_one_width(params):
    """Whole numbers as bigint: as small ones and large ones, the same SQL would be several statements."""
    from psycopg.types.numeric import Int8  # noqa: PLC0415

    return tuple(Int8(value) if type(value) is int else value for value in params)
