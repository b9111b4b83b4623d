"""How often one may do a thing, in a cache that may throw away what it likes when it likes."""

import threading

import pytest
from django.core.cache import cache
from django.core.cache.backends.locmem import LocMemCache
from django.test import override_settings

from editor.uploads import LIMITS, allow
from members.limits import Limit

HERE = f"{__name__}.ForgetfulCache"
FORGETTING = {"default": {"BACKEND": HERE, "LOCATION": "forgetful"}}


class ForgetfulCache(LocMemCache):
    """A full cache: what it has just said to hold is thrown out as often as `evictions` says."""

    evictions = 0

    def add(self, key, *args, **kwargs):
        is_new = super().add(key, *args, **kwargs)
        if not is_new and ForgetfulCache.evictions:
            ForgetfulCache.evictions -= 1
            self.delete(key)
        return is_new


@pytest.fixture
def forgetful():
    """The cache of the process, and how often it forgets."""
    with override_settings(CACHES=FORGETTING):
        cache.clear()
        yield ForgetfulCache
        ForgetfulCache.evictions = 0


def test_so_many_in_a_time_and_no_more():
    limit = Limit("test", 2, 3600)
    assert [limit.hit("anne") for _ in range(3)] == [True, True, False]
    assert (limit.hit("paul"), limit.is_reached("anne"), limit.is_reached("paul")) == (True, True, False)
    assert Limit("other", 2, 3600).hit("anne") is True


def test_none_is_none():
    assert Limit("test", 0, 3600).hit("anne") is False


@pytest.mark.parametrize("evictions", [1, 2, 99])
def test_a_count_that_is_thrown_out_begins_again(forgetful, evictions):
    limit = Limit("test", 2, 3600)
    assert limit.hit("anne") is True
    forgetful.evictions = evictions
    assert limit.hit("anne") is True
    forgetful.evictions = 0
    assert [limit.hit("anne") for _ in range(3)][-1] is False


@pytest.mark.parametrize("backend", ["dummy.DummyCache", "locmem.LocMemCache"])
def test_a_cache_that_keeps_nothing_limits_nobody(backend):
    with override_settings(CACHES={"default": {"BACKEND": f"django.core.cache.backends.{backend}"}}):
        limit = Limit("test", 2, 3600)
        assert [limit.hit("anne") for _ in range(3)] == [True, True, backend == "dummy.DummyCache"]


@pytest.mark.parametrize("backend", ["django.core.cache.backends.locmem.LocMemCache", "config.cache.SharedFileCache"])
def test_of_a_crowd_as_many_pass_as_may(backend, tmp_path):
    with override_settings(CACHES={"default": {"BACKEND": backend, "LOCATION": str(tmp_path)}}):
        limit, passed = Limit("test", 5, 3600), []
        threads = [threading.Thread(target=lambda: passed.append(limit.hit("anne"))) for _ in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sorted(passed) == [False] * 15 + [True] * 5


@pytest.mark.parametrize("what", LIMITS)
def test_the_editor_counts_each_thing_for_each_member(member, forgetful, what):
    most = LIMITS[what]
    assert [allow(member, what) for _ in range(most + 1)] == [True] * most + [False]
    forgetful.evictions = 1
    assert allow(member, what) is True
