"""From parameters to querysets, with the questions that the lists of the site ask."""

import datetime as dt

from django.db import connections
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from wagtail.models import PageViewRestriction

from agenda.schedule import Period
from api.parameters import ACCESS
from communities.models import CommunityPage
from contributions.models import CoAuthor, Contribution, SharedContribution, Tag
from gazetteer.distances import bounds_round
from maps.near import in_circle
from members.models import Member
from places.filters import PlaceFilters
from search.filters import Filters as SearchFilters
from search.finding import Findings
from territories.models import Territory

#: As many contributions are looked up one by one.
FEW = 500
FIRST_DAY, LAST_DAY = dt.date(1900, 1, 1), dt.date(2200, 1, 1)


def published(model, territories, *, languages=()):
    """What everybody may read of a model on these territories: what is theirs, and what they show of others."""
    keys = [each.pk for each in territories if not languages or each.language in languages]
    found = model.objects.live()
    if PageViewRestriction.objects.exists():  # `public()` reads them by a join that looks at every page, even for none
        found = found.public()
    # An equality reads an index in its order; a list of one does not everywhere.
    own = Q(territory=keys[0]) if len(keys) == 1 else Q(territory__in=keys)
    showing = [each.pk for each in territories if each.shows_others and each.pk in keys]
    # Of all open territories everything is there already.
    if not showing or not Territory.objects.open().exclude(pk__in=keys).exists():
        return found.filter(own)
    shared = SharedContribution.objects.filter(contribution=OuterRef("pk"), territory__in=showing)
    return found.filter(own | Q(Exists(shared), territory__is_open=True))


def filtered(found, asked):
    """The contributions that meet every filter that all kinds share, but the days."""
    if asked.genre:
        found = found.filter(genre__in=asked.genre)
    if asked.tag:
        found = found.tagged(*_tags(asked.tag))
    if asked.author:
        found = found.filter(_signed_by(asked.author), signature="")
    if asked.community:
        found = found.filter(pk__in=_of_community(asked.community))
    if asked.city:
        found = found.filter(city__iexact=asked.city.strip())
    if asked.since:
        found = found.filter(last_published_at__gte=asked.since)
    if asked.bbox:
        found = _in_box(found, *map(float, asked.bbox.split(",")))
    if asked.near:
        found = _within(found, *map(float, asked.near.split(",")), asked.radius)
    if asked.q:
        found = found.filter(pk__in=_matching(asked.q))
    return found


def published_within(found, asked):
    """Those that were published in the days asked for."""
    period = period_of(asked.from_, asked.to)
    return found.filter(published_at__gte=period.start, published_at__lt=period.end) if period else found


def events(found, asked):
    """Events that meet the filters of events, but the days."""
    found = filtered(found, asked)
    if asked.place:
        found = found.at(asked.place)
    if asked.audience:
        found = found.for_audience(asked.audience)
    if asked.free:
        found = found.free()
    return found.online() if asked.online else found


def happening_within(found, asked):
    """Events with a date in the days asked for."""
    period = period_of(asked.from_, asked.to)
    return spanning(found, period).within(period) if period else found


def spanning(events, period):
    """Events that may have a date in the period; where few end after it begins they are read by their keys."""
    keys = _keys_if_few(Q(ends_at__gte=period.start))
    return events.spanning(period) if keys is None else events.filter(pk__in=keys)


def places(found, asked):
    found = filtered(found, asked)
    return PlaceFilters({ACCESS[name]: "on" for name in asked.access}, found).apply() if asked.access else found


def period_of(first, last):
    """The Period from one day to the other, each of which may be missing; None without either."""
    if not (first or last):
        return None
    first, last = (min(max(day, FIRST_DAY), LAST_DAY) for day in (first or FIRST_DAY, last or LAST_DAY))
    return Period.of_days(first, last)


def today_if_none(first):
    return first or timezone.localdate()


def _tags(slugs):
    """The tags with these slugs, or those that they were merged into."""
    return [tag.target for tag in Tag.objects.filter(slug__in=slugs).select_related("alias_of")]


def _signed_by(slug):
    """What a member whose profile is public signs, first or beside others: what names them among its `authors`."""
    member = Member.objects.named_elsewhere().filter(slug=slug).first()
    if member is None:
        return Q(pk__in=[])
    beside = CoAuthor.objects.accepted().filter(member=member).values_list("contribution_id", flat=True)
    return Q(author=member) | Q(pk__in=list(beside))


def _of_community(word):
    """A subquery of the keys of what a community publishes or shows; none for an unknown one."""
    communities = CommunityPage.objects.live()
    if word.isascii() and word.isdigit() and len(word) < 19:
        community = communities.filter(Q(pk=int(word)) | Q(slug=word)).order_by("pk").first()
    else:
        community = communities.filter(slug=word).order_by("pk").first()
    return community.get_contributions().order_by().values("pk") if community else []


def _between(west, south, east, north, *, suffix=""):
    """Between these degrees; a box whose west lies east of its east crosses the date line (RFC 7946)."""
    latitude, longitude = f"latitude{suffix}", f"longitude{suffix}"
    high = Q(**{f"{latitude}__range": sorted((south, north))})
    if west <= east:
        return high & Q(**{f"{longitude}__range": (west, east)})
    return high & (Q(**{f"{longitude}__gte": west}) | Q(**{f"{longitude}__lte": east}))


def _in_box(found, *box):
    """Those between these degrees.

    Where they are few they are read by their keys. Where they are many, a page is full soon in the order of the list,
    whose index SQLite would leave for that of the degrees: it is asked in a way that has no index. PostgreSQL knows
    how many lie there, and would take such a question for one that almost none answers.
    """
    keys = _keys_if_few(_between(*box))
    if keys is not None:
        return found.filter(pk__in=keys)
    if connections[found.db].vendor == "postgresql":
        return found.filter(_between(*box))
    degrees = {"latitude_there": F("latitude") + 0.0, "longitude_there": F("longitude") + 0.0}
    return found.alias(**degrees).filter(_between(*box, suffix="_there"))


def _keys_if_few(condition):
    """The keys of all contributions that meet a condition on an indexed column; None where they are many."""
    keys = list(Contribution.objects.filter(condition).order_by().values_list("pk", flat=True)[: FEW + 1])
    return keys if len(keys) <= FEW else None


def _within(found, latitude, longitude, kilometres):
    """Within so many kilometres: a box, then the circle in it."""
    box = bounds_round((latitude, longitude), kilometres)
    return in_circle(_in_box(found, *box), latitude, longitude, kilometres)


def _matching(words):
    """The keys of the contributions that the search finds for these words: the best thousand at most."""
    findings = Findings(SearchFilters.read({"q": words, "territoire": "tous"}, None))
    return [row.contribution_id for row in findings.rows()]
