"""Which pages took too long (SLOW_SECONDS), day by day; each process writes what it saw once a minute."""

import logging
import threading
import time

from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import F
from django.db.models.functions import Greatest
from django.utils import timezone

from operations.models import SlowPage

logger = logging.getLogger(__name__)

EVERY = 60
#: More kinds of pages than there are views; no more is kept between two writings.
MOST = 400


class SlowPages:
    """Those of this process: {view: [how often, seconds in all, the longest]}."""

    def __init__(self, clock=time.monotonic):
        self.clock = clock
        self.lock = threading.Lock()
        self.seen = {}
        self.written_at = clock()

    def add(self, label, seconds):
        with self.lock:
            if label in self.seen or len(self.seen) < MOST:
                count, total, longest = self.seen.get(label, (0, 0.0, 0.0))
                self.seen[label] = (count + 1, total + seconds, max(longest, seconds))
            if self.clock() - self.written_at < EVERY:
                return
            self.written_at, seen, self.seen = self.clock(), self.seen, {}
        write(seen)


def write(seen):
    """Adds to the rows of today; while the database is away nothing is kept."""
    today = timezone.localdate()
    try:
        for label, (count, total, longest) in seen.items():
            add_to_row(today, label[:120], count, total, longest)
    except DatabaseError as error:
        logger.warning("Slow pages are not written: %s", type(error).__name__)


def add_to_row(day, view, count, total, longest):
    row = SlowPage.objects.filter(day=day, view=view)
    more = {"count": F("count") + count, "seconds": F("seconds") + total, "longest": Greatest(F("longest"), longest)}
    if row.update(**more):
        return
    try:
        with transaction.atomic():
            SlowPage.objects.create(day=day, view=view, count=count, seconds=total, longest=longest)
    except IntegrityError:  # another process was quicker
        row.update(**more)


slow_pages = SlowPages()
