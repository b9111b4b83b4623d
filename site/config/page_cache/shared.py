"""What is kept, in a cache of Django's that every machine shares (Redis)."""

from contextlib import contextmanager
from hashlib import blake2b

from django.conf import settings
from django.core.cache import caches

from config.page_cache.stamps import SharedStamps

#: A server that is killed while it makes a page holds others up no longer than this.
LEASE_SECONDS = 10


class Shared:
    """An entry for each answer; the server has a limit of its own (`maxmemory`)."""

    def __init__(self, alias):
        self.cache = caches[alias]

    def stamps(self):
        return SharedStamps(self.cache)

    def get(self, key):
        return self.cache.get(self._name(key))

    def set(self, key, answer):
        self.cache.set(self._name(key), answer, settings.PAGE_CACHE_SECONDS)

    @contextmanager
    def lease(self, key):
        name = f"lease/{self._name(key)}"
        is_ours = self.cache.add(name, 1, LEASE_SECONDS)
        try:
            yield is_ours
        finally:
            if is_ours:
                self.cache.delete(name)

    def make_room(self):
        """The server's own affair."""

    @staticmethod
    def _name(key):
        return blake2b(repr(key).encode(), digest_size=16).hexdigest()
