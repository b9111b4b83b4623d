"""A year of plausible audience for the demo, the same each time: as figures of days, as if they had been counted."""

import math
from collections import Counter
from datetime import timedelta
from random import Random

from django.db import transaction
from django.utils import timezone

from analytics.models import Audience, PageAudience, Share
from contributions.models import Contribution

DAYS = 400
#: Monday to Sunday: much is read at lunch time in offices, and on Sunday evening.
WEEK = (1.1, 1.15, 1.1, 1.05, 0.9, 0.75, 1.0)
DEVICES = {"phone": 0.36, "computer": 0.57, "tablet": 0.07}
SOURCES = {
    "": 0.34,
    "recherche.example": 0.38,
    "ville.demo.example": 0.09,
    "universite.demo.example": 0.07,
    "mastodon.demo.example": 0.05,
    "presse-locale.example": 0.04,
    "museum.demo.example": 0.03,
}
#: What else is read for each hundred contributions.
BESIDE = {"home": 24, "agenda": 14, "articles": 9, "tags": 8, "recherche": 6, "membres": 4, "communautes": 3, "": 2}


@transaction.atomic
def fill(territory):
    """Writes the past of a territory that has none; returns how many days."""
    today = timezone.localdate()
    if Audience.objects.filter(territory=territory, day__lt=today).exists():
        return 0
    first = today - timedelta(days=DAYS)
    pages = list(Contribution.objects.live().in_territory(territory).only("pk", "slug", "kind", "published_at"))
    by_day = {first + timedelta(days=number): Counter() for number in range(DAYS)}
    read, counts = [], Counter()
    for page in pages:
        for day, views in readings(page, first, today):
            read.append(PageAudience(territory=territory, day=day, page_id=page.pk, views=views))
            by_day[day][page.spec.section] += views
            counts[page.pk] += views
    PageAudience.objects.bulk_create(read, batch_size=2_000)
    audience, shares = [], []
    for day, sections in by_day.items():
        audience.append(day_of(territory, day, sections))
        shares += shares_of(territory, day, sections)
    Audience.objects.bulk_create(audience)
    Share.objects.bulk_create(shares, batch_size=2_000)
    for page in pages:
        page.view_count = counts[page.pk]
    Contribution.objects.bulk_update(pages, ["view_count"], batch_size=200)
    return len(audience)


def readings(page, first, today):
    """(day, how often the page was read) since it is on line: much at first, now and then for long."""
    random = Random(page.slug)  # noqa: S311 (the same each time)
    interest = math.exp(random.gauss(2.6, 0.8))
    day = max(first, timezone.localdate(page.published_at))
    while day < today:
        age = (day - timezone.localdate(page.published_at)).days
        expected = interest * (math.exp(-age / 9) + 0.03) * WEEK[day.weekday()] * (0.6 if day.month in (7, 8) else 1)
        views = int(expected + random.random())
        if views:
            yield day, views
        day += timedelta(days=1)


def day_of(territory, day, sections):
    """What else was read on that day is added to the sections; who read is about one for two and a half pages."""
    random = Random(f"{territory.hostname}/{day}")  # noqa: S311
    of_contributions = max(20, sum(sections.values()))
    for section, share in BESIDE.items():
        sections[section] += int(of_contributions * share / 100 * random.uniform(0.7, 1.3))
    views = sum(sections.values())
    return Audience(territory=territory, day=day, views=views, visitors=int(views / random.uniform(2.2, 2.8)))


def shares_of(territory, day, sections):
    random = Random(f"{day}/{territory.hostname}")  # noqa: S311
    views = sum(sections.values())
    arrivals = int(views * 0.45)
    counted = {
        "section": dict(sections),
        "device": split(views, DEVICES, random),
        "source": split(arrivals, SOURCES, random),
        "campaign": {"lettre / mail / hebdo": int(views * 0.06)} if day.weekday() == 3 else {},
        "letters": {"": 38 + random.randrange(9)} if day.weekday() == 3 else {"": random.randrange(6)},
    }
    return [
        Share(territory=territory, day=day, dimension=dimension, value=value, views=count)
        for dimension, values in counted.items()
        for value, count in values.items()
        if count
    ]


def split(total, shares, random):
    """A whole number in parts that add up to it."""
    parts = {value: int(total * share * random.uniform(0.85, 1.15)) for value, share in shares.items()}
    first = next(iter(parts))
    parts[first] = max(0, total - sum(count for value, count in parts.items() if value != first))
    return parts
