"""What the front page of a territory shows, in a number of queries that does not depend on how much there is."""

from collections import Counter
from functools import partial
from heapq import nlargest

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from agenda.coming import with_next_dates
from agenda.models import EventPage
from agenda.series import with_dates_of_series
from contributions.kinds import KINDS
from contributions.models import Contribution, ImportedRecord, Listing, Tag, TaggedContribution
from contributions.structured import describe_site
from territories.arrangement import BLOCKS, shown_of
from territories.models import SocialPost

#: Where a territory is searched.
SEARCH = "/recherche/"
PINS, EVENTS, LATEST, TAGS, POSTS = 8, 5, 7, 14, 3
# This many of the newest tag links say what people talk about now.
NEWEST_TAG_LINKS = 2_000
#: About as many contributions have them.
NEWEST = 500
#: Of what imports brought, a list shows so many while there is something written here, and a tag counts so many.
IMPORTED_SHOWN, IMPORTED_COUNTED = 3, 3
#: Among so many of a list what was written here is looked for before all of it is.
LOOKED_AT = 60


def live_in(territory):
    return Contribution.objects.live().shown_in(territory)


def keys(found, limit):
    return list(found.values_list("pk", flat=True)[:limit])


def imported_among(pks):
    """Those of these keys that an import brought: nobody signs them with an account."""
    records = ImportedRecord.objects.filter(contribution__in=pks, contribution__author=None)
    return set(records.values_list("contribution_id", flat=True))


def mixed_keys(found, limit):
    """The first keys of a list in its order, at most IMPORTED_SHOWN of them imported as long as there are others."""
    first = keys(found, LOOKED_AT)
    imported = imported_among(first)
    own = [pk for pk in first if pk not in imported]
    if len(own) < limit and len(first) == LOOKED_AT:  # a large import stands in front of all the rest
        brought = ImportedRecord.objects.filter(contribution=OuterRef("pk"))
        own = keys(found.exclude(Exists(brought), author=None), limit)
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
    shown = Q(shown_from=None) | Q(shown_from__lte=today)
    shown &= Q(shown_until=None) | Q(shown_until__gte=today)
    shown &= Q(contribution__ends_at=None) | Q(contribution__ends_at__gt=now)
    shown &= Q(contribution__live=True, contribution__latitude__isnull=False, contribution__longitude__isnull=False)
    pins = list(home.pins.filter(shown).order_by("sort_order").values_list("contribution_id", flat=True)[:PINS])
    if len(pins) < PINS:
        more = events_in(territory).located().exclude(pk__in=pins).coming(now)
        pins += mixed_keys(more, PINS - len(pins))
    return pins


def next_events(territory, now):
    """The next events as `with_next_dates` gives them, without what has been on for long."""
    events = events_in(territory).passing(now).by_next_date(now)
    chosen = events.filter(pk__in=mixed_keys(events, EVENTS))
    return with_next_dates(chosen.for_cards().prefetch_related(None))


def lists_of(home, territory, now, blocks):
    """{name of a list: keys of what is in it, in order}; lists of hidden blocks are empty and cost nothing."""
    here = live_in(territory)
    lists = {
        "pins": ("map", lambda: pins_of(home, territory, now)),
        "lasting": ("events", lambda: keys(events_in(territory).on_now(now), 1)),
        "latest": (
            "latest",
            lambda: mixed_keys(here.except_kind(*KINDS.names(holds_contributions=True)).newest_first(), LATEST),
        ),
    }
    for spec in KINDS.values():
        if spec.front_block and spec.front_block.choose:
            lists[spec.front_block.name] = (spec.front_block.name, partial(chosen_of_kind, spec, territory, now))
    return {name: found() if block in blocks else [] for name, (block, found) in lists.items()}


def chosen_of_kind(spec, territory, now):
    """The keys of what the block of a kind shows."""
    found = Contribution.objects.live().shown_in(territory, spec.kind)
    return keys(spec.front_block.choose(found, now), spec.front_block.limit)


def popular_tags(territory):
    """The tags that the newest contributions shown by a territory carry most, with `count`; the work is bounded."""
    tag_links = TaggedContribution.objects.published()
    if territory.shows_others:  # its lists have the order: rows of tags have that of one territory, or of one tag
        newest = Listing.objects.filter(territory=territory).order_by("-published_at", "-contribution")
        keys_of_newest = newest.values_list("contribution", flat=True)[:NEWEST]
        newest = tag_links.filter(content_object__in=list(keys_of_newest))
    else:
        newest = tag_links.filter(territory=territory).newest_first()
    is_imported = Exists(ImportedRecord.objects.filter(contribution=OuterRef("content_object")))
    # Each with its own newest: a large import would else be all that people seem to talk about.
    own = Counter(newest.filter(~is_imported).values_list("tag_id", flat=True)[:NEWEST_TAG_LINKS])
    imported = Counter(newest.filter(is_imported).values_list("tag_id", flat=True)[:NEWEST])
    counts = own + imported
    weights = {tag: own[tag] + min(imported[tag], IMPORTED_COUNTED) for tag in counts}
    found = Tag.objects.in_bulk(nlargest(TAGS, weights, key=weights.get))
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
    wanted = {pk for keys in lists.values() for pk in keys}
    # No card shows tags.
    found = Contribution.objects.for_cards().prefetch_related(None).filter(pk__in=wanted)
    found = {each.pk: each for each in with_dates_of_series(found)}
    context = {name: [found[pk] for pk in keys if pk in found] for name, keys in lists.items()}
    featured = home.featured_dossier if "dossier" in blocks and home.featured_dossier_id else None
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
