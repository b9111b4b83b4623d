"""What its administrators count: publications, views, downloads, people, month by month."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Sum
from django.db.models.functions import TruncMonth
from django.utils import timezone

from agenda.schedule import midnight, zone_of
from communities.models import CommunityPage
from communities.models.records import CommunityMonth, CountedViews
from communities.models.resources import DownloadMonth
from contributions.dates import day_of
from contributions.projections import CONTENTS, changed

MONTHS = 12


@dataclass
class Month:
    """One line of the table. Views are None before the first count."""

    first: object
    publications: int
    views: int | None
    downloads: int
    people: int


def totals(community):
    """The four figures of today, of what is its own."""
    contributions = community.get_own_contributions().order_by()
    return {
        "publications": contributions.count(),
        "views": contributions.aggregate(total=Sum("view_count"))["total"] or 0,
        "downloads": community.resources.aggregate(total=Sum("document__download_count"))["total"] or 0,
        "people": community.memberships.accepted().count(),
    }


def count_shown(community):
    """How many contributions it shows that were published elsewhere: no other figure counts them."""
    return community.get_contributions().exclude(community_id=community.pk).order_by().count()


def by_month(community, today=None):
    """The last twelve months, the newest first."""
    months = _months(today or timezone.localdate(), MONTHS + 1)
    since = months[-2]
    published = _counted(
        community.get_own_contributions().order_by().filter(published_at__gte=midnight(since)), "published_at"
    )
    joined = _counted(community.memberships.accepted().order_by().filter(joined_at__gte=midnight(since)), "joined_at")
    downloads = dict(
        DownloadMonth.objects.filter(resource__community=community, month__gte=since)
        .values("month")
        .annotate(total=Sum("count"))
        .values_list("month", "total")
    )
    seen = dict(community.months.filter(month__gte=months[-1]).values_list("month", "total_views"))
    opened = community.first_published_at
    if opened:  # nothing was read before it was there
        seen.setdefault(_months(day_of(opened), 2)[1], 0)
    return [
        Month(
            first=month,
            publications=published[month],
            views=_difference(seen, month, months[place + 1]),
            downloads=downloads.get(month, 0),
            people=joined[month],
        )
        for place, month in enumerate(months[:-1])
    ]


def _counted(rows, moment):
    found = rows.annotate(month_of=TruncMonth(moment)).values_list("month_of", flat=True)
    return Counter(map(day_of, found))


def _difference(seen, month, before):
    if month not in seen or before not in seen:
        return None
    return max(0, seen[month] - seen[before])


def _months(day, count):
    """The first days of so many months, this one first."""
    months, first = [], day.replace(day=1)
    for _ in range(count):
        months.append(first)
        first = (first - dt.timedelta(days=1)).replace(day=1)
    return months


def count_views(today=None):
    """Every day: the views that each community's own pages had since the last count, and its card once more.

    Returns how many communities there are.
    """
    now = timezone.now()
    communities = list(CommunityPage.objects.live().select_related("territory"))
    for community in communities:
        add_views(community, (today or day_of(now, zone_of(community.territory))).replace(day=1))
    changed([community.pk for community in communities], {CONTENTS})
    return len(communities)


@transaction.atomic
def add_views(community, month):
    """Adds to the month what the community's own pages were read since the last count; returns how much.

    A page brings nothing of its past when it comes from elsewhere, and what it brought stays when it goes. Only what
    was first published since the last count is new with all its views.
    """
    last = community.months.select_for_update().order_by("-month").first()
    since = last.counted_at if last else community.first_published_at
    CountedViews.objects.filter(community=community).exclude(contribution__community=community).delete()
    counted = dict(CountedViews.objects.filter(community=community).values_list("contribution", "views"))
    added, rows = 0, []
    own = community.get_own_contributions().order_by().values_list("pk", "view_count", "published_at")
    for pk, views, published_at in own.iterator():
        is_new = since is not None and published_at >= since
        added += max(0, views - counted.get(pk, 0 if is_new else views))
        rows.append(CountedViews(community=community, contribution_id=pk, views=views))
    CountedViews.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["contribution"], update_fields=["community", "views"],
        batch_size=500,
    )  # fmt: skip
    total = (last.total_views if last else 0) + added
    CommunityMonth.objects.update_or_create(
        community=community, month=month, defaults={"total_views": total, "counted_at": timezone.now()}
    )
    return added
