"""What the front page of a territory shows, in a number of queries that does not depend on how much there is."""

from collections import Counter
from datetime import UTC, datetime
from functools import partial
from heapq import nlargest

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from agenda.coming import with_next_dates
from agenda.models import EventPage
from agenda.series import with_dates_of_series
from contributions.kinds import KINDS
from contributions.models import Contribution, ImportedRecord, Listing, Tag, TaggedContribution
from contributions.related import cards_without_tags
from contributions.structured import describe_site
from intake.prepared import prepared
from territories.arrangement import BLOCKS, shown_of
from territories.models import SocialPost, Territory

#: Where a territory is searched.
SEARCH = "/recherche/"
PINS, EVENTS, LATEST, TAGS, POSTS = 8, 5, 7, 14, 3
# This many of the newest tag links say what people talk about now.
NEWEST_TAG_LINKS = 1_000
#: So many contributions do where a territory shows others; so many imported links count besides.
NEWEST = 500
EVER = datetime(1900, 1, 1, tzinfo=UTC)
#: Of what imports brought, a list shows so many while there is something written here, and a tag counts so many.
IMPORTED_SHOWN, IMPORTED_COUNTED = 3, 3
#: Among so many of a list what was written here is looked for before all of it is.
LOOKED_AT = 60


def live_in(territory):
    return Contribution.objects.live().shown_in(territory)


def mixed(first, found):
    """The keys of a list without too many imported ones: `first`, or others in their place.

    `first`: its first keys, as many as are shown; `found()`: the queryset of the whole list in its order.
    """
    return first if len(_imported(first)) <= IMPORTED_SHOWN else mixed_keys(found(), len(first))


def mixed_keys(found, limit):
    """The first keys of a list in its order, at most IMPORTED_SHOWN of them imported as long as there are others."""
    first = list(found.values_list("pk", flat=True)[:LOOKED_AT])
    imported = set(_imported(first))
    own = [pk for pk in first if pk not in imported]
    if len(own) < limit and len(first) == LOOKED_AT:  # a large import stands in front of all the rest
        brought = ImportedRecord.objects.filter(contribution=OuterRef("pk"))
        own = list(found.exclude(Exists(brought), author=None).values_list("pk", flat=True)[:limit])
    most, chosen = max(IMPORTED_SHOWN, limit - len(own)), []
    for pk in dict.fromkeys([*first, *own]):
        if pk in imported:
            if not most:
                continue
            most -= 1
        chosen.append(pk)
    return chosen[:limit]


def events_in(territory):
    return EventPage.objects.live().shown_in(territory, EventPage.KIND)


def pins_of(home, territory, now):
    """The animator's pins of today in her order, without what is over; while there are few, the next located events
    follow. Their keys."""
    today = timezone.localdate(now)
    if "pins" in getattr(home, "_cluster_related_objects", {}):  # a preview holds pins that are in no table
        found = home.pins.filter(shown_pins(now, today)).order_by("sort_order")
        pins = list(found.values_list("contribution_id", flat=True)[:PINS])
    else:
        pins = _pins(home.pk or 0, now, today, model=home.pins.model)
    if len(pins) < PINS:
        more = _next_located(territory.pk or 0, now, shows_others=territory.shows_others)
        more = [pk for pk in more if pk not in pins][: PINS - len(pins)]
        pins += mixed(more, lambda: events_in(territory).located().exclude(pk__in=pins).coming(now))
    return pins


def shown_pins(now, today):
    """The condition on pins that are shown at this moment."""
    shown = Q(shown_from=None) | Q(shown_from__lte=today)
    shown &= Q(shown_until=None) | Q(shown_until__gte=today)
    shown &= Q(contribution__ends_at=None) | Q(contribution__ends_at__gt=now)
    return shown & Q(
        contribution__live=True, contribution__latitude__isnull=False, contribution__longitude__isnull=False
    )


# --- Questions that each front page asks, put into SQL once (intake/prepared.py) ---------


@prepared
def _pins(home, now, today, *, model):
    found = model.objects.filter(shown_pins(now, today), home=home).order_by("sort_order")
    return found.values_list("contribution_id", flat=True)[:PINS]


@prepared
def _next_located(key, now, *, shows_others):
    found = events_in(Territory(pk=key, shows_others=shows_others)).located().coming(now)
    return found.values_list("pk", flat=True)[: 2 * PINS]


@prepared
def _lasting(key, now, *, shows_others):
    return events_in(Territory(pk=key, shows_others=shows_others)).on_now(now).values_list("pk", flat=True)[:1]


@prepared
def _latest(key, *, shows_others, kinds):
    here = live_in(Territory(pk=key, shows_others=shows_others))
    return here.except_kind(*kinds).newest_first().values_list("pk", flat=True)[:LATEST]


@prepared
def _chosen(key, now, *, shows_others, kind):
    spec = KINDS[kind]
    found = Contribution.objects.live().shown_in(Territory(pk=key, shows_others=shows_others), kind)
    return spec.front_block.choose(found, now).values_list("pk", flat=True)[: spec.front_block.limit]


@prepared
def _next_events(key, now, *, shows_others):
    events = events_in(Territory(pk=key, shows_others=shows_others)).passing(now).by_next_date(now)
    return events.for_cards_alone()[:EVENTS]


@prepared
def _newest_listed(key):
    newest = Listing.objects.filter(territory=key).order_by("-published_at", "-contribution")
    return newest.values_list("contribution", flat=True)[:NEWEST]


