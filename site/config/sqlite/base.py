"""Django's SQLite backend, for connections that stay open: a file that another has replaced is opened anew."""

from functools import lru_cache
from pathlib import Path

from django.db.backends.sqlite3 import base

#: Longer statements are written for one use: they name each of many rows.
LONGEST = 20_000


class Cursor(base.SQLiteCursorWrapper):
    """Django writes each statement anew with SQLite's marks for values, by a regular expression: here once."""

    def convert_query(self, query, *, param_names=None):
        if param_names is None and len(query) < LONGEST:
            return _with_marks(query)
        return super().convert_query(query, param_names=param_names)


@lru_cache(maxsize=2_000)
def _with_marks(query):
    return base.SQLiteCursorWrapper.convert_query(None, query)


class DatabaseWrapper(base.DatabaseWrapper):
    """To open a file of some hundred tables costs 4 ms of processor: SQLite reads the whole schema.

    A connection that was kept would go on writing into a file that somebody has thrown away or put another in the
    place of. Django asks `is_usable()` before the first statement of each request (CONN_HEALTH_CHECKS).
    """

    opened = None

    def get_new_connection(self, conn_params):
        connection = super().get_new_connection(conn_params)
        self.opened = self._file()
        return connection

    def create_cursor(self, name=None):
        return self.connection.cursor(factory=Cursor)

    def is_usable(self):
        return super().is_usable() and self._file() == self.opened

    def _file(self):
        """(device, inode) of the database's file; None where there is none: it is in memory, or gone."""
        try:
            found = Path(self.settings_dict["NAME"]).stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino
