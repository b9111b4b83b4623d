"""The background worker: tasks of the alias `background`, recurring jobs, and the loops that apps register.

django-tasks-db runs the tasks. Ours to add: a sign of life, so that the tasks of a killed worker are given to another;
recurring jobs, each run by one worker only; and the loops of `jobs.loops`.
"""

import logging
import os
import socket
import threading
import time
from datetime import timedelta

from django.conf import settings
from django.db import close_old_connections, transaction
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks import task_backends
from django_tasks_db.models import DBTaskResult

from jobs.declaring import BACKEND, Queue, recurring
from jobs.loops import LOOPS
from jobs.models import SILENCE, Heartbeat, Schedule
from jobs.recovering import give_back
from jobs.stumbles import Stumbles
from jobs.task_worker import TaskWorker

logger = logging.getLogger(__name__)

BEAT = 10


def beat(worker_id):
    """Says that this worker lives."""
    Heartbeat.objects.update_or_create(worker_id=worker_id, defaults={"seen_at": timezone.now()})


def recover_tasks():
    """Gives back the tasks of workers that fell silent; one that has killed three workers is set down as failed."""
    now = timezone.now()
    alive = set(Heartbeat.objects.alive(now).values_list("worker_id", flat=True))
    orphans = DBTaskResult.objects.running().filter(backend_name=BACKEND, started_at__lt=now - SILENCE)
    given_back = sum(give_back(result) for result in orphans if not alive.intersection(result.worker_ids[-1:]))
    Heartbeat.objects.filter(seen_at__lt=timezone.now() - timedelta(days=1)).delete()
    return given_back


def run_schedules(now=None, jobs=None):
    """Enqueues the recurring jobs whose hour has come; returns their names.

    Moving `next_run_at` from the value that was read is the right to run: of several workers one succeeds. A job that
    still waits in its queue is not put there twice.
    """
    now, jobs = now or timezone.now(), recurring() if jobs is None else jobs
    started = []
    known = {schedule.name: schedule for schedule in Schedule.objects.filter(name__in=jobs)}
    for name, job in jobs.items():
        schedule, after = known.get(name), job.repeat(now, settings.TIME_ZONE)
        if schedule is None:
            Schedule.objects.get_or_create(name=name, defaults={"next_run_at": after})
            continue
        if schedule.next_run_at > now:
            continue
        with transaction.atomic():
            due = Schedule.objects.filter(name=name, next_run_at=schedule.next_run_at)
            if due.update(next_run_at=after, last_run_at=now) and not is_waiting(name):
                job.task.enqueue()
                started.append(name)
    Schedule.objects.exclude(name__in=jobs).delete()
    return started


def is_waiting(name):
    """Whether a task of that path, without arguments as recurring ones are, has not been begun yet."""
    return DBTaskResult.objects.ready().filter(backend_name=BACKEND, task_path=name).exists()


class Engine:
    """Everything that runs in the background, in one process: `Engine().run()` until told to stop."""

    def __init__(self, *, interval=1.0, batch=False, queues=tuple(Queue)):
        self.worker_id = f"{socket.gethostname()[:30]}-{os.getpid()}-{get_random_string(6)}"
        self.interval = interval
        self.stopping = threading.Event()
        self.queues = [Queue(name) for name in queues]
        groups = [list(self.queues)] if batch else self.groups()
        lines = task_backends[BACKEND].lines if settings.QUEUE_URL else None
        self.workers = [
            TaskWorker(queues=group, interval=interval, batch=batch, worker_id=self.worker_id, lines=lines)
            for group in groups
        ]

    def groups(self):
        """The queues by thread: what takes minutes never stands in the way of what somebody waits for."""
        quick = [queue for queue in self.queues if queue is not Queue.SLOW]
        return [group for group in (quick, [queue for queue in self.queues if queue is Queue.SLOW]) if group]

    @property
    def loops(self):
        """What apps registered in `jobs.loops`; a worker that leaves the queue "now" to others leaves these too."""
        return LOOPS if Queue.NOW in self.queues else {}

    def run(self):
        """Blocks until `stop()`, or, in a batch, until nothing is left to do."""
        if self.workers[0].batch:
            self.run_batch()
            return
        first, *others = self.workers
        works = [("clock", self.tick, BEAT)]
        works += [(name, work, self.interval) for name, work in self.loops.items()]
        works += [("+".join(worker.queue_names), worker.run, 5) for worker in others]
        threads = [
            threading.Thread(target=self.repeat, args=(work, pause), daemon=True, name=name)
            for name, work, pause in works
        ]
        for thread in threads:
            thread.start()
        try:
            self.repeat(first.run, 5)
        finally:
            self.stop()
            for thread in threads:
                thread.join(timeout=settings.EMAIL_TIMEOUT + 5)
            Heartbeat.objects.filter(worker_id=self.worker_id).delete()

    def run_batch(self):
        run_schedules()
        recover_tasks()
        self.workers[0].run()
        for work in self.loops.values():
            while work():
                pass

    def stop(self, *_args):
        """The task and the mail in hand are finished first."""
        self.stopping.set()
        for worker in self.workers:
            worker.running = False

    def tick(self):
        beat(self.worker_id)
        recover_tasks()
        run_schedules()

    def repeat(self, work, pause):
        stumbles = Stumbles(threading.current_thread().name)
        while not self.stopping.is_set():
            close_old_connections()
            wait, began = pause, time.monotonic()
            try:
                work()
            except Exception as error:  # the database restarts, the disk is full for a minute: the worker outlives it
                wait = max(pause, stumbles.failed(error, worked=time.monotonic() - began))
            else:
                stumbles.went_well()
            finally:
                close_old_connections()
            self.stopping.wait(wait)
