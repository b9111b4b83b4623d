"""A real Redis that goes away in the middle of use, hangs, and comes back: pages are read, limits count, all heals."""

import json
import time

import pytest
from django.core.cache import cache, caches
from redis import Redis

from members.limits import Limit
from tests.factories.redis_server import redis_server


@pytest.fixture
def redis(settings, tmp_path, monkeypatch):
    """The platform with its cache in a Redis of its own."""
    server = redis_server()
    cache_module = pytest.importorskip("config.redis_cache")
    monkeypatch.setattr(cache_module, "SECONDS_BETWEEN_TRIES", 0.05)
    monkeypatch.setattr(cache_module, "SECONDS_TO_ANSWER", 0.3)
    monkeypatch.setattr(cache_module.EnduringRedisCache, "outage", cache_module.Outage())
    server.start()
    settings.CACHES = {
        "default": {
            "BACKEND": "config.redis_cache.EnduringRedisCache",
            "LOCATION": server.url,
            "STAND_IN": str(tmp_path / "stand-in"),
        }
    }
    yield server
    caches["default"].close()
    server.stop()


def back(redis, *, thawed=False):
    """Redis answers again, and the platform has noticed."""
    if thawed is not None:  # None: it ran all the time
        redis.thaw() if thawed else redis.start()
    for _time in range(200):
        if not cache.is_away:
            return
        time.sleep(0.05)
    raise AssertionError("the end of the outage was not noticed")


def test_a_cache_as_any_other(redis):
    cache.set("a", [1], 60)
    assert (cache.get("a"), cache.add("a", 2), cache.add("n", 1), cache.incr("n"), cache.get_many(["a", "x"])) == (
        [1], False, True, 2, {"a": [1]},
    )  # fmt: skip
    assert (cache.delete("a"), cache.get("a", "gone"), cache.is_away) == (True, "gone", False)
    with pytest.raises(ValueError, match="not found"):
        cache.incr("nothing")


@pytest.mark.parametrize("away", ["stop", "freeze"])
def test_what_happens_meanwhile_is_there_afterwards(redis, away):
    cache.set_many({"kept": "old", "changed": "old", "deleted": "old"}, 600)
    getattr(redis, away)()
    assert (cache.get("kept"), cache.is_away) == (None, True)
    cache.set("changed", "new", 600)
    cache.delete("deleted")
    assert [cache.add("count", 1, 600), cache.add("count", 1, 600), cache.incr("count")] == [True, False, 2]
    assert (cache.get("changed"), cache.get("deleted")) == ("new", None)

    back(redis, thawed=away == "freeze")
    found = cache.get_many(["changed", "deleted", "count"])
    assert (found, cache.is_away) == ({"changed": "new", "count": 2}, False)
    assert cache.get("kept") == ("old" if away == "freeze" else None)


def _commands(redis, *commands):
    client = Redis.from_url(redis.url)
    for command in commands:
        client.execute_command(*command.split())
    client.close()


REFUSALS = {
    "memory full": ("CONFIG SET maxmemory 1", "CONFIG SET maxmemory 0"),
    "may not write": ("ACL SETUSER default -@write", "ACL SETUSER default +@all"),
    "may not read": ("ACL SETUSER default -@read", "ACL SETUSER default +@all"),
    "too few replicas": ("CONFIG SET min-replicas-to-write 1", "CONFIG SET min-replicas-to-write 0"),
}


@pytest.mark.django_db
@pytest.mark.parametrize("refusal", REFUSALS)
def test_a_server_that_refuses_is_as_good_as_away(redis, client, section, refusal):
    section("articles")
    refuse, heal = REFUSALS[refusal]
    cache.set("changed", "old", 600)
    _commands(redis, refuse)
    assert [client.get(address).status_code for address in ("/", "/articles/", "/connexion/", "/inscription/")] == [
        200
    ] * 4
    cache.get("changed")
    cache.set("changed", "new", 600)
    assert (cache.get("changed"), cache.is_away) == ("new", True)
    _commands(redis, heal)
    back(redis, thawed=None)
    assert (cache.get("changed"), cache.is_away) == ("new", False)


def test_nothing_of_one_outage_is_read_in_the_next(redis):
    redis.stop()
    cache.set("a", "first outage", 600)
    back(redis)
    cache.set("a", "between", 600)
    cache.delete("a")
    redis.stop()
    assert cache.get("a") is None


def test_more_changes_than_can_be_told_empty_the_cache(redis, monkeypatch):
    monkeypatch.setattr("config.redis_cache.MAX_KEYS", 3)
    cache.set("a", "old", 600)
    redis.freeze()
    for number in range(5):
        cache.set(f"n{number}", number, 600)
    cache.delete("a")
    back(redis, thawed=True)
    assert (cache.get("a"), cache.is_away) == (None, False)


@pytest.mark.django_db
def test_pages_are_read_and_limits_hold(redis, client, section):
    section("articles")
    assert client.get("/").status_code == 200
    redis.stop()
    assert [client.get(address).status_code for address in ("/", "/articles/", "/connexion/", "/recherche/?q=a")] == [
        200
    ] * 4
    limit = Limit("of-the-test", 3, 60)
    assert [limit.hit("somebody") for _time in range(5)] == [True] * 3 + [False] * 2
    answer = client.get("/readyz")
    assert (answer.status_code, json.loads(answer.content)["cache"]) == (200, "down: ConnectionError")

    back(redis)
    answer = client.get("/readyz")
    assert (answer.status_code, json.loads(answer.content)["cache"]) == (200, "ok")
    assert (limit.hit("somebody"), client.get("/").status_code) == (False, 200)
