"""Two stamps, one for each weight of a change: whatever was kept under another stamp is old.

A stamp is a random number, so that none ever comes back, whoever writes it and whatever became of the one before.
"""

import atexit
import fcntl
import logging
import mmap
import os
import secrets
import threading
import time
from pathlib import Path

from django.conf import settings

from config.page_cache.tables import Weight

logger = logging.getLogger(__name__)

#: How often a process looks whether another died in the middle of a change.
SECONDS = 1
HARD, SOFT = 0, 1


def new_stamp():
    return secrets.randbits(63) | 1


class FileStamps:
    """In a file that every process of a machine has in its memory: to read them costs no call of the system."""

    def __init__(self, path):
        self.path = Path(path)
        self.inode = None
        self.numbers = None

    def read(self):
        """(hard, soft). Raises OSError where they cannot be read."""
        if self.numbers is None:
            self.open()
        return self.numbers[HARD], self.numbers[SOFT]

    def change(self, weight):
        """Raises OSError where nothing can be written."""
        if self.numbers is None:
            self.open()
        self.numbers[HARD if weight == Weight.HARD else SOFT] = new_stamp()

    def open(self):
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600), "r+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            if os.fstat(file.fileno()).st_size != 16:
                file.truncate(16)
            numbers = memoryview(mmap.mmap(file.fileno(), 16)).cast("Q")
            for number in (HARD, SOFT):
                numbers[number] = numbers[number] or new_stamp()
            self.inode = os.fstat(file.fileno()).st_ino
            self.numbers = numbers
            fcntl.flock(file, fcntl.LOCK_UN)  # the map has a descriptor of its own, which would hold it

    def look_again(self):
        """Opens the file anew where somebody has put another in its place, or thrown it away."""
        try:
            is_same = self.numbers is None or self.path.stat().st_ino == self.inode
        except FileNotFoundError:
            is_same = False
        if not is_same:
            self.open()


class SharedStamps:
    """In a cache that every machine sees: one question for each request."""

    NAMES = ("hard", "soft")

    def __init__(self, cache):
        self.cache = cache

    def read(self):
        found = self.cache.get_many(self.NAMES)
        for name in self.NAMES:
            if name not in found:  # new, or thrown out by the server
                self.cache.add(name, new_stamp(), None)
                found[name] = self.cache.get(name)
        return found["hard"], found["soft"]

    def change(self, weight):
        self.cache.set(self.NAMES[HARD if weight == Weight.HARD else SOFT], new_stamp(), None)

    def look_again(self):
        """Nothing is kept here that could be another's by now."""


class Stamps:
    """The stamps of an installation, and the promise that a change which was made is told.

    A process that has changed something holds a lock on a file of its own in `folder` for as long as it lives, and
    throws the file away when it ends well. Whoever finds such a file unlocked changes the stamp in its place: that
    process was killed, maybe between a change and its telling, or could not reach the stamps.
    """

    def __init__(self, kept, folder):
        self.kept = kept
        self.folder = Path(folder)
        self.mark = None
        self.is_owed = False
        self.payer = None
        self.looked_at = 0.0
        self.failed_at = 0.0

    def read(self):
        """(hard, soft), or None where nothing may be kept or answered now."""
        if self.is_failing():
            return None
        try:
            if time.monotonic() - self.looked_at > SECONDS:
                self.look_after_others()
            # After an outage others may owe a change, which they have told as little as we could have read it.
            if self.is_owed or self.failed_at:
                self.change(Weight.HARD)
            return None if self.is_owed else self.kept.read()
        except Exception as error:  # whatever a disk or a client of a server raises: pages are rendered
            self.failed_at = time.monotonic()
            logger.debug("The stamps of the page cache cannot be read: %s", error)
            return None

    def change(self, weight):
        """Makes old what was kept; where that fails, it is owed, and this process keeps and answers nothing."""
        try:
            self.hold_mark()
            if self.is_failing():
                self.owe()
                return
            self.kept.change(weight)
            self.is_owed, self.failed_at = False, 0.0
        except Exception as error:
            self.failed_at = time.monotonic()
            if not self.is_owed:
                logger.error("The page cache could not be told of a change, it will be: %s", error)
            self.owe()

    def owe(self):
        """The change is told by a thread, as soon as that can be: a worker is asked for no page that would tell it."""
        self.is_owed = True
        if self.payer is None or not self.payer.is_alive():
            self.payer = threading.Thread(target=self.pay, name="page cache", daemon=True)
            self.payer.start()

    def pay(self):
        """Until it is told; what is kept does not outlive PAGE_CACHE_SECONDS in any case."""
        end = time.monotonic() + settings.PAGE_CACHE_SECONDS
        while self.is_owed and time.monotonic() < end:
            time.sleep(SECONDS)
            self.read()

    def is_failing(self):
        """Whether a server that does not answer was asked just now: nobody waits for it at each request."""
        return bool(self.failed_at) and time.monotonic() - self.failed_at < SECONDS

    def hold_mark(self):
        if self.mark and self.mark[0] == os.getpid():
            return
        path = self.folder / f"{os.getpid()}-{secrets.token_hex(4)}"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            file = path.open("wb")
            fcntl.flock(file, fcntl.LOCK_EX)
        except OSError:
            return  # a folder that cannot be written: what is kept is too old after PAGE_CACHE_SECONDS
        self.mark = (os.getpid(), path, file)
        atexit.register(self.let_go)

    def let_go(self):
        if self.mark and self.mark[0] == os.getpid() and not self.is_owed:
            self.mark[1].unlink(missing_ok=True)
            self.mark = None

    def look_after_others(self):
        first, self.looked_at = not self.looked_at, time.monotonic()
        self.kept.look_again()
        if first:  # another release may have been at work, or another settings file
            self.change(Weight.HARD)
        if not self.folder.is_dir():
            return
        for path in self.folder.iterdir():
            if self.mark and path == self.mark[1]:
                continue
            try:
                with path.open("rb") as file:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                continue  # at work, or gone
            self.change(Weight.HARD)
            if not self.is_owed:
                path.unlink(missing_ok=True)
