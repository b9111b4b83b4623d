"""The worker of django-tasks-db, whose class is not public: only this module touches it. Tried with 0.13.0."""

import time
from functools import partial

from django.db import InterfaceError, OperationalError, close_old_connections, connection
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult
from django_tasks_db.utils import exclusive_transaction

from jobs.declaring import BACKEND
from jobs.recovering import MAX_RUNS, give_back

#: Where Redis hands out tasks, how often a worker looks in the database for what Redis does not know of.
LOOK_SECONDS = 10


class TaskWorker(Worker):
    """Runs the tasks of some queues one by one: `run()` until `running` is false, or in a batch until none is left.

    A database that goes away in the middle of a task makes none fail: `run()` raises, and begins, when it is called
    again, by giving back what it had in hand. What was done twice then is done twice after a kill too.

    `lines`: where ids of tasks are handed out (`jobs.redis_queue.Lines`); without them it looks in the database each
    `interval` seconds.
    """

    def __init__(self, *, queues, interval, batch, worker_id, lines=None):
        super().__init__(
            queue_names=[str(queue) for queue in queues],
            interval=interval,
            batch=batch,
            backend_name=BACKEND,
            startup_delay=False,
            max_tasks=None,
            worker_id=worker_id,
            excluded_queue_names=[],
        )
        self.lines, self.look_at = lines, 0

    def run(self):
        self.give_back_unfinished()
        if self.lines is None or self.batch:
            super().run()
            return
        while self.running:
            pk = self.lines.take(self.queue_names, self.interval)
            close_old_connections()
            self.serve(pk)
            close_old_connections()

    def give_back_unfinished(self):
        """This worker runs one task at a time: what stands in its queues as its own was broken off."""
        running = DBTaskResult.objects.running().filter(backend_name=BACKEND, queue_name__in=self.queue_names)
        return sum(give_back(result) for result in running if result.worker_ids[-1:] == [self.worker_id])

    def serve(self, pk=None):
        """Runs the task that was handed out, if any; looks for others in the database when it is time to."""
        if pk:
            self.run_one(pk)
        if self.lines.is_away or time.monotonic() >= self.look_at:
            while self.running and self.run_one():
                pass
            self.look_at = time.monotonic() + LOOK_SECONDS

    def run_one(self, pk=None):
        """Runs the task with this id, or the first one that is ready; False where nobody has to run it any more."""
        tasks = DBTaskResult.objects.ready().filter(backend_name=BACKEND, queue_name__in=self.queue_names)
        if pk:
            tasks = tasks.filter(pk=pk)
        with exclusive_transaction(tasks.db):
            result = tasks.get_locked()
            if result is None:
                return False
            result.claim(self.worker_id)
        self.run_task(result)
        return True

    def run_task(self, db_task_result):
        # Ahead of the method of its class, which would write it down as failed for good.
        db_task_result.set_failed = partial(self.set_failed, db_task_result, db_task_result.set_failed)
        super().run_task(db_task_result)

    @staticmethod
    def set_failed(result, fail, error):
        """Writes the failure down, unless it is the database that went away: then the error goes on to `run()`."""
        if is_database_away(error) and len(result.worker_ids) < MAX_RUNS:
            raise error
        fail(error)


def is_database_away(error):
    """Whether it is (or was, when a task met it) the connection that failed, not the task."""
    return isinstance(error, OperationalError | InterfaceError) or (
        connection.connection is not None and not connection.is_usable()
    )
