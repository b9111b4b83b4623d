"""Hits wait here, in memory, and go to the database some at a time: no reader waits for that write.

A process that is killed loses the hits of its last seconds, which figures can bear.
"""

import atexit
import logging
import threading
from collections import deque

from django.conf import settings
from django.db import DatabaseError, close_old_connections, connections

from analytics.models import Hit

logger = logging.getLogger(__name__)

#: Beyond it (the database has been away for long) the oldest are forgotten.
MOST = 50_000
BATCH = 2_000

_waiting = deque(maxlen=MOST)
_started = threading.Lock()


def remember(hit):
    """Takes a hit; the first one of a process starts the thread that carries them away."""
    _waiting.append(hit)
    if settings.AUDIENCE_SECONDS and _started.acquire(blocking=False):
        atexit.register(flush_quietly)
        threading.Thread(target=carry, daemon=True, name="audience").start()


def flush():
    """Writes what waits; what cannot be written waits on. Returns how many were written."""
    written = 0
    while _waiting:
        batch = [_waiting.popleft() for _ in range(min(BATCH, len(_waiting)))]
        try:
            Hit.objects.bulk_create(batch)
        except DatabaseError:
            _waiting.extendleft(reversed(batch))
            raise
        written += len(batch)
    return written


def flush_quietly():
    try:
        flush()
    except DatabaseError as error:
        logger.warning("Figures wait for the database: %s", type(error).__name__)


def carry():
    pause = threading.Event()
    while not pause.wait(settings.AUDIENCE_SECONDS):
        if _waiting:
            close_old_connections()
            flush_quietly()
            connections.close_all()


def forget():
    """Empties the buffer."""
    _waiting.clear()
