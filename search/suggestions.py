"""Completion while typing: titles, tags, places, members."""

from django.db.models import Q
from django.db.models.functions import Length
from django.utils.text import slugify
from django.utils.translation import gettext as _

from contributions.models import Contribution, Tag
from contributions.tags import tag_key
from gazetteer.querysets import begins
from members.models import Member
from places.models import PlacePage
from search.candidates import endings
from search.engines import database_engine
from search.questions import TITLE, Question
from search.stemming import split, stem
from search.texts import kind_token, territory_token

SHORTEST = 2
TAGS, TITLES, PLACES, MEMBERS = 4, 4, 3, 3


def tags_beginning(text, *, limit=10):
    """Tags whose name begins so, then those with a later word that does; the shortest first."""
    key = tag_key(text)
    if not key:
        return []
    tags = Tag.objects.current().order_by(Length("key"), "key")
    found = list(tags.filter(begins("key", key))[:limit])
    if len(found) < limit and len(key) > 1:
        found += tags.filter(key__contains=f" {key}")[: limit - len(found)]
    return found


def titles(filters, *kinds, limit):
    """Recent contributions whose title has these words, the last one perhaps unfinished."""
    words = split(filters.query)
    if not words:
        return []
    groups = [[stem(word)] for word in words]
    groups[-1] = list(dict.fromkeys([*groups[-1], *endings(words[-1], titular=True)]))
    scope = [territory_token(filters.territory.pk)] if filters.territory else []
    keys = []
    for kind in kinds or [None]:
        tokens = [*scope, kind_token(kind)] if kind else scope
        keys += database_engine().candidates(Question(groups, tokens), TITLE, limit)
    found = Contribution.objects.live().public().filter(search_entry__in=keys)
    return list(found.order_by("-search_entry__key")[:limit])


def members(text, *, limit):
    """Members of the directory whose name, or a later word of it, begins so."""
    slug = slugify(text)
    if not slug:
        return []
    named = begins("slug", slug) | Q(slug__contains=f"-{slug}")
    return Member.objects.listed().filter(named).order_by("slug")[:limit]


def suggestions(filters, request):
    """What may be meant, as a list of {label, type, type_label, url}, the tags first."""
    if len(filters.query) < SHORTEST:
        return []
    places = titles(filters, PlacePage.KIND, limit=PLACES)
    pages = [page for page in titles(filters, limit=TITLES + PLACES) if page.kind != PlacePage.KIND][:TITLES]
    groups = [
        ("tag", _("Tag"), tags_beginning(filters.query, limit=TAGS)),
        ("title", "", pages),
        ("place", _("Place"), places),
        ("member", _("Member"), members(filters.query, limit=MEMBERS)),
    ]
    return [
        {"label": str(thing), "type": name, "type_label": label or thing.get_kind_display(), "url": url}
        for name, label, things in groups
        for thing in things
        if (url := _address(thing, request))
    ]


def _address(thing, request):
    return thing.get_url(request) if isinstance(thing, Contribution) else thing.get_absolute_url()
