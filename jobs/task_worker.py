"""The worker of django-tasks-db, whose class is not public: only this module touches it. Tried with 0.13.0."""

from django_tasks_db.management.commands.db_worker import Worker

from jobs.declaring import BACKEND


class TaskWorker(Worker):
    """Runs the tasks of some queues one by one: `run()` until `running` is false, or in a batch until none is left."""

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