@prepared
def _imported(keys):
    """Those of these keys that an import brought: nobody signs them with an account."""
    records = ImportedRecord.objects.filter(contribution__in=keys, contribution__author=None)
    return records.values_list("contribution_id", flat=True)


def _tag_links(*, is_imported):
    imported = Exists(ImportedRecord.objects.filter(contribution=OuterRef("content_object")))
    return TaggedContribution.objects.published().filter(imported if is_imported else ~imported)


@prepared
def _tags_on(keys, *, is_imported):
    return _tag_links(is_imported=is_imported).filter(content_object__in=keys).values_list("tag_id", flat=True)


def _newest_links(key, *, is_imported):
    return _tag_links(is_imported=is_imported).filter(territory=key).newest_first()


@prepared
def _tags_of_newest(key):
    return _newest_links(key, is_imported=False).values_list("tag_id", flat=True)[:NEWEST_TAG_LINKS]


@prepared
def _date_of_last(key):
    dates = _newest_links(key, is_imported=False).values_list("published_at", flat=True)
    return dates[NEWEST_TAG_LINKS - 1 : NEWEST_TAG_LINKS]


@prepared
def _tags_of_newest_imported(key, since):
    newest = _newest_links(key, is_imported=True).filter(published_at__gte=since)
    return newest.values_list("tag_id", flat=True)[:NEWEST]


@prepared
def _tags(keys):
    return Tag.objects.filter(pk__in=keys)


# --- The front page ----------------------------------------------------------------------


def next_events(territory, now):
    """The next events as `with_next_dates` gives them, without what has been on for long."""
    events = _next_events(territory.pk or 0, now, shows_others=territory.shows_others)
    keys = [event.pk for event in events]
    chosen = mixed(keys, lambda: events_in(territory).passing(now).by_next_date(now))
    if chosen != keys:
        found = events_in(territory).passing(now).by_next_date(now).filter(pk__in=chosen)
        events = found.for_cards_alone()
    return with_next_dates(events)


def lists_of(home, territory, now, blocks):
    """{name of a list: keys of what is in it, in order}; lists of hidden blocks are empty and cost nothing."""
    key, scope = territory.pk or 0, {"shows_others": territory.shows_others}
    holders = tuple(KINDS.names(holds_contributions=True))
    lists = {
        "pins": ("map", lambda: pins_of(home, territory, now)),
        "lasting": ("events", lambda: _lasting(key, now, **scope)),
        "latest": (
            "latest",
            lambda: mixed(
                _latest(key, kinds=holders, **scope),
                lambda: live_in(territory).except_kind(*holders).newest_first(),
            ),
        ),
    }
    for spec in KINDS.values():
        if spec.front_block and spec.front_block.choose:
            lists[spec.front_block.name] = (spec.front_block.name, partial(_chosen, key, now, kind=spec.kind, **scope))
    return {name: found() if block in blocks else [] for name, (block, found) in lists.items()}


def carried_tags(territory):
    """The keys of the tags on the newest contributions shown by a territory, once for each: (written here, imported).

    Each with its own newest: a large import would else be all that people seem to talk about. Imported ones are not
    looked for beyond what was written here, which without any would be all that there is.
    """
    key = territory.pk or 0
    if territory.shows_others:  # its lists have the order: rows of tags have that of one territory, or of one tag
        newest = _newest_listed(key)
        return _tags_on(newest, is_imported=False), _tags_on(newest, is_imported=True)
    own = _tags_of_newest(key)
    since = _date_of_last(key) if len(own) == NEWEST_TAG_LINKS else None
    return own, _tags_of_newest_imported(key, since[0] if since else EVER)


def popular_tags(territory):
    """The tags that the newest contributions shown by a territory carry most, with `count`; the work is bounded."""
    own, imported = map(Counter, carried_tags(territory))
    counts = own + imported
    weights = {tag: own[tag] + min(imported[tag], IMPORTED_COUNTED) for tag in counts}
    found = {tag.pk: tag for tag in _tags(nlargest(TAGS, weights, key=weights.get))}
    for key, tag in found.items():
        tag.count = counts[key]
    return sorted(found.values(), key=lambda tag: (-tag.count, tag.name))


def lead_first(latest):
    """The newest contribution that has a picture in front: the first card is the large one."""
    lead = next((each for each in latest if each.spec.has_picture), None)
    return [lead, *(each for each in latest if each is not lead)] if lead else latest


def front_page(home, territory):
    """The context of templates/home/home_page.html: `blocks` in the animator's order, and what stands on them.

    Each list is found by its keys alone; what is in all of them is then read at once.
    """
    blocks, now = shown_of(BLOCKS, territory.front_blocks), timezone.now()
    lists = lists_of(home, territory, now, blocks)
    dossier = home.featured_dossier_id if "dossier" in blocks else None
    wanted = {pk for keys in (*lists.values(), [dossier] if dossier else []) for pk in keys}
    found = {each.pk: each for each in with_dates_of_series(cards_without_tags(list(wanted)))}
    context = {name: [found[pk] for pk in keys if pk in found] for name, keys in lists.items()}
    featured = found.get(dossier)
    posts = SocialPost.objects.filter(territory=territory) if "social" in blocks and territory.feeds else None
    return {
        **context,
        "blocks": blocks,
        "structured": describe_site(territory, SEARCH),
        "events": next_events(territory, now) if "events" in blocks else [],
        "latest": lead_first(context["latest"]),
        "popular_tags": popular_tags(territory) if "tags" in blocks else [],
        "featured": featured if featured and featured.live else None,
        "posts": list(posts.order_by("-published_at")[:POSTS]) if posts is not None else [],
    }
