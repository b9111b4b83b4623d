"""Django's SQLite backend, for connections that stay open: a file that another has replaced is opened anew."""

from pathlib import Path

from django.db.backends.sqlite3 import base


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

    def is_usable(self):
        return super().is_usable() and self._file() == self.opened

    def _file(self):
        """(device, inode) of the database's file; None where there is none: it is in memory, or gone."""
        try:
            found = Path(self.settings_dict["NAME"]).stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino
