"""Where the words are kept and matched: one engine per database, chosen by the connection.

Both answer the same two calls: `write(rows)` keeps the words of entries (forgetting them
is the database's own doing), and `candidates(question, place, limit)` gives keys, the most
recent first.
"""

from django.db import connection
from django.db.models import Q

from search.engines import postgres, sqlite

ENGINES = {"sqlite": sqlite, "postgresql": postgres}


def database_engine():
    return ENGINES[connection.vendor]


def begins(field, beginning):
    """The condition that a folded text begins so, in the form for which this database has an index."""
    if connection.vendor == "sqlite":
        return Q(**{f"{field}__gte": beginning, f"{field}__lt": beginning + "\U0010ffff"})
    return Q(**{f"{field}__startswith": beginning})
