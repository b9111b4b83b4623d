"""No page of a large territory reads a table from one end to the other.

SQLite chooses its ways by what `ANALYZE` knows of the tables. Here it knows what it knew of a territory of 100,000
contributions and 20,000 members (`large_territory.csv`), and tells its way for each statement of a page.
"""

import csv
import re
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from operations.bench.building import RARE_WORD, Builder
from operations.bench.following import FOLLOWER, follow_much
from operations.statistics import refresh_statistics

from contributions.models import Contribution, Tag
from members.models import Member

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL sees by itself how large its tables are"),
]

STATISTICS = Path(__file__).with_name("large_territory.csv")
#: A table with so many rows is large.
LARGE = 2_000
SCAN = re.compile(r"^SCAN (\w+)")
#: Names hold what is asked for anywhere in them: all are looked through, in their index alone.
LOOKED_THROUGH = "member_name"


@pytest.fixture
def large(settings):
    """{table: its rows} of the large territory, of which SQLite believes that it is this one."""
    settings.DEBUG = False
    Builder(30).build()
    rows = list(csv.reader(STATISTICS.read_text().splitlines()))[1:]
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM sqlite_stat1")
        cursor.executemany("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (%s, NULLIF(%s, ''), %s)", rows)
        cursor.execute("ANALYZE sqlite_schema")
        yield {table: int(numbers.split()[0]) for table, _index, numbers in rows}
        cursor.execute("DELETE FROM sqlite_stat1")
        cursor.execute("ANALYZE sqlite_schema")


def whole(client, address, large):
    """The large tables that statements of a page read whole."""
    with CaptureQueriesContext(connection) as asked:
        response = client.get(address)
        if response.streaming:
            b"".join(response.streaming_content)
    assert response.status_code == 200, address
    statements = dict.fromkeys(query["sql"] for query in asked.captured_queries)
    return {table for statement in statements if is_read(statement) for table in scanned(statement, large)}


def is_read(statement):
    """Whether it selects more than the row with the highest key, which is found from the end."""
    return statement.startswith("SELECT") and not re.search(r'FROM "\w+" ORDER BY \S+ DESC LIMIT 1$', statement)


def scanned(statement, large):
    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN QUERY PLAN " + statement.replace("%", "%%"), [])
        ways = [row[3] for row in cursor.fetchall()]
    for name in (match[1] for way in ways if (match := SCAN.match(way)) and LOOKED_THROUGH not in way):
        # A short name may stand for other tables in other parts of the statement.
        tables = {name} if name in large else set(re.findall(rf'"(\w+)" "?{name}"?[\s)]', statement))
        if tables and all(large.get(table, 0) >= LARGE for table in tables):
            yield from tables


@pytest.fixture
def pages(large):
    """{who: addresses of pages that they often read}, with a contribution of each kind."""
    tag = Tag.objects.with_count().order_by("-count").first().get_absolute_url()
    newest = [
        Contribution.objects.live().of_kind(kind).newest_first().first() for kind in ("article", "event", "place")
    ]
    own = "/mon-echosciences/"
    return {
        "nobody in particular": [
            "/", "/articles/", "/annonces/", "/projets/", "/a-visiter/", "/carte/", "/tags/", "/membres/membre-1/",
            "/agenda/", "/agenda/?periode=week-end", "/agenda/?vue=mois", "/agenda/agenda.ics", "/agenda/carte.geojson",
            "/articles/flux.atom", tag, f"{tag}flux.atom", f"{tag}agenda.ics", f"/recherche/?q={RARE_WORD}",
            "/api/v1/events", "/api/v1/articles", "/api/v1/agenda", "/api/v1/changes",
            *(page.url for page in newest),
        ],
        "somebody who follows a lot": ["/", own, f"{own}abonnements/", f"{own}publications/"],
        "somebody new": [own, f"{own}abonnements/"],
    }  # fmt: skip


def test_no_page_reads_a_large_table_whole(large, pages, member):
    follow_much()
    who = {"somebody who follows a lot": Member.objects.get(email=FOLLOWER), "somebody new": member}
    found = {}
    for name, addresses in pages.items():
        client = Client(HTTP_HOST="localhost", raise_request_exception=False)
        if name in who:
            client.force_login(who[name])
        found |= {(name, address): tables for address in addresses if (tables := whole(client, address, large))}
    assert found == {}


def test_what_is_known_of_tables_includes_those_without_rows(territory):
    assert refresh_statistics() > 100
    with connection.cursor() as cursor:
        cursor.execute("SELECT tbl, idx, stat FROM sqlite_stat1 WHERE tbl = %s", ["communities_communitypage"])
        assert cursor.fetchall() == [("communities_communitypage", None, "1")]
