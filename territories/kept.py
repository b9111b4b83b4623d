"""What a piece of a page depends on, as plain values that can be compared: the keys of `{% keep %}`."""

from datetime import date, time
from decimal import Decimal
from functools import cache
from hashlib import blake2b
from json import dumps
from uuid import UUID

from django.db.models import Model
from django.db.models.fields.files import FieldFile
from django.utils.functional import LazyObject, Promise, cached_property, empty
from django.utils.safestring import SafeString
from wagtail.blocks import StreamValue

from intake.row_copies import origin_of
from territories.elsewhere import label_elsewhere

PLAIN = (str, int, float, bool, type(None), date, time, UUID, Decimal)


class Unkeepable(Exception):
    """Something of which it cannot be told whether it has changed."""


@cache
def _computed(model):
    """The names of what instances of a model compute once from their columns."""
    return frozenset(
        name for each in model.__mro__ for name, value in vars(each).items() if isinstance(value, cached_property)
    )


def facts_of(value, request, *, is_below=False):
    """All that a template may read of a value, hashable; two that are equal give the same HTML.

    Of a model: its columns and what was annotated, and those of the rows that came with it. Raises Unkeepable.
    """
    kind = type(value)
    if kind is SafeString:
        return "safe", str(value)
    if isinstance(value, PLAIN):
        return value
    if isinstance(value, LazyObject):
        if value._wrapped is empty:
            value._setup()
        return facts_of(value._wrapped, request)
    if isinstance(value, Promise | FieldFile):
        return str(value)
    if isinstance(value, dict):
        try:
            return dumps(value)
        except TypeError:
            return tuple((key, facts_of(each, request)) for key, each in value.items())
    if isinstance(value, list | tuple):
        return tuple(facts_of(each, request) for each in value)
    if isinstance(value, Model):
        return _facts_of_row(value, request, is_below)
    if isinstance(value, StreamValue):  # as it was written: what its blocks read of other rows is no part of it
        return blake2b(dumps(list(value.raw_data), default=str).encode()).digest()
    raise Unkeepable(kind)


def _facts_of_row(row, request, is_below):
    """Of a row that stands on a page several times (its line, its pin) they are taken once.

    The request keeps them, and the row with them, whose number is another's once it is gone. Not the row: what it has
    goes into caches with it.
    """
    if not hasattr(request, "kept_facts"):
        request.kept_facts = {}
    key = (id(row), is_below)
    if key not in request.kept_facts:
        request.kept_facts[key] = (row, _read_facts(row, request, is_below))
    return request.kept_facts[key][1]


def _read_facts(row, request, is_below):
    """The facts of a copy of an earlier row (intake/row_copies.py) are that, and what was changed in it since."""
    model = type(row)
    computed, origin = _computed(model), origin_of(row)
    facts = [model, origin and origin.number]
    known = origin.values if origin else {}
    for name, value in row.__dict__.items():
        if name in known and known[name] is value:
            continue
        if name[0] == "_" or name in computed:
            continue
        kind = type(value)
        if kind is str or kind is int or value is None:
            facts += (name, value)
        elif not (is_below and isinstance(value, Model)):
            facts += (name, facts_of(value, request, is_below=True))
    if not is_below:
        for name, value in row._state.fields_cache.items():
            facts += (name, facts_of(value, request, is_below=True))
        if territory := getattr(row, "territory_id", None):
            facts.append(label_elsewhere(request, territory))
    return tuple(facts)
