"""What is kept: in the memory of this process, before what all processes share."""

import logging
import threading
from collections import OrderedDict
from contextlib import contextmanager
from functools import cache

from django.conf import settings

from config.page_cache.files import Files
from config.page_cache.shared import Shared
from config.page_cache.stamps import Stamps

logger = logging.getLogger(__name__)


class Memory:
    """The answers that were asked for last, up to so many bytes."""

    def __init__(self, largest):
        self.largest = largest
        self.size = 0
        self.kept = OrderedDict()
        self.lock = threading.Lock()

    def get(self, key):
        return self.kept.get(key)

    def use(self, key, answer):
        """Notes that it was used, one time of sixteen: the order need not be exact, and a hit is cheap."""
        answer.seen += 1
        if answer.seen % 16 == 0:
            with self.lock:
                if key in self.kept:
                    self.kept.move_to_end(key)

    def set(self, key, answer):
        with self.lock:
            if (old := self.kept.pop(key, None)) is not None:
                self.size -= old[0]
            self.kept[key] = (answer.size, answer)
            self.size += answer.size
            while self.size > self.largest and self.kept:
                _key, (size, _answer) = self.kept.popitem(last=False)
                self.size -= size

    def clear(self):
        with self.lock:
            self.kept.clear()
            self.size = 0


class PageStore:
    """Where answers are kept. A store that fails keeps nothing, and pages are rendered."""

    def __init__(self, back):
        self.back = back
        self.memory = Memory(settings.PAGE_CACHE_MEMORY_MEGABYTES * 1024 * 1024)
        self.stamps = Stamps(back.stamps(), settings.PAGE_CACHE_FOLDER / "writers")

    def near(self, key):
        """What this process has in its memory."""
        found = self.memory.get(key)
        return found and found[1]

    def far(self, key):
        """What another process may have made meanwhile."""
        try:
            answer = self.back.get(key)
        except Exception as error:  # whatever a disk, a client of a server or an entry of another release raises
            logger.debug("The page cache cannot be read: %s", error)
            return None
        if answer is not None:
            self.memory.set(key, answer)
        return answer

    def set(self, key, answer):
        self.memory.set(key, answer)
        try:
            self.back.set(key, answer)
        except Exception as error:
            logger.debug("The page cache cannot be written: %s", error)

    @contextmanager
    def lease(self, key):
        """True where nobody else makes this answer, or where that cannot be known."""
        try:
            lease = self.back.lease(key)
            is_ours = lease.__enter__()
        except Exception:
            yield True
            return
        try:
            yield is_ours
        finally:
            try:
                lease.__exit__(None, None, None)
            except Exception as error:
                logger.debug("The page cache cannot be written: %s", error)


@cache
def page_store():
    """The store of this process."""
    alias = settings.PAGE_CACHE_ALIAS
    folder, largest = settings.PAGE_CACHE_FOLDER, settings.PAGE_CACHE_MEGABYTES * 1024 * 1024
    return PageStore(Shared(alias) if alias else Files(folder, largest))
