"""`filter(key__among=keys)`: `in` for hundreds of numbers.

Django writes a placeholder for each number, and PostgreSQL's driver and SQLite read them all: a millisecond or more
for a thousand. Here the numbers are one value: an array of PostgreSQL, a list in JSON for SQLite.
"""

import json

from django.db.models import IntegerField
from django.db.models.lookups import Lookup


@IntegerField.register_lookup
class Among(Lookup):
    """The column is one of these numbers (a list of int); of none, where the list is empty."""

    lookup_name = "among"
    prepare_rhs = False

    def get_db_prep_lookup(self, value, connection):
        numbers = [int(number) for number in value]
        return "%s", [numbers if connection.vendor == "postgresql" else json.dumps(numbers)]

    def as_postgresql(self, compiler, connection):
        return self._written("{} = ANY({})", compiler, connection)

    def as_sqlite(self, compiler, connection):
        return self._written("{} IN (SELECT value FROM json_each({}))", compiler, connection)

    def _written(self, sql, compiler, connection):
        column, column_values = self.process_lhs(compiler, connection)
        numbers, values = self.process_rhs(compiler, connection)
        return sql.format(column, numbers), [*column_values, *values]
