"""Pieces of pages that are kept as HTML for the values that they depend on: `{% keep %}` and tags of our own.

A key is made of plain values that can be compared. What is long (the facts of a row, what all pieces of a page depend
on) stands in it as one object, which is no other facts'.
"""

from datetime import date, time
from decimal import Decimal
from functools import cache
from hashlib import blake2b
from json import dumps
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Model
from django.db.models.fields.files import FieldFile
from django.utils import timezone
from django.utils.functional import LazyObject, Promise, cached_property, empty
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.blocks import StreamValue
from wagtail.models import Site

from intake.recent import Recent
from intake.row_copies import origin_of
from territories.elsewhere import label_elsewhere

PLAIN = (str, int, float, bool, type(None), date, time, UUID, Decimal)
#: Types that are facts as they are; a subclass may say something else.
AS_THEY_ARE = frozenset({str, int, bool, type(None)})
#: So many characters of HTML are kept by a process in each of two generations.
MOST = 5_000_000
#: So many facts are remembered as one object, twice over.
MOST_FACTS = 6_000


pieces = Recent(MOST)
_same = Recent(MOST_FACTS)


class Unkeepable(Exception):
    """Something of which it cannot be told whether it has changed."""


def kept(context, piece, values, make):
    """What `make()` gives as safe HTML, or gave when these values were the same. `piece`: anything hashable that
    stands for no other; `values`: what it depends on, read where that can be told.

    It is made each time where it cannot be told what it depends on, and where there is no territory.
    """
    key = _key(context, piece, values)
    if key is None:
        return make()
    html = pieces.get(key)
    if html is None:
        html = conditional_escape(make())
        pieces.set(key, html, len(html))
    return html


def rendered(context, template_name, values):
    """The HTML of a template with these values alone, as `{% include … with … only %}` gives it."""
    return context.template.engine.get_template(template_name).render(context.new(values))


def _key(context, piece, values):
    request = getattr(context, "request", None)
    territory = getattr(request, "territory", None)
    if territory is None or territory.pk is None or not context.autoescape:
        return None
    key = [piece, _surroundings(request)]
    for value in values:
        if type(value) in AS_THEY_ARE:
            key.append(value)
        else:
            try:
                key.append(facts_of(value, request))
            except Unkeepable:
                return None
    return tuple(key)


def _as_one(facts):
    """An object that stands for these facts: the same one as long as they are remembered, and never for others."""
    found = _same.get(facts)
    if found is None:
        found = object()
        _same.set(facts, found)
    return found


def _surroundings(request):
    """What all pieces depend on: language, clock, day, the look of the territory, the addresses of all territories."""
    language = get_language()
    known = getattr(request, "kept_surroundings", None)
    if known is None or known[0] != language:
        territory = request.territory
        facts = (
            language,
            timezone.get_current_timezone_name(),
            timezone.localdate(),
            territory.pk,
            territory.accent,
            territory.language,
            tuple(root_paths_of(request)),
        )
        known = request.kept_surroundings = (language, _as_one(facts))
    return known[1]


def root_paths_of(request):
    if not hasattr(request, "_wagtail_cached_site_root_paths"):  # where Wagtail keeps them for a request
        request._wagtail_cached_site_root_paths = Site.get_site_root_paths()
    return request._wagtail_cached_site_root_paths


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
    if kind in AS_THEY_ARE:
        return value
    if kind is SafeString:
        return "safe", str(value)
    if isinstance(value, Model):
        return _once(value, request, is_below, _read_facts)
    if isinstance(value, PLAIN):
        return value
    if isinstance(value, LazyObject):
        if value._wrapped is empty:
            value._setup()
        return facts_of(value._wrapped, request)
    if isinstance(value, Promise | FieldFile):
        return str(value)
    if isinstance(value, dict):
        return tuple((key, facts_of(each, request)) for key, each in value.items())
    if isinstance(value, list | tuple):
        return tuple(facts_of(each, request) for each in value)
    if isinstance(value, AnonymousUser):
        return ("nobody",)
    if isinstance(value, StreamValue):  # as it was written: what its blocks read of other rows is no part of it
        return _once(value, request, False, _written_in)
    raise Unkeepable(kind)


def _once(value, request, is_below, read):
    """What stands on a page several times (a row in its line and its pin, the body of a page) is read once. Gives one
    object for its facts.

    The request keeps them, and the value with them, whose number is another's once it is gone. Not the value: what a
    row has goes into caches with it.
    """
    if not hasattr(request, "kept_facts"):
        request.kept_facts = {}
    key = (id(value), is_below)
    if key not in request.kept_facts:
        request.kept_facts[key] = (value, _as_one(read(value, request, is_below)))
    return request.kept_facts[key][1]


def _written_in(stream, _request, _is_below):
    return blake2b(dumps(list(stream.raw_data), default=str).encode()).digest()


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
