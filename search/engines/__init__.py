"""Where the words are kept and matched: one engine per database, chosen by the connection.

Both answer the same two calls: `write(rows)` keeps the words of entries (forgetting them
is the database's own doing), and `candidates(question, place, limit)` gives keys, the most
recent first.
"""

from django.db import connection

from search.engines import postgres, sqlite

ENGINES = {"sqlite": sqlite, "postgresql": postgres}


def database_engine():
    return ENGINES[connection.vendor]
