"""The worker of django-tasks-db, whose class is not public: only this module touches it. Tried with 0.13.0."""

import time

from django.db import close_old_connections
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult
from django_tasks_db.utils import exclusive_transaction

from jobs.declaring import BACKEND

#: Where Redis hands out tasks, how often a worker looks in the database for what Redis does not know of.
LOOK_SECONDS = 10


class TaskWorker(Worker):
    """Runs the tasks of some queues one by one: `run()` until `running` is false, or in a batch until none is left.

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
        if self.lines is None or self.batch:
            super().run()
            return
        while self.running:
            pk = self.lines.take(self.queue_names, self.interval)
            close_old_connections()
            self.serve(pk)
            close_old_connections()

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
