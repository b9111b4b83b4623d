"""The worker of django-tasks-db, whose class is not public: only this module touches it. Tried with 0.13.0."""

from functools import partial

from django.db import InterfaceError, OperationalError, connection
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from jobs.declaring import BACKEND
from jobs.recovering import MAX_RUNS, give_back


class TaskWorker(Worker):
    """Runs the tasks of some queues one by one: `run()` until `running` is false, or in a batch until none is left.

    A database that goes away in the middle of a task makes none fail: `run()` raises, and begins, when it is called
    again, by giving back what it had in hand. What was done twice then is done twice after a kill too.
    """

    def __init__(self, *, queues, interval, batch, worker_id):
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

    def run(self):
        self.give_back_unfinished()
        super().run()

    def give_back_unfinished(self):
        """This worker runs one task at a time: what stands in its queues as its own was broken off."""
        running = DBTaskResult.objects.running().filter(backend_name=BACKEND, queue_name__in=self.queue_names)
        return sum(give_back(result) for result in running if result.worker_ids[-1:] == [self.worker_id])

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
