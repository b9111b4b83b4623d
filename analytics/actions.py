"""Verbs on figures: count what was read, close the day, count the letters."""

from collections import Counter, defaultdict
from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from agenda.schedule import zone_of
from analytics.counting import add
from analytics.models import OTHERS, Audience, Hit, PageAudience, Salt, Share, Visitor
from analytics.periods import Period
from contributions.models import Contribution
from notifications.models import Mail
from territories.models import Territory

#: Small enough that whoever writes to SQLite meanwhile waits for a moment only.
BATCH = 2_000
#: Who reads more pages in one day is a program.
MOST_VIEWS_A_DAY = 300
#: Different values of one dimension in a day; the rest are "others", so that nobody floods the tables.
MOST_VALUES = 100


def gather():
    """Counts all hits that wait; returns how many were read."""
    total = 0
    while True:
        read = gather_some(BATCH)
        total += read
        if read < BATCH:
            return total


@transaction.atomic
def gather_some(limit):
    """Counts so many hits into the figures of their days, and throws them away."""
    hits = list(Hit.objects.select_for_update(skip_locked=True).order_by("pk")[:limit])
    if not hits:
        return 0
    territories = set(Territory.objects.values_list("pk", flat=True))
    by_day = defaultdict(list)
    for hit in hits:
        if hit.territory_id in territories:
            by_day[hit.territory_id, hit.day].append(hit)
    for (territory_id, day), group in by_day.items():
        count_day(territory_id, day, group)
    Hit.objects.filter(pk__in=[hit.pk for hit in hits]).delete()
    return len(hits)


def count_day(territory_id, day, hits):
    """Adds the hits of one day of one territory to its figures."""
    key = {"territory": territory_id, "day": day}
    seen, new_visitors = recognise(key, hits)
    if not seen:
        return
    add(Audience, ("views", "visitors"), [{**key, "views": len(seen), "visitors": new_visitors}])
    count_pages(territory_id, day, Counter(hit.page_id for hit in seen if hit.page_id))
    for dimension in ("section", "device", "source", "campaign"):
        values = Counter(getattr(hit, dimension) for hit in seen)
        if dimension == "source":
            values.pop(".", None)  # from one of our own pages to another: nobody arrived
        if dimension == "campaign":
            values.pop("", None)
        count_shares(key, dimension, values)


def recognise(key, hits):
    """(the hits that count, how many visitors are new today): a reload counts once, a program not at all."""
    digests = {hit.visitor for hit in hits if hit.visitor}
    known = {}
    for start in range(0, len(digests), 500):
        some = sorted(digests)[start : start + 500]
        known |= {visitor.digest: visitor for visitor in Visitor.objects.filter(**_columns(key), digest__in=some)}
    new = digests - known.keys()
    for digest in new:
        known[digest] = Visitor(**_columns(key), digest=digest)
    counted, added = [], Counter()
    for hit in hits:
        visitor = known.get(hit.visitor)
        if visitor is None:
            counted.append(hit)
            continue
        is_reload = hit.page_id is not None and hit.page_id == visitor.last_page
        visitor.last_page = hit.page_id
        if is_reload or visitor.views + added[visitor.digest] >= MOST_VIEWS_A_DAY:
            continue
        added[visitor.digest] += 1
        counted.append(hit)
    add(
        Visitor,
        ("views",),
        [
            {**key, "digest": digest, "views": count, "last_page": known[digest].last_page}
            for digest, count in added.items()
        ],
    )
    return counted, len(new)


def count_pages(territory_id, day, views):
    """Adds to the figures of contributions, and to the count that each shows."""
    found = Contribution.objects.filter(pk__in=list(views), territory_id=territory_id).values_list("pk", flat=True)
    found = set(found)
    add(
        PageAudience,
        ("views",),
        [{"territory": territory_id, "day": day, "page": page, "views": views[page]} for page in found],
    )
    by_count = defaultdict(list)
    for page in found:
        by_count[views[page]].append(page)
    for count, pages in by_count.items():
        Contribution.objects.filter(pk__in=pages).update(view_count=F("view_count") + count)


def count_shares(key, dimension, values):
    known = set(Share.objects.filter(**_columns(key), dimension=dimension).values_list("value", flat=True))
    counts = Counter()
    for value, count in values.most_common():
        if value not in known and len(known) >= MOST_VALUES:
            value = OTHERS
        known.add(value)
        counts[value] += count
    add(
        Share,
        ("views",),
        [{**key, "dimension": dimension, "value": value, "views": count} for value, count in counts.items()],
    )


def close_days():
    """Throws away the salts and the digests of the days that are over; returns how many days."""
    over = list(Salt.objects.filter(ends_at__lt=timezone.now()))
    for salt in over:
        Visitor.objects.filter(territory_id=salt.territory_id, day__lte=salt.day).delete()
        salt.delete()
    return len(over)


@transaction.atomic
def count_letters(day=None):
    """Notes how many letters left on a day for the members of each territory, before the post office forgets them.

    Without a day it is yesterday; either way a day of the territory, which begins and ends by its own clock.
    """
    for territory in Territory.objects.all():
        with timezone.override(zone_of(territory)):
            counted = day or timezone.localdate() - timedelta(days=1)
            sent = Mail.objects.filter(**Period(counted, counted).moments_within("sent_at"))
            count = sent.filter(member__home_territory=territory).count()
            share = {"territory": territory, "day": counted, "dimension": Share.Dimension.LETTERS}
            Share.objects.filter(**share).delete()
            if count:
                Share.objects.create(**share, views=count)


def _columns(key):
    return {"territory_id": key["territory"], "day": key["day"]}
