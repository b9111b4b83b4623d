"""What a loop says when it fails again and again: first in full, then a line now and then, then that it is over.

A database that restarts would otherwise leave a traceback each second in the log of each thread.
"""

import logging
import time

from django.db import InterfaceError, OperationalError

logger = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
#: Seconds between two lines that say that it still fails.
REMINDER = 300
#: Work that goes on by itself for so many seconds had recovered from what stopped it before.
RECOVERED = 2 * LONGEST_PAUSE
#: Raised when a server is away: where in our code that was met tells nothing.
AWAY = (OperationalError, InterfaceError, ConnectionError)


class Stumbles:
    """Of one loop, by its name. `failed(error)` gives the seconds to wait before the next try."""

    def __init__(self, name, clock=time.monotonic):
        self.name = name
        self.clock = clock
        self.pause = 0.0
        self.count = 0
        self.told_at = self.since = 0.0
        self.last = None

    def failed(self, error, worked=0.0):
        """`worked`: for how many seconds the work had gone on when it failed."""
        now, kind = self.clock(), type(error)
        if worked > RECOVERED:
            self.went_well()
        is_new = self.count == 0 or kind is not self.last
        if self.count == 0:
            self.since = now
        self.count, self.last = self.count + 1, kind
        self.pause = min(self.pause * 2, LONGEST_PAUSE) if self.pause else FIRST_PAUSE
        if is_new:
            self.told_at = now
            trace = None if isinstance(error, AWAY) else error
            logger.error("%s cannot work: %s", self.name, kind.__name__, exc_info=trace)
        elif now - self.told_at >= REMINDER:
            self.told_at = now
            logger.error("%s still cannot work: %s, %d tries", self.name, kind.__name__, self.count)
        return self.pause

    def went_well(self):
        """Says once that it is over."""
        if self.count:
            logger.warning("%s works again, after %d s", self.name, self.clock() - self.since)
        self.count, self.pause, self.last = 0, 0.0, None
