"""Several processes share what is kept: one changes something, another answers as it is now, whatever dies meanwhile."""

import shutil
import signal
import subprocess
import sys
import time

import pytest
from config.page_cache.shared import Shared
from config.page_cache.store import page_store
from django.conf import settings as configured
from django.db import connection
from django.test import Client

from contributions.models import Contribution
from tests.config.conftest import free_port
from tests.factories.contributions import ArticleFactory
from tests.postgres import database_url
from tests.processes import ROOT, environment

ADDRESS = "/articles/neige/"
REDIS = shutil.which("redis-server")
CHANGE = """
import os
from django.db import transaction
from contributions.models import Contribution
with transaction.atomic():
    if {killed}:
        transaction.on_commit(lambda: os.kill(os.getpid(), 9))
    Contribution.objects.filter(slug="neige").update(title="{title}")
"""


@pytest.fixture
def article(section):
    return ArticleFactory(parent=section("articles"), slug="neige", title="La neige sonne")


@pytest.fixture
def own_store():
    """The store is made anew by the settings of the test, and again after it."""
    page_store.cache_clear()
    yield
    page_store.cache_clear()


def read(client=None):
    answer = (client or Client()).get(ADDRESS)
    return answer["X-Cache"], answer.content.decode().partition("</title>")[0].rpartition("<title>")[2].split(" | ")[0]


def elsewhere(title, *, killed=False):
    """Another process of the same installation gives the article this title; it may be killed once that is done."""
    name = connection.settings_dict["NAME"]
    database = database_url(name) if connection.vendor == "postgresql" else f"sqlite:///{name}"
    own = environment(configured.DATA_DIR, database=database)
    command = [sys.executable, str(ROOT / "manage.py"), "shell", "--no-imports", "-c"]
    change = CHANGE.format(title=title, killed=killed)
    ended = subprocess.run([*command, change], env=own, cwd=ROOT, capture_output=True, text=True)
    assert ended.returncode in (0, -signal.SIGKILL), ended.stderr
    return ended.returncode


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_another_process_writes(article):
    assert [read()[0], read()[0]] == ["miss", "hit"]
    assert elsewhere("La neige gronde") == 0
    assert [read(), read()] == [("miss", "La neige gronde"), ("hit", "La neige gronde")]
    assert elsewhere("La neige fond", killed=True) == -signal.SIGKILL
    time.sleep(1.1)
    assert [read(), read()] == [("miss", "La neige fond"), ("hit", "La neige fond")]


def test_a_folder_that_cannot_be_written_keeps_nothing(article, own_store, settings, tmp_path):
    (tmp_path / "file").write_text("")
    settings.PAGE_CACHE_FOLDER = tmp_path / "file"
    page_store.cache_clear()
    Contribution.objects.filter(pk=article.pk).update(title="La neige gronde")
    assert [read(), read()] == [("bypass", "La neige gronde")] * 2


def test_a_store_that_is_thrown_away_is_made_anew(article, own_store, settings, tmp_path):
    settings.PAGE_CACHE_FOLDER = tmp_path / "pages"
    page_store.cache_clear()
    assert [read()[0], read()[0]] == ["miss", "hit"]
    shutil.rmtree(settings.PAGE_CACHE_FOLDER)
    time.sleep(1.1)
    assert [read()[0], read()[0]] == ["miss", "hit"]


@pytest.fixture
def redis(own_store, settings):
    """A Redis server for the pages; the fixture is its process."""
    if not REDIS:
        pytest.skip("no redis-server on this machine")
    port = free_port()
    command = [REDIS, "--port", str(port), "--save", "", "--appendonly", "no", "--bind", "127.0.0.1"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    options = {"socket_timeout": 0.3, "socket_connect_timeout": 0.3}
    settings.CACHES = {
        **settings.CACHES,
        "pages": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": f"redis://127.0.0.1:{port}/0",
            "OPTIONS": options,
        },
    }
    settings.PAGE_CACHE_ALIAS = "pages"
    page_store.cache_clear()
    deadline = time.monotonic() + 10
    while page_store().stamps.read() is None and time.monotonic() < deadline:
        page_store().stamps.failed_at = 0
        time.sleep(0.1)
    yield process
    process.send_signal(signal.SIGCONT)
    process.kill()
    process.wait(timeout=10)


def test_redis_keeps_and_forgets(article, redis):
    assert [read()[0], read()[0]] == ["miss", "hit"]
    page_store().memory.clear()  # as another machine, which made none of it
    assert read()[0] == "hit"
    Contribution.objects.filter(pk=article.pk).update(title="La neige gronde")
    assert read() == ("miss", "La neige gronde")


def test_redis_stops_and_what_was_changed_meanwhile_is_told_when_it_is_back(article, redis):
    assert [read()[0], read()[0]] == ["miss", "hit"]
    redis.send_signal(signal.SIGSTOP)
    began = time.monotonic()
    assert [read(), read(), read()] == [("bypass", "La neige sonne")] * 3
    assert time.monotonic() - began < 3
    Contribution.objects.filter(pk=article.pk).update(title="La neige gronde")
    assert read() == ("bypass", "La neige gronde")
    redis.send_signal(signal.SIGCONT)
    time.sleep(1.1)
    assert [read(), read()] == [("miss", "La neige gronde"), ("hit", "La neige gronde")]


def test_a_worker_that_is_asked_for_no_page_tells_what_it_changed(article, redis):
    elsewhere = Shared("pages").stamps()  # what another process reads, which noticed no outage
    before = elsewhere.read()
    redis.send_signal(signal.SIGSTOP)
    Contribution.objects.filter(pk=article.pk).update(title="La neige gronde")
    redis.send_signal(signal.SIGCONT)
    deadline = time.monotonic() + 10
    while elsewhere.read()[0] == before[0]:
        assert time.monotonic() < deadline
        time.sleep(0.1)


def test_after_an_outage_nothing_is_answered_from_before(article, redis):
    assert [read()[0], read()[0]] == ["miss", "hit"]
    redis.send_signal(signal.SIGSTOP)
    assert read()[0] == "bypass"  # another process may have changed something by now
    redis.send_signal(signal.SIGCONT)
    time.sleep(1.1)
    assert [read()[0], read()[0]] == ["miss", "hit"]
