"""What the search keeps in the database without Django's knowing: put back after migrations, looked for by checks.

A migration that changes a column of `search_entry` makes SQLite rebuild the table, and a table that is rebuilt loses
its triggers without a word: deleted pages would stay findable.
"""

from django.core import checks
from django.db import DatabaseError, connections

from search.engines import ENGINES

WORDS = "search_entry"


def restore(sender, using, **kwargs):
    """After `migrate` (signal `post_migrate`): creates what is missing, forgets the words of deleted entries."""
    connection = connections[using]
    engine = ENGINES.get(connection.vendor)
    if engine is None or WORDS not in connection.introspection.table_names() or not engine.missing(connection):
        return
    with connection.cursor() as cursor:
        for statement in (*engine.CREATE, *engine.MEND):
            cursor.execute(statement)


@checks.register(checks.Tags.database)
def check_words(app_configs, databases, **kwargs):
    """A warning for each database in which the search has lost something; none before its first migration.

    An error would keep `migrate`, which mends it, from running.
    """
    return [warning for alias in databases or () for warning in warnings_of(connections[alias])]


def warnings_of(connection):
    engine = ENGINES.get(connection.vendor)
    try:
        if engine is None or WORDS not in connection.introspection.table_names():
            return []
        lost = engine.missing(connection)
    except DatabaseError:  # it is out of reach: other checks say so
        return []
    message = f'The search has lost {", ".join(lost)} in the database "{connection.alias}".'
    hint = "Run `manage.py migrate`, which puts it back, then `manage.py update_index`."
    return [checks.Warning(message, hint=hint, id="search.W001")] if lost else []
