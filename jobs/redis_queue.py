"""The queue as Redis hands it out, where QUEUE_URL names one: a worker has a task as soon as it was promised.

A task stays a row of the database, written in the transaction that asks for it: a rollback takes it back, and nothing
that Redis loses is lost. Lists of Redis, one for each queue, hold the ids of these rows in the order in which they are
to be begun. Whoever takes an id claims its row; one that was claimed already is left alone. What never reached a list
(Redis was away, the task waits for an hour to come, its worker was killed) is found by workers in the database
(`jobs.task_worker`). Its client is slow to import: only settings name this module.
"""

import logging
import threading
import time
from functools import cache, partial

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_tasks_db import DatabaseBackend
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

logger = logging.getLogger(__name__)
KEY = "echosciences:tasks:{}"
#: Whoever asks for a task waits no longer than this for a server that does not answer.
SECONDS_TO_CONNECT, SECONDS_TO_ANSWER = 0.5, 2
#: After a failure a process leaves Redis alone for so long.
PAUSE = 5
#: A queue that nobody empties grows no further; its first tasks are then found in the database.
LONGEST = 100_000
AWAY = (RedisError, OSError)


class Lines:
    """Who is next in each queue. Nothing raised by Redis leaves it: `is_away` says that it does not answer."""

    def __init__(self, url):
        self.client = Redis.from_url(
            url,
            socket_connect_timeout=SECONDS_TO_CONNECT,
            socket_timeout=SECONDS_TO_ANSWER,
            retry=Retry(NoBackoff(), 1),
            health_check_interval=30,
        )
        self.lock = threading.Lock()
        self.away_until = None

    @property
    def is_away(self):
        return self.away_until is not None

    def put(self, queue, pk):
        """Puts the id of a task at the end of its line."""
        with self.client.pipeline(transaction=False) as pipeline:
            pipeline.rpush(KEY.format(queue), str(pk)).ltrim(KEY.format(queue), -LONGEST, -1)
            self._ask(pipeline.execute)

    def take(self, queues, seconds):
        """The id at the head of the first line that has one; None after so many seconds without any."""
        began = time.monotonic()
        keys = [KEY.format(queue) for queue in queues]
        found = self._ask(self.client.blpop, keys, timeout=min(seconds, SECONDS_TO_ANSWER / 2))
        if found is None and self.is_away:
            time.sleep(max(0, seconds - (time.monotonic() - began)))
        return found and found[1].decode()

    def check(self):
        """Raises what Redis raises where it does not answer."""
        self.client.ping()

    def _ask(self, question, *args, **kwargs):
        until = self.away_until
        if until is not None and time.monotonic() < until:
            return None
        try:
            answer = question(*args, **kwargs)
        except AWAY as error:
            self._note(time.monotonic() + PAUSE, error)
            return None
        self._note(None)
        return answer

    def _note(self, until, error=None):
        """Keeps until when it is left alone, and says once that an outage begins or is over."""
        with self.lock:
            was_away, self.away_until = self.is_away, until
        if self.is_away and not was_away:
            logger.error("Redis is away, workers look for tasks in the database: %r", error)
        elif was_away and not self.is_away:
            logger.warning("Redis hands out tasks again")


#: Address -> Lines: backends are made for each thread, and all of a process learn of an outage together.
lines_at = cache(Lines)


class RedisQueue(DatabaseBackend):
    """The backend of tasks with `lines` beside the rows of the database."""

    def __init__(self, alias, params):
        super().__init__(alias, params)
        self.lines = lines_at(settings.QUEUE_URL)

    def enqueue(self, task, args, kwargs):
        result = super().enqueue(task, args, kwargs)
        if task.run_after is None or task.run_after <= timezone.now():
            transaction.on_commit(partial(self.lines.put, task.queue_name, result.id))
        return result
