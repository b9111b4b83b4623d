"""The personal feed: what those and that which a member follows published, the newest first, and why each is there.

However many things are followed, and however much was ever published, the work is bounded: of each followed
thing only as many publications are read as one page of the feed holds.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import Max, OuterRef, Subquery
from django.utils.translation import gettext as _

from agenda.models import EventPage
from contributions.models import CoAuthor, Contribution, TaggedContribution
from dossiers.models import DossierItem
from follows.notices import PUBLICATION
from follows.reasons import in_words, names_of
from notifications.models import Notification
from territories.elsewhere import labels_of_others
from territories.models import Territory

LIMIT = 20
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
    """The next `limit` items of a member's feed, as a list of FeedItem; a constant number of queries.

    `before` is the `cursor` of the last item shown (anything else is the beginning): as long as a list of
    `limit` items comes back there may be more. `since` (a moment) leaves out what is older. `here` is the territory on
    which it is read: what is of others names theirs.
    """
    closed = frozenset(Territory.objects.closed_to_readers_of(here).values_list("pk", flat=True))
    span = Span(read_cursor(before), since, closed)
    follows = member.follows.order_by()
    dates = {}
    for way in WAYS:
        dates.update(way(follows, span, limit))
    newest = sorted(dates.items(), key=lambda pair: (pair[1], pair[0]), reverse=True)
    keys = [key for key, _date in newest[:limit]]
    found = Contribution.objects.live().filter(pk__in=keys).for_cards().in_bulk()
    shown = [found[key] for key in keys if key in found]
    why = reasons_for(member, shown)
    places = labels_of_others(shown, here.pk) if here else {}
    return [FeedItem(each, why[each.pk], places.get(each.territory_id, "")) for each in shown]


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
    """Which part of a feed is read: after this place in it (None: from the beginning), not older than `since`, and
    without what belongs to territories that are closed to the reader (their keys)."""

    place: tuple | None
    since: datetime | None
    closed: frozenset


def within(rows, span, *, date="published_at", key="pk"):
    """Those of the span; `date` and `key` are the columns of the contribution."""
    if span.place:
        moment, last = span.place
        rows = rows.filter(**{f"{date}__lte": moment}).exclude(**{date: moment, f"{key}__gte": last})
    if span.closed:
        rows = rows.exclude(**{f"{date.removesuffix('published_at')}territory__in": span.closed})
    return rows.filter(**{f"{date}__gte": span.since}) if span.since else rows


def newest_of(follows, name, dated, rows, by, wanted, *, date="published_at", key="pk"):
    """The `wanted` newest rows that belong to what is followed (`by` is their key for `name` of a follow).

    The date of the `wanted`-th of each followed thing is read from an index alone (`dated`: the rows without
    what the index does not know). Nothing older than the newest of these dates can be among the `wanted` newest
    of all, so that each gives that many rows at most to sort.
    """
    of_each = dated.filter(**{by: OuterRef(name)}).order_by(f"-{date}")
    last_of_each = follows.annotate(nth=Subquery(of_each.values(date)[wanted - 1 : wanted]))
    horizon = last_of_each.aggregate(horizon=Max("nth"))["horizon"]
    mine = rows.filter(**{f"{by}__in": follows.values(name)}).order_by(f"-{date}", f"-{key}")
    pairs = mine.values_list(key, date).distinct()
    found = dict((pairs.filter(**{f"{date}__gte": horizon}) if horizon else pairs)[:wanted])
    # Drafts were counted too: where they were many, the whole is looked at.
    return dict(pairs[:wanted]) if horizon and len(found) < wanted else found


def of_tags(follows, span, wanted):
    tag_links = within(TaggedContribution.objects.published(), span, key="content_object_id")
    return newest_of(follows.of("tag"), "tag", tag_links, tag_links, "tag", wanted, key="content_object_id")


def of_people(follows, span, wanted):
    dated = within(Contribution.objects.all(), span)
    # Who signs with another name than their own is not found by following them.
    return newest_of(follows.of("member"), "member", dated, dated.live().filter(signature=""), "author", wanted)


def of_communities(follows, span, wanted):
    dated = within(Contribution.objects.all(), span)
    return newest_of(follows.of("page"), "page", dated, dated.live(), "community", wanted)


def of_co_authors(follows, span, wanted):
    date, key = "contribution__published_at", "contribution_id"
    co_authors = within(CoAuthor.objects.accepted(), span, date=date, key=key)
    co_authors = co_authors.filter(member__in=follows.of("member").values("member"), contribution__live=True)
    return dict(co_authors.order_by(f"-{date}", f"-{key}").values_list(key, date)[:wanted])


def of_places(follows, span, wanted):
    """By the order in which they were made, which an index of the place has, then by date."""
    events = within(EventPage.objects.all(), span)
    latest = newest_of(follows.of("page"), "page", events, events.live(), "place", WINDOW, date="pk")
    return dict(Contribution.objects.filter(pk__in=list(latest)).values_list("pk", "published_at"))


def of_dossiers(follows, span, wanted):
    date, key = "contribution__published_at", "contribution_id"
    items = within(DossierItem.objects.filter(contribution__live=True), span, date=date, key=key)
    items = items.filter(dossier__in=follows.of("page").values("page"), dossier__live=True)
    return dict(items.order_by(f"-{date}", f"-{key}").values_list(key, date)[:wanted])


def of_alerts(follows, span, wanted):
    """What answered a saved filter when it was published: that is not asked again for each page of the feed."""
    date, key = "page__contribution__published_at", "page_id"
    told = Notification.objects.filter(
        member__follows__in=follows.of("saved_filter")[:1], kind=PUBLICATION.name, page__live=True
    )
    told = within(told, span, date=date, key=key)
    return dict(told.order_by("-created_at", "-pk").values_list(key, date)[:wanted])


WAYS = (of_tags, of_people, of_communities, of_co_authors, of_places, of_dossiers, of_alerts)


# --- Why ---------------------------------------------------------------------------------


def reasons_for(member, pages):
    """{primary key: ["#astronomie", "Marie Durand"]} in a constant number of queries."""
    keys = [page.pk for page in pages]
    why = defaultdict(list)
    tag_links = TaggedContribution.objects.filter(content_object__in=keys, tag__followed_by__follower=member)
    for key, name in tag_links.order_by("tag__name").values_list("content_object_id", "tag__name"):
        why[key].append(f"#{name}")
    signers = [(page.pk, page.author_id) for page in pages if not page.signature]
    signers += CoAuthor.objects.accepted().filter(contribution__in=keys).values_list("contribution_id", "member_id")
    add(why, member.follows, "member", signers, "display_name")
    around = [(page.pk, page.community_id) for page in pages]
    around += EventPage.objects.filter(pk__in=keys).values_list("pk", "place_id")
    around += DossierItem.objects.filter(contribution__in=keys).values_list("contribution_id", "dossier_id")
    add(why, member.follows, "page", around, "title")
    told = member.notifications.filter(kind=PUBLICATION.name, page__in=keys).values_list("page_id", "data")
    told = [(key, data.get("because", ())) for key, data in told]
    names = names_of([reason for _key, reasons in told for reason in reasons])
    for key, reasons in told:
        why[key] += [words for words in in_words(reasons, names) if words not in why[key]]
    return why


def add(why, follows, name, pairs, words):
    """Adds the words of what is followed to each page of the pairs (page, something)."""
    wanted = {other for _key, other in pairs if other}
    known = dict(follows.filter(**{f"{name}__in": wanted}).values_list(f"{name}_id", f"{name}__{words}"))
    for key, other in dict.fromkeys(pairs):
        if other in known and known[other] not in why[key]:
            why[key].append(known[other])
