"""One throw-away territory in a process of its own: told a scenario, it answers how long it took."""

import json
import sys
import time
from pathlib import Path
from types import ModuleType

from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import include, path

from analytics.bench import bench_scenarios
from api import bench as api_bench
from articles.models import ArticlePage
from contributions.models import Tag
from members.models import Member
from operations.bench.building import COMMON_WORD, FREQUENT_WORD, RARE_WORD, Builder
from operations.bench.doing import ONCE, Writer
from operations.bench.following import FOLLOWER, feed, follow_much
from operations.bench.readers import BROWSER
from operations.schema import prepare_database
from territories.models import Territory

#: How lines begin that ask for something else than a page of the reader's.
MEMBER, DO, ONE_TIME, WEIGHT = "member ", "do ", "once ", "weight"


def prepare(size):
    """Makes the database and fills it; returns {scenario: address}."""
    prepare_database()
    if not (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        call_command("collectstatic", interactive=False, verbosity=0)
    if not Territory.objects.filter(name="Bench").exists():
        Builder(size).build()
    follow_much()
    tag = Tag.objects.with_count().order_by("-count").first()
    article = ArticlePage.objects.live().newest_first().first()
    return {
        "home": "/",
        "section": "/articles/",
        "feed of 500 follows": "/feed/",
        "tag": tag.get_absolute_url(),
        "agenda": "/agenda/",
        "week-end": "/agenda/?periode=week-end",
        "feed": "/articles/flux.atom",
        "map data": "/agenda/carte.geojson",
        "article": article.get_url(),
        "search, rare word": f"/recherche/?q={RARE_WORD}",
        "search, frequent word": f"/recherche/?q={FREQUENT_WORD}",
        "search, common word": f"/recherche/?q={COMMON_WORD}",
        "member's feed": f"{MEMBER}/mon-echosciences/",
        "autosave": f"{DO}autosave",
        "publish": f"{DO}publish",
        **bench_scenarios(Territory.objects.get(name="Bench")),
        **api_bench.bench_scenarios(Territory.objects.get(name="Bench")),
    }


def chief():
    """Somebody who may read the animator's pages."""
    address = "chief@bench.example"
    found = Member.objects.filter(email=address).first()
    return found or Member.objects.create_superuser(address, None, display_name="Bench")


def add_feed():
    """Puts the feed of a member alone, without its page, beside our own addresses."""
    addresses = ModuleType("bench_addresses")
    addresses.urlpatterns = [path("feed/", feed), path("", include(settings.ROOT_URLCONF))]
    addresses.handler404, addresses.handler500 = "home.views.not_found", "home.views.server_error"
    settings.ROOT_URLCONF = addresses


class Statements:
    """Counts what is sent to the database."""

    count = 0

    def __call__(self, execute, sql, params, many, context):
        self.count += 1
        return execute(sql, params, many, context)


class Asked:
    """Does what a line says, and tells how long it took."""

    def __init__(self):
        self.reader = Client(HTTP_HOST="localhost", raise_request_exception=False, headers=BROWSER)
        self.animator = Client(HTTP_HOST="localhost", raise_request_exception=False)
        self.animator.force_login(chief())
        self.member = Client(HTTP_HOST="localhost", raise_request_exception=False)
        self.member.force_login(Member.objects.get(email=FOLLOWER))
        self.writer = Writer(chief())

    def answer(self, line):
        """What `print`s as JSON: [status, milliseconds, bytes, statements] of a page or of something that is done;
        {what: number} of what is done once and of what the process and its database weigh."""
        if line.startswith(ONE_TIME):
            return ONCE[line.removeprefix(ONE_TIME)]()
        if line == WEIGHT:
            return weight()
        cache.clear()
        if line.startswith(DO):
            prepare, act = getattr(self.writer, line.removeprefix(DO))()
            prepare()
            return timed(act)
        client = self.animator if line.startswith("/admin/") else self.reader
        if line.startswith(MEMBER):
            client, line = self.member, line.removeprefix(MEMBER)
        return timed(lambda: client.get(line))


def timed(act):
    statements = Statements()
    with connection.execute_wrapper(statements):
        start = time.perf_counter()
        response = act()
        length = len(b"".join(response.streaming_content) if response.streaming else response.content)
        elapsed = (time.perf_counter() - start) * 1000
    return [response.status_code, elapsed, length, statements.count]


def weight():
    """Megabytes of memory of this process, and of disk of its database."""
    resident = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS:"))
    if connection.vendor == "sqlite":
        database = Path(connection.settings_dict["NAME"]).stat().st_size
    else:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_database_size(current_database())")
            database = cursor.fetchone()[0]
    return {"memory, MB": round(int(resident.split()[1]) / 1024), "database, MB": round(database / 1e6)}


def answer(size):
    """Prepares, says the addresses and how long it took to write a new territory, then does what each line says
    until there are no more."""
    began = time.perf_counter()
    addresses = prepare(size)
    add_feed()
    print(json.dumps([addresses, time.perf_counter() - began]), flush=True)
    asked = Asked()
    for line in sys.stdin:
        print(json.dumps(asked.answer(line.strip())), flush=True)
