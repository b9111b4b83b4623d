"""The cache of an installation without Redis: files, shared by every process of the machine."""

import fcntl
import pickle
import random
import time
import zlib
from contextlib import contextmanager
from pathlib import Path

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.filebased import FileBasedCache


class SharedFileCache(FileBasedCache):
    """Django's file cache, with `add` and `incr` that two processes cannot do at the same time.

    Limits on sign-up and sign-in count on them. Django's own check, then write, and lists the whole
    folder at each write; here a lock per key guards the two steps, and one write in a hundred
    throws away what has expired.
    """

    LOCKS = 64

    def __init__(self, directory, params):
        options = {"MAX_ENTRIES": 50_000, **params.get("OPTIONS", {})}
        super().__init__(directory, {**params, "OPTIONS": options})

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        with self._locked(key, version):
            return super().add(key, value, timeout, version)

    def incr(self, key, delta=1, version=None):
        """Adds to a number that is there, without prolonging its life (Django's makes it five minutes)."""
        with self._locked(key, version):
            try:
                with Path(self._key_to_file(key, version)).open("rb") as entry:
                    expiry = pickle.load(entry)  # noqa: S301 - our own file
                    value = pickle.loads(zlib.decompress(entry.read()))  # noqa: S301
            except (FileNotFoundError, EOFError):
                expiry, value = 0, None
            left = None if expiry is None else expiry - time.time()
            if value is None or (left is not None and left <= 0):
                raise ValueError(f"Key {key!r} not found")
            self.set(key, value + delta, left, version)
            return value + delta

    @contextmanager
    def _locked(self, key, version):
        self._createdir()
        number = zlib.crc32(self.make_and_validate_key(key, version=version).encode()) % self.LOCKS
        with (Path(self._dir) / f"{number}.lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield  # closing the file lets go of the lock

    def _cull(self):
        if random.random() > 0.01:  # noqa: S311 - how often to look, nothing secret
            return
        for name in self._list_cache_files():
            try:
                with Path(name).open("rb") as entry:
                    self._is_expired(entry)
            except FileNotFoundError:
                pass  # another process was quicker
        super()._cull()
