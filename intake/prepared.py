"""Questions to the database that are put into SQL once for a process, and then only asked.

Django builds and compiles a query anew each time: 1 to 1.3 ms of processor where pages are joined, whatever the
database needs. A prepared question compiles its SQL with values of its own, learns at which places of the SQL they
went, and from then on puts the values of the moment there. Instances of rows that it gave before are copies
(intake/row_copies.py).

Uses private parts of Django's compiler (tried with 5.2); `tests/intake/test_prepared.py` compares what it gives with
what the same querysets give.
"""

import re
from copy import copy
from datetime import UTC, date, datetime, timedelta
from functools import update_wrapper
from itertools import count

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import prefetch_related_objects
from django.db.models.query import (
    FlatValuesListIterable,
    ModelIterable,
    ValuesListIterable,
    get_related_populators,
)
from django.utils import timezone
from wagtail.fields import StreamField

from intake.planned import rows_of
from intake.row_copies import copy_of, instances_of

#: Lists of values are made as long as the next of these, by repeating the last value.
LENGTHS = (1, 2, 4, 8, 16, 32, 64, 128, 256)
#: So many shapes of one question are kept.
SHAPES = 200


_numbers = count()


class NotPreparable(Exception):
    """The SQL of a question depends on its values in a way that cannot be repeated with others."""


def prepared(build):
    """A function that builds a queryset, as one that asks it: `build(*values, **shape)`.

    values: int, str, date, datetime, or a list or tuple of one of these; they may be used in conditions only, as they
    are. What decides which conditions there are is passed by name (`shape`, anything hashable). The answer is a list
    of what the queryset gives (model instances, rows of `values_list()`). Raises NotPreparable, at the first call of
    a shape, where a value goes into the SQL by another way.
    """
    return update_wrapper(_Question(build), build)


def remembered(build):
    """The same for a few rows that nearly every request reads: while the database gives the rows of the last time, the
    instances are copies of those made then. A model that works something out from its columns may do so in
    `when_remembered()`, once for all the copies.
    """
    return update_wrapper(_Question(build, is_remembered=True), build)


class _Question:
    def __init__(self, build, *, is_remembered=False):
        self.build = build
        self.kept = {}
        self.is_remembered = is_remembered

    def __call__(self, *values, **shape):
        values = [_filled(value) if isinstance(value, list | tuple) else value for value in values]
        if any(value == [] for value in values):
            return []
        key = (
            tuple((type(value[0]), len(value)) if isinstance(value, list) else type(value) for value in values),
            tuple(shape.items()),
            timezone.get_current_timezone_name(),  # which days and hours are in the SQL
        )
        statement = self.kept.get(key)
        if statement is None:
            if len(self.kept) >= SHAPES:
                self.kept.clear()
            statement = self.kept[key] = _Statement(self.build, values, shape)
        return self._copies(statement, values) if self.is_remembered else statement.ask(values)

    def _copies(self, statement, values):
        rows = statement.rows(values)
        key = repr(values)
        known = statement.remembered.get(key)
        if known is None or known[0] != rows:
            if len(statement.remembered) >= SHAPES:
                statement.remembered.clear()
            found = statement.objects(rows)
            for each in found:
                if hasattr(each, "when_remembered"):
                    each.when_remembered()
            known = statement.remembered[key] = (rows, found)
        return [copy_of(each) for each in known[1]]


def _filled(values):
    values = list(dict.fromkeys(values))
    length = next((length for length in LENGTHS if length >= len(values)), len(values))
    return values + values[-1:] * (length - len(values)) if values else values


