"""What is answered to whoever watches the server, while parts of it are away."""

from datetime import timedelta

import pytest
from config import views
from config.settings.media import media_storage
from django.utils import timezone

from jobs.models import Heartbeat
from jobs.tasks import prune_results
from notifications.models import Mail

WELL = dict.fromkeys(("database", "cache", "search", "worker", "queue", "outbox", "disk", "store"), "ok")


@pytest.fixture(autouse=True)
def store_is_asked_anew():
    views.check_store.forget()
    yield
    views.check_store.forget()


@pytest.fixture
def worker(db):
    return Heartbeat.objects.create(worker_id="one", seen_at=timezone.now())


def parts(answer):
    """(status, {part: what is not well with it})"""
    return answer.status_code, {name: said for name, said in answer.json().items() if said != "ok"}


def test_everything_is_there(client, worker):
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json(), answer["Cache-Control"]) == (200, WELL, "no-store")


def test_without_a_database_the_probe_names_it(client):
    """This test has no right to a database: every question to it is an error."""
    unknown = dict.fromkeys(("search", "worker", "queue", "outbox"), "unknown: database")
    assert parts(client.get("/readyz")) == (503, {"database": "down: RuntimeError", **unknown})
    assert client.get("/healthz").content == b"ok\n"


def test_without_a_cache_no_page_is_promised(client, worker, settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    assert parts(client.get("/readyz")) == (503, {"cache": "down: ConnectionError"})


def test_without_elasticsearch_the_platform_is_ready(client, settings, worker):
    settings.SEARCH_URL = "http://127.0.0.1:9"
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["search"].partition(":")[0]) == (200, "down")


def test_a_worker_that_fell_silent_is_named(client, worker):
    Heartbeat.objects.update(seen_at=timezone.now() - timedelta(minutes=5))
    assert parts(client.get("/readyz")) == (200, {"worker": "down: TimeoutError"})


def test_tasks_that_nobody_begins_are_named(client, worker):
    result = prune_results.using(queue_name="now").enqueue()
    assert parts(client.get("/readyz")) == (200, {})
    result.db_result.__class__.objects.update(enqueued_at=timezone.now() - timedelta(minutes=6))
    assert parts(client.get("/readyz")) == (200, {"queue": "down: TimeoutError"})


def test_mail_that_does_not_leave_is_named(client, worker, member):
    mail = Mail.objects.create(key="one", member=member, template="given", not_before=timezone.now())
    assert parts(client.get("/readyz")) == (200, {})
    Mail.objects.filter(pk=mail.pk).update(not_before=timezone.now() - timedelta(hours=1))
    assert parts(client.get("/readyz")) == (200, {"outbox": "down: TimeoutError"})


def test_a_full_disk_is_named_and_pages_are_read(client, worker, monkeypatch):
    monkeypatch.setattr(views, "LEAST_ROOM", 2**80)
    assert parts(client.get("/readyz")) == (200, {"disk": "down: OSError"})


def test_a_store_that_is_away_is_named_and_asked_once(client, worker, settings):
    url = "s3://key:secret@127.0.0.1:9/bucket?tls=0&region=x"
    settings.STORAGES = {**settings.STORAGES, "default": media_storage(url)}
    status, down = parts(client.get("/readyz"))
    assert (status, set(down)) == (200, {"store"})
    assert parts(client.get("/readyz"))[1] == down
