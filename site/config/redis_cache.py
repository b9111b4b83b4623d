"""The cache in Redis, with a way round it: while Redis is away pages are read, limits count, and nothing is lost.

Django's own raises from whatever touches the cache, hence from every page. Here the first failure opens an outage:
everything goes to a cache in files of this machine, which begins empty, and a thread tries Redis every few seconds, so
that no reader waits for a server that hangs. When it answers, what was written, counted or forgotten meanwhile is done
to it too: no value from before the outage comes back to life. Its client is slow to import, hence a module of its own.
"""

import logging
import threading
import time
from pathlib import Path

from django.conf import settings
from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from config.cache import SharedFileCache

logger = logging.getLogger(__name__)
#: A server that answers but refuses (its memory full, its disk full, a password that changed, protected mode) helps no
#: more than one that is silent.
AWAY = (RedisError, OSError)
#: A reader waits no longer than this for a server that does not answer.
SECONDS_TO_CONNECT, SECONDS_TO_ANSWER = 0.5, 2
SECONDS_BETWEEN_TRIES = 2
#: Of more keys than that changed in one outage everything is forgotten instead: a cache may be empty, never wrong.
MAX_KEYS = 20_000
#: Two processes that notice within so many seconds notice the same outage.
SAME_OUTAGE = 60
#: A key that nobody else uses: what is written and read to see whether Redis does either.
PROBE = "outage-probe"
FOR_EVER = float("inf")
#: The life of a value stays what it was.
KEPT = object()


class ImpatientClient(RedisCacheClient):
    """Django's client, which waits a moment and asks once; a connection that had closed meanwhile is opened anew."""

    def __init__(self, servers, **options):
        super().__init__(
            servers,
            **{
                "socket_connect_timeout": SECONDS_TO_CONNECT,
                "socket_timeout": SECONDS_TO_ANSWER,
                "retry": Retry(NoBackoff(), 1),
                "health_check_interval": 30,
                **options,
            },
        )


class Outage:
    """One outage as a process lives it; shared by its threads."""

    def __init__(self):
        self.lock = threading.RLock()
        self.is_on = False
        #: Key of Redis -> until when what stands in its place is good; 0 where it was deleted.
        self.changed = {}
        self.is_beyond_counting = False

    def begin(self, error):
        """True for the thread that notices it first."""
        with self.lock:
            is_new, self.is_on = not self.is_on, True
        if is_new:
            logger.error("Redis is away, a cache in files stands in for it: %r", error)
        return is_new

    def note(self, key, until):
        """Remembers what Redis has to be told afterwards."""
        with self.lock:
            if len(self.changed) >= MAX_KEYS and key not in self.changed:
                self.is_beyond_counting = True
            else:
                self.changed[key] = until


class EnduringRedisCache(RedisCache):
    """Redis, or while it is away a cache in files of this machine."""

    #: One for the process: Django makes a cache for each thread.
    outage = Outage()

    def __init__(self, server, params):
        super().__init__(server, params)
        self._class = ImpatientClient
        folder = Path(params.get("STAND_IN") or settings.DATA_DIR / "cache-stand-in")
        self._folder = Path(folder).absolute()
        self._stand_in = SharedFileCache(folder, {key: value for key, value in params.items() if key != "OPTIONS"})

    @property
    def is_away(self):
        """Whether the cache in files stands in for Redis just now."""
        return self.outage.is_on

    # --- What is read ------------------------------------------------------------------------

    def get(self, key, default=None, version=None):
        return self._ask("get", key, default, version)

    def get_many(self, keys, version=None):
        keys = list(keys)
        return self._ask("get_many", keys, version)

    def has_key(self, key, version=None):
        return self._ask("has_key", key, version)

    # --- What is written ---------------------------------------------------------------------

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        return self._ask("add", key, value, timeout, version, changes={key: timeout})

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        return self._ask("set", key, value, timeout, version, changes={key: timeout})

    def touch(self, key, timeout=DEFAULT_TIMEOUT, version=None):
        return self._ask("touch", key, timeout, version, changes={key: timeout})

    def incr(self, key, delta=1, version=None):
        return self._ask("incr", key, delta, version, changes={key: KEPT})

    def delete(self, key, version=None):
        return self._ask("delete", key, version, changes={key: 0})

    def set_many(self, data, timeout=DEFAULT_TIMEOUT, version=None):
        return self._ask("set_many", data, timeout, version, changes=dict.fromkeys(data, timeout))

    def delete_many(self, keys, version=None):
        keys = list(keys)
        return self._ask("delete_many", keys, version, changes=dict.fromkeys(keys, 0))

    def clear(self):
        cleared = self._ask("clear")
        self.outage.is_beyond_counting = self.outage.is_on
        return cleared

    # --- Which of the two ----------------------------------------------------------------------

    def _ask(self, verb, *arguments, changes=None):
        if not self.outage.is_on:
            try:
                return getattr(super(), verb)(*arguments)
            except AWAY as error:
                self._begin_outage(error)
        if changes:
            version = arguments[-1]
            for key, timeout in changes.items():
                self._note(key, timeout, version)
        return getattr(self._stand_in, verb)(*arguments)

    def _begin_outage(self, error):
        if not self.outage.begin(error):
            return
        mark = self._mark
        mark.parent.mkdir(parents=True, exist_ok=True)
        # Several processes notice within seconds; the first one throws away what the last outage left.
        if not mark.exists() or time.time() - mark.stat().st_mtime > SAME_OUTAGE:
            self._stand_in.clear()
        mark.touch()
        threading.Thread(target=self._wait_for_it, name="redis-outage", daemon=True).start()

    def _wait_for_it(self):
        """Asks Redis every few seconds, until it answers."""
        while not self._is_back():
            time.sleep(SECONDS_BETWEEN_TRIES)

    @property
    def _mark(self):
        """A file that says when this machine's processes last noticed an outage."""
        return self._folder.with_suffix(".since")

    def _note(self, key, timeout, version):
        place = self.make_and_validate_key(key, version=version), key, version
        if timeout is KEPT:
            until = self.outage.changed.get(place, FOR_EVER)
        else:
            seconds = self.default_timeout if timeout is DEFAULT_TIMEOUT else timeout
            until = FOR_EVER if seconds is None else time.time() + seconds
        self.outage.note(place, until)

    def _is_back(self):
        """Asks Redis; where it answers, tells it what happened meanwhile and ends the outage."""
        try:
            client = self._cache.get_client(write=True)
            client.set(PROBE, 1, ex=60)  # a server may answer PING and refuse the rest
            client.get(PROBE)
            with self.outage.lock:
                self._catch_up(client)
                self.outage.changed, self.outage.is_beyond_counting, self.outage.is_on = {}, False, False
        except AWAY:
            return False
        self._mark.unlink(missing_ok=True)
        logger.warning("Redis is back")
        return True

    def _catch_up(self, client):
        if self.outage.is_beyond_counting:
            client.flushdb()
            return
        now, missing = time.time(), object()
        for (full, key, version), until in self.outage.changed.items():
            value = self._stand_in.get(key, missing, version) if until > now else missing
            if value is missing:
                self._cache.delete(full)
            else:
                self._cache.set(full, value, None if until == FOR_EVER else max(1, int(until - now)))
