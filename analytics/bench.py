"""Rows of the bench: a view that is recorded, and the figures of a year among a million rows of them."""

from datetime import timedelta

from django.db import connection
from django.urls import reverse
from django.utils import timezone

from analytics.models import Audience, PageAudience, Share
from contributions.models import Contribution

ROWS = 1_000_000
MOST_PAGES = 1_000
DAYS = ROWS // MOST_PAGES


def bench_scenarios(territory):
    """{scenario: address}, once the figures are there."""
    pages = list(
        Contribution.objects.live().in_territory(territory).newest_first().values_list("pk", flat=True)[:MOST_PAGES]
    )
    today = timezone.localdate()
    days = [today - timedelta(days=number) for number in range(DAYS)]
    if not Audience.objects.filter(territory=territory).exists():
        fill(territory, pages, days)
    year = f"du={today - timedelta(days=364)}&au={today}"
    return {
        "view recorded": f"{reverse('analytics:dot')}?page={pages[0]}",
        "figures, a million rows": f"{reverse('analytics_index')}?territoire={territory.pk}&{year}",
    }


def fill(territory, pages, days):
    """As many rows as pages and days make, in one statement."""
    table = connection.ops.quote_name(PageAudience._meta.db_table)
    first = "date(%s, '-' || number || ' days')" if connection.vendor == "sqlite" else "CAST(%s AS date) - number"
    statement = f"""
        WITH RECURSIVE days(number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM days WHERE number + 1 < %s)
        INSERT INTO {table} (territory_id, day, page_id, views)
        SELECT %s, {first}, page.page_ptr_id, 1 + (page.page_ptr_id * 7 + number) %% 9
        FROM days, contributions_contribution page WHERE page.page_ptr_id IN ({", ".join(["%s"] * len(pages))})
    """  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(statement, [len(days), territory.pk, days[0].isoformat(), *pages])
    Audience.objects.bulk_create(
        Audience(territory=territory, day=day, views=5 * len(pages), visitors=2 * len(pages)) for day in days
    )
    Share.objects.bulk_create(
        Share(territory=territory, day=day, dimension="source", value=f"site{number}.example", views=number)
        for day in days
        for number in range(40)
    )
