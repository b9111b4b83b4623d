"""The personal feed: what those and that which a member follows published, the newest first, and why each is there.

However many things are followed, and however much was ever published, the work is bounded: of each followed
thing only as many publications are read as one page of the feed holds.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from django.db.models import F, OuterRef, Subquery
from django.utils.translation import gettext as _

from agenda.models import EventPage
from contributions.models import CoAuthor, Contribution, TaggedContribution
from dossiers.models import DossierItem
from follows.feed_reasons import reasons_for
from follows.models import Follow
from follows.notices import PUBLICATION
from intake.prepared import prepared
from notifications.models import Notification
from territories.elsewhere import labels_of_others
from territories.models import Territory

LIMIT = 20
EVER, NEVER = datetime(1, 1, 2, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC)
#: So many times the wanted ones are looked at, some of which may not be shown.
LOOKED_AT = 2
#: Of the events at one place so many of the latest made are looked at.
WINDOW = 60


@dataclass
class FeedItem:
    """A contribution (fetched `for_cards()`) and why it is here."""

    contribution: Contribution
    reasons: list
    #: The name of its territory, where that is another than the one on which the feed is read.
    place: str = ""

    @property
    def why(self):
        """ "Because you follow #astronomie, Marie Durand", after the name of another territory."""
        words = _("Because you follow %(reasons)s") % {"reasons": ", ".join(self.reasons)}
        return f"{self.place} · {words}" if self.place else words

    @property
    def cursor(self):
        """What `feed_of(before=...)` takes to go on after this item."""
        moment = self.contribution.published_at.astimezone(UTC)
        return f"{moment:%Y%m%d%H%M%S%f}-{self.contribution.pk}"


def feed_of(member, *, before="", limit=LIMIT, since=None, here=None):
    """The next `limit` items of a member's feed, as a list of FeedItem; a bounded number of queries.

    `before` is the `cursor` of the last item shown (anything else is the beginning): as long as a list of
    `limit` items comes back there may be more. `since` (a moment) leaves out what is older. `here` is the territory on
    which it is read: what is of others names theirs.
    """
    closed = Territory.objects.closed_to_readers_of(here).values_list("pk", flat=True)
    span = Span(*(read_cursor(before) or (NEVER, 0)), since or EVER, tuple(closed))
    dates = {}
    for way in WAYS:
        dates.update(way.newest(member.pk, span, limit))
    newest = sorted(dates.items(), key=lambda pair: (pair[1], pair[0]), reverse=True)
    keys = [key for key, _date in newest[:limit]]
    found = {each.pk: each for each in _cards(keys)}
    shown = [found[key] for key in keys if key in found]
    why = reasons_for(member, shown)
    places = labels_of_others(shown, here.pk) if here else {}
    return [FeedItem(each, why[each.pk], places.get(each.territory_id, "")) for each in shown]


@prepared
def _cards(keys):
    return Contribution.objects.live().filter(pk__in=keys).for_cards()


def read_cursor(text):
    """(moment, primary key), or None for what is no cursor."""
    moment, _dash, key = str(text or "").partition("-")
    if not (moment.isdigit() and len(moment) == 20 and key.isdigit() and len(key) < 16):
        return None
    try:
        return datetime.strptime(moment, "%Y%m%d%H%M%S%f").replace(tzinfo=UTC), int(key)
    except ValueError:
        return None


# --- Where items come from: {primary key: date} of the newest of each way ---------------


@dataclass(frozen=True)
class Span:
    """Which part of a feed is read: what was published before `moment`, or at it with a key below `last`; not older
    than `since`; without what belongs to territories that are `closed` to the reader (their keys)."""

    moment: datetime
    last: int
    since: datetime
    closed: tuple

    @property
    def values(self):
        """What a prepared question is asked with; the list may not be empty."""
        return self.moment, self.last, self.since, self.closed or (0,)


def within(rows, span, has_closed, *, date="published_at", key="pk"):
    """Those of the span (its `values`); `date` and `key` are the columns of the contribution."""
    moment, last, since, closed = span
    rows = rows.filter(**{f"{date}__lte": moment, f"{date}__gte": since}).exclude(
        **{date: moment, f"{key}__gte": last}
    )
    return rows.exclude(**{f"{date.removesuffix('published_at')}territory__in": closed}) if has_closed else rows


def followed(member, name):
    return Follow.objects.filter(follower=member).of(name).order_by()


@dataclass(frozen=True)
class Way:
    """Rows that belong to something followed: `name` is the column of a follow, `by` that of the rows with its key.

    `dated()` are rows whose date an index tells; `shown(rows)` those of them that a feed shows (None: all). `order` is
    the column by which the newest are found.
    """

    name: str
    by: str
    dated: Callable
    shown: Callable | None
    key: str = "pk"
    order: str = "published_at"

    def newest(self, member, span, wanted):
        """{primary key: what `order` says} of the `wanted` newest.

        The date of the `wanted`-th of each followed thing is read from an index alone. Nothing older than the newest
        of these dates can be among the `wanted` newest of all, so that each gives that many rows at most to sort.
        """
        shape = {"way": self, "wanted": wanted, "has_closed": bool(span.closed)}
        [horizon] = _horizon(member, *span.values, **shape) or [None]
        found = self._after(horizon, member, span, shape, is_bounded=self.shown is not None)
        if len(found) >= wanted or (horizon is None and self.shown is None):
            return found
        return self._after(None, member, span, shape)  # much of it is not shown: the whole is looked at

    def _after(self, horizon, member, span, shape, *, is_bounded=False):
        # One lower bound for the date: of two SQLite takes the first for its way into the index.
        if horizon and self.order == "published_at":
            span, horizon = replace(span, since=max(span.since, horizon)), None
        return dict(_newest(member, *span.values, horizon or 0, **shape, is_bounded=is_bounded))


class LatestMade(Way):
    """By the order in which they were made, which an index of the place has, then by date."""

    def newest(self, member, span, _wanted):
        return dict(_dates(list(super().newest(member, span, WINDOW))))


@prepared
def _horizon(member, *span, way, wanted, has_closed):
    of_each = within(way.dated(), span, has_closed, key=way.key).filter(**{way.by: OuterRef(way.name)})
    nth = Subquery(of_each.order_by(f"-{way.order}").values(way.order)[wanted - 1 : wanted])
    last_of_each = followed(member, way.name).annotate(nth=nth)
    return last_of_each.order_by(F("nth").desc(nulls_last=True)).values_list("nth", flat=True)[:1]


@prepared
def _newest(member, *span_and_key, way, wanted, has_closed, is_bounded):
    *span, first_key = span_and_key
    rows = within(way.dated(), span, has_closed, key=way.key)
    mine = rows.filter(**{f"{way.by}__in": followed(member, way.name).values(way.name)})
    mine = mine.filter(pk__gte=first_key) if way.order == "pk" else mine
    order = (f"-{way.order}", f"-{way.key}")
    if is_bounded:  # an index alone tells which are the newest
        mine = way.dated().filter(pk__in=mine.order_by(*order).values("pk")[: LOOKED_AT * wanted])
    return (
        (way.shown(mine) if way.shown else mine).order_by(*order).values_list(way.key, way.order).distinct()[:wanted]
    )


OF_TAGS = Way("tag", "tag", TaggedContribution.objects.published, None, key="content_object_id")
# Who signs with another name than their own is not found by following them.
OF_PEOPLE = Way("member", "author", Contribution.objects.all, lambda pages: pages.live().filter(signature=""))
OF_COMMUNITIES = Way("page", "community", Contribution.objects.all, lambda pages: pages.live())
AT_PLACES = LatestMade("page", "place", EventPage.objects.all, lambda events: events.live(), order="pk")


@prepared
def _dates(keys):
    return Contribution.objects.filter(pk__in=keys).values_list("pk", "published_at")


@dataclass(frozen=True)
class Few:
    """Rows that are few enough to be sorted whole: `of(member)` gives those of a member (their key)."""

    of: Callable
    date: str = "contribution__published_at"
    key: str = "contribution_id"
    order: tuple = ("-contribution__published_at", "-contribution_id")

    def newest(self, member, span, wanted):
        """{primary key: date} of the `wanted` newest."""
        return dict(_first(member, *span.values, few=self, wanted=wanted, has_closed=bool(span.closed)))


@prepared
def _first(member, *span, few, wanted, has_closed):
    rows = within(few.of(member), span, has_closed, date=few.date, key=few.key)
    return rows.order_by(*few.order).values_list(few.key, few.date)[:wanted]


def co_authorships(member):
    people = followed(member, "member").values("member")
    return CoAuthor.objects.accepted().filter(member__in=people, contribution__live=True)


def dossier_items(member):
    dossiers = followed(member, "page").values("page")
    return DossierItem.objects.filter(contribution__live=True, dossier__in=dossiers, dossier__live=True)


def alerts(member):
    """What answered a saved filter when it was published: that is not asked again for each page of the feed."""
    return Notification.objects.filter(
        member__follows__in=followed(member, "saved_filter")[:1], kind=PUBLICATION.name, page__live=True
    )


BY_CO_AUTHORS, IN_DOSSIERS = Few(co_authorships), Few(dossier_items)
OF_ALERTS = Few(alerts, "page__contribution__published_at", "page_id", order=("-created_at", "-pk"))

WAYS = (OF_TAGS, OF_PEOPLE, OF_COMMUNITIES, BY_CO_AUTHORS, AT_PLACES, IN_DOSSIERS, OF_ALERTS)
