"""Instances of rows that the database gave before, as copies of those made then: making them anew takes longer than
reading the row."""

from copy import deepcopy
from itertools import count

from django.db.models import Model
from django.db.models.base import ModelState

from intake.recent import Recent

#: By (statement, row as the database gave it): the instance that was made of it. So many rows twice over are kept in
#: the whole process, some 10 MB; of those that hold a text of blocks so many characters.
_made, _made_of_long = Recent(1_000), Recent(2_000_000)
_numbers = count()


class Origin:
    """What the copies of an instance have in common: its number, and the values of its row."""

    __slots__ = ("number", "values")

    def __init__(self, values):
        self.number, self.values = next(_numbers), values

    def __reduce__(self):
        return type(None), ()  # what is put into a cache stands there for itself


def instances_of(rows, statement, make, streams=()):
    """An instance for each row. `statement`: what the same rows make the same instances of; `make(rows)`: new ones;
    `streams`: those of their columns that are texts of blocks."""
    made = _made_of_long if streams else _made
    found = {row: made.get((statement, row)) for row in rows}
    if unknown := [row for row, instance in found.items() if instance is None]:
        for row, instance in zip(unknown, make(unknown), strict=True):
            _mark(instance)
            found[row] = instance
            made.set((statement, row), instance, sum(len(text) for text in row if type(text) is str) if streams else 1)
    return [_with_own_blocks(copy_of(found[row]), streams) for row in rows]


def _with_own_blocks(copied, streams):
    """Blocks keep what they read of other rows: each copy has its own, made of what was written."""
    for field in streams:
        written = copied.__dict__.get(field.attname)
        if written is not None:
            blocks = [each if type(each["value"]) is str else deepcopy(each) for each in written.raw_data]
            copied.__dict__[field.attname] = field.to_python(blocks)
    return copied


def _mark(instance):
    """Tells it and the rows that came with it where copies of them come from."""
    if "_origin" not in instance.__dict__:
        instance._origin = Origin(instance.__dict__)
        for value in instance._state.fields_cache.values():
            if isinstance(value, Model):
                _mark(value)


def origin_of(instance):
    """The Origin of a copy; None of what was made by itself."""
    return instance.__dict__.get("_origin")


def copy_as(model, instance):
    """The same row as an instance of a model that has its table too; columns of tables of its own are read when asked
    for."""
    copied = _bare_copy(instance, model)
    copied.__dict__[model._meta.pk.attname] = instance.pk
    copied._state.fields_cache = instance._state.fields_cache.copy()
    return copied


def copy_of(instance, known=None):
    """Another instance of the same row, with others of the rows that came with it; these may lead back to it."""
    known = {} if known is None else known
    if id(instance) in known:
        return known[id(instance)]
    copied = known[id(instance)] = _bare_copy(instance, instance.__class__)
    copied._state.fields_cache = {
        name: copy_of(value, known) if isinstance(value, Model) else value
        for name, value in instance._state.fields_cache.items()
    }
    return copied


def _bare_copy(instance, model):
    """One with the same values, without the rows that came with it."""
    copied = model.__new__(model)
    copied.__dict__.update(instance.__dict__)
    state = copied._state = ModelState()
    state.db, state.adding = instance._state.db, instance._state.adding
    return copied