class _Statement:
    """The SQL of one shape, and what makes objects of its rows."""

    def __init__(self, build, values, shape):
        stand_ins = [_stand_ins(values, first) for first in (0, 1)]
        querysets = [build(*those, **shape) for those in stand_ins]
        queryset = querysets[0]
        self.number = next(_numbers)
        self.alias = queryset.db
        self.remembered = {}
        self.lookups = queryset._prefetch_related_lookups
        self.iterable = queryset._iterable_class
        if self.iterable not in (ModelIterable, ValuesListIterable, FlatValuesListIterable):
            raise NotPreparable(self.iterable)
        compilers = [each.query.get_compiler(using=self.alias) for each in querysets]
        try:
            (self.sql, params), (other_sql, other_params) = [compiler.as_sql() for compiler in compilers]
        except EmptyResultSet:
            self.sql = ""
            return
        if self.sql != other_sql:
            raise NotPreparable(self.sql)
        self.params = list(params)
        self.slots = list(_slots(self.params, list(other_params), stand_ins, connections[self.alias].ops))
        self.sql, self.params, self.slots = _with_constants(self.sql, self.params, self.slots)
        self.compiler = compilers[0]
        self.compiler.connection = None  # that of the thread, each time
        select = self.compiler.select
        targets = [getattr(column[0], "target", None) for column in select]
        self.streams = [target for target in targets if isinstance(target, StreamField)]
        compiler = self._compiler()
        self.converters = compiler.get_converters([column[0] for column in select[: compiler.col_count]])
        if self.iterable is ModelIterable:
            info = self.compiler.klass_info
            columns = info["select_fields"]
            self.model, self.first, self.end = info["model"], columns[0], columns[-1] + 1
            self.is_copied = all(issubclass(self.model, field.model) for field in self.streams)
            # Django looks each column up in these where some are left out.
            self.names = frozenset(column[0].target.attname for column in select[self.first : self.end])
            self.related = get_related_populators(info, select, self.alias)
            for populator in self.related:
                populator.init_list = frozenset(populator.init_list)
            self.annotations = tuple((self.compiler.annotation_col_map or {}).items())

    def _compiler(self):
        compiler = copy(self.compiler)
        compiler.connection = connections[self.alias]
        return compiler

    def ask(self, values):
        return self.objects(self.rows(values))

    def rows(self, values):
        """The rows as the database gives them."""
        if not self.sql:
            return []
        params = self.params.copy()
        for position, which, at, form in self.slots:
            value = values[which] if at is None else values[which][at]
            params[position] = form(value) if form else value
        return rows_of(self.alias, self.sql, tuple(params))

    def objects(self, rows):
        """What the queryset makes of these rows."""
        if self.iterable is FlatValuesListIterable:
            return [row[0] for row in self._converted(rows)]
        if self.iterable is ValuesListIterable:
            return [tuple(row) for row in self._converted(rows)]
        if self.is_copied:
            found = instances_of(rows, self.number, self._instances, self.streams)
        else:
            found = self._instances(rows)
        if self.lookups and found:
            prefetch_related_objects(found, *self.lookups)
        return found

    def _converted(self, rows):
        return list(self._compiler().apply_converters(rows, self.converters)) if rows and self.converters else rows

    def _instances(self, rows):
        return [self._instance(row) for row in self._converted(rows)]

    def _instance(self, row):
        instance = self.model.from_db(self.alias, self.names, row[self.first : self.end])
        for populator in self.related:
            populator.populate(row, instance)
        for name, position in self.annotations:
            setattr(instance, name, row[position])
        return instance


# --- Values that stand for others ------------------------------------------------------


def _stand_ins(values, turn):
    """Values of the same types that nobody else uses; those of the second turn differ from those of the first."""
    number = iter(range(1, 10_000))
    return [
        [_stand_in(each, next(number), turn) for each in value]
        if isinstance(value, list)
        else _stand_in(value, next(number), turn)
        for value in values
    ]


def _stand_in(value, number, turn):
    if isinstance(value, bool) or value is None:
        raise NotPreparable(f"{value!r} decides which SQL it is: pass it by name")
    if isinstance(value, int):  # of 32 bits, as the keys of pages
        return 2_000_000_000 + turn * 100_000 + number
    if isinstance(value, str):
        return f"stand-in-{turn}-{number}"
    day = date(1907, 1 + 6 * turn, 1) + timedelta(days=number)
    if isinstance(value, datetime):
        return datetime(day.year, day.month, day.day, 3, 4, 5, 678901, tzinfo=UTC)
    if isinstance(value, date):
        return day
    raise NotPreparable(type(value))


def _forms(value, operations):
    """The ways in which a value may be written for the database; None: as it is."""
    if isinstance(value, datetime):
        return None, operations.adapt_datetimefield_value
    return (None, operations.adapt_datefield_value) if isinstance(value, date) else (None,)


def _slots(params, other_params, stand_ins, operations):
    """(position in the parameters, which value, its place in a list, how it is written) of each use of a value."""
    places = {}
    for which, pair in enumerate(zip(*stand_ins, strict=True)):
        pairs = enumerate(zip(*pair, strict=True)) if isinstance(pair[0], list) else [(None, pair)]
        for at, (one, other) in pairs:
            for form in _forms(one, operations):
                written = (form(one), form(other)) if form else (one, other)
                places.setdefault(written, (which, at, form))
    for position, written in enumerate(zip(params, other_params, strict=True)):
        if place := places.get(written):
            yield position, *place
        elif written[0] != written[1]:
            raise NotPreparable(written)


def _with_constants(sql, params, slots):
    """The same (SQL, parameters, slots) with the numbers and texts that are always the same written into the SQL.

    Where a column has an index on a part of its rows, SQLite looks at the values that it is compared to, and compiles
    the statement anew each time that it is asked with values beside it: 0.3 ms where three tables are joined.
    PostgreSQL, which plans a prepared statement for any values, would not use such an index.
    """
    slot_at = {position: slot for position, *slot in slots}
    numbers, left, moved = iter(range(len(params))), [], []

    def written(match):
        if match[0] == "%%":
            return match[0]
        number = next(numbers)
        value = params[number]
        if number not in slot_at and (literal := _literal(value)) is not None:
            return literal
        if number in slot_at:
            moved.append((len(left), *slot_at[number]))
        left.append(value)
        return match[0]

    return _MARK.sub(written, sql), left, moved


_MARK = re.compile("%[%s]")


def _literal(value):
    """A value as SQL, in which a percent sign stands twice; None where it is safer beside it."""
    if type(value) is int:
        return str(value) if value >= 0 else f"({value})"
    if type(value) is str and "\0" not in value:
        return "'{}'".format(value.replace("'", "''").replace("%", "%%"))
    return None
