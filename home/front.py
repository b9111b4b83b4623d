"""What the front page of a territory shows, in a number of queries that does not depend on how much there is."""

from functools import partial

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from agenda.coming import with_next_dates
from agenda.models import EventPage
from agenda.series import with_dates_of_series
from contributions.kinds import KINDS
from contributions.models import Contribution, ImportedRecord
from contributions.related import cards_without_tags
from contributions.structured import describe_site
from home.popular_tags import popular_tags
from intake.prepared import prepared
from territories.arrangement import BLOCKS, shown_of
from territories.models import SocialPost, Territory

#: Where a territory is searched.
SEARCH = "/recherche/"
PINS, EVENTS, LATEST, POSTS = 8, 5, 7, 3
#: Of what imports brought, a list shows so many while there is something written here.
IMPORTED_SHOWN = 3
#: Among so many of a list what was written here is looked for before all of it is.
LOOKED_AT = 60


def live_in(territory):
    return Contribution.objects.live().shown_in(territory)


def mixed(first, ask):
    """The keys of a list, at most IMPORTED_SHOWN of them imported as long as there are others.

    `first`: its first rows, as many as are shown, each (key, whether an import brought it); `ask(limit=, own=)`: the
    first rows of the list, or of what no import brought (`own`).
    """
    if sum(is_imported for _pk, is_imported in first) <= IMPORTED_SHOWN:
        return [pk for pk, _is_imported in first]
    limit, looked_at = len(first), ask(limit=LOOKED_AT, own=False)
    imported = {pk for pk, is_imported in looked_at if is_imported}
    own = [pk for pk, _is_imported in looked_at if pk not in imported]
    if len(own) < limit and len(looked_at) == LOOKED_AT:  # a large import stands in front of all the rest
        own = [pk for pk, _is_imported in ask(limit=limit, own=True)]
    most, chosen = max(IMPORTED_SHOWN, limit - len(own)), []
    for pk in dict.fromkeys([*(pk for pk, _is_imported in looked_at), *own]):
        if pk in imported:
            if not most:
                continue
            most -= 1
        chosen.append(pk)
    return chosen[:limit]


def marked(keys):
    """(key, whether an import brought it) of each of these keys."""
    imported = set(_imported(keys))
    return [(pk, pk in imported) for pk in keys]


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
    return pins if len(pins) == PINS else pins + _located_besides(pins, territory, now)


def _located_besides(pins, territory, now):
    """The keys of the next located events that are not pinned, as many as there is room for."""

    def ask(*, limit, own):
        found = _next_located(territory.pk or 0, now, shows_others=territory.shows_others, limit=limit + PINS, own=own)
        return marked([pk for pk in found if pk not in pins][:limit])

    return mixed(ask(limit=PINS - len(pins), own=False), ask)


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


def _brought():
    """The condition on what an import brought: nobody signs it with an account."""
    return Q(Exists(ImportedRecord.objects.filter(contribution=OuterRef("pk"))), author=None)


@prepared
def _next_located(key, now, *, shows_others, limit, own):
    found = events_in(Territory(pk=key, shows_others=shows_others)).located().coming(now)
    return (found.exclude(_brought()) if own else found).values_list("pk", flat=True)[:limit]


@prepared
def _lasting(key, now, *, shows_others):
    return events_in(Territory(pk=key, shows_others=shows_others)).on_now(now).values_list("pk", flat=True)[:1]


@prepared
def _latest(key, *, shows_others, kinds, limit, own):
    """(key, whether an import brought it): an index gives the order, so that it is asked of these few alone."""
    found = live_in(Territory(pk=key, shows_others=shows_others)).except_kind(*kinds).newest_first()
    found = found.exclude(_brought()) if own else found
    return found.annotate(is_imported=_brought()).values_list("pk", "is_imported")[:limit]


@prepared
def _chosen(key, now, *, shows_others, kind):
    spec = KINDS[kind]
    found = Contribution.objects.live().shown_in(Territory(pk=key, shows_others=shows_others), kind)
    return spec.front_block.choose(found, now).values_list("pk", flat=True)[: spec.front_block.limit]


def _passing(key, now, shows_others):
    return events_in(Territory(pk=key, shows_others=shows_others)).passing(now).by_next_date(now)


@prepared
def _next_events(key, now, *, shows_others):
    return _passing(key, now, shows_others).for_cards_alone()[:EVENTS]


@prepared
def _keys_of_next(key, now, *, shows_others, limit, own):
    found = _passing(key, now, shows_others)
    return (found.exclude(_brought()) if own else found).values_list("pk", flat=True)[:limit]


@prepared
def _events(keys, key, now, *, shows_others):
    return _passing(key, now, shows_others).filter(pk__in=keys).for_cards_alone()


@prepared
def _imported(keys):
    """Those of these keys that an import brought."""
    return Contribution.objects.filter(_brought(), pk__in=keys).order_by().values_list("pk", flat=True)


# --- The front page ----------------------------------------------------------------------


def next_events(territory, now):
    """The next events as `with_next_dates` gives them, without what has been on for long."""
    key, scope = territory.pk or 0, {"shows_others": territory.shows_others}
    events = _next_events(key, now, **scope)
    keys = [event.pk for event in events]
    chosen = mixed(marked(keys), lambda **which: marked(_keys_of_next(key, now, **scope, **which)))
    return with_next_dates(events if chosen == keys else _events(chosen, key, now, **scope))


def lists_of(home, territory, now, blocks):
    """{name of a list: keys of what is in it, in order}; lists of hidden blocks are empty and cost nothing."""
    key, scope = territory.pk or 0, {"shows_others": territory.shows_others}
    newest = partial(_latest, key, kinds=tuple(KINDS.names(holds_contributions=True)), **scope)
    lists = {
        "pins": ("map", lambda: pins_of(home, territory, now)),
        "lasting": ("events", lambda: _lasting(key, now, **scope)),
        "latest": ("latest", lambda: mixed(newest(limit=LATEST, own=False), newest)),
    }
    for spec in KINDS.values():
        if spec.front_block and spec.front_block.choose:
            lists[spec.front_block.name] = (spec.front_block.name, partial(_chosen, key, now, kind=spec.kind, **scope))
    return {name: found() if block in blocks else [] for name, (block, found) in lists.items()}


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
