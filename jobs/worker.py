"""The background worker: tasks of the alias `background`, recurring jobs, and the loops that apps register.

django-tasks-db runs the tasks. Ours to add: a sign of life, so that the tasks of a killed worker are given to another;
recurring jobs, each run by one worker only; and the loops of `jobs.loops`.
"""

import logging
import os
import socket
import threading
from datetime import timedelta

from django.conf import settings
from django.db import close_old_connections, transaction
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.module_loading import import_string
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from jobs.clock import following
from jobs.loops import LOOPS
from jobs.models import Heartbeat, Schedule

logger = logging.getLogger(__name__)

BACKEND = "background"
BEAT = 10
SILENCE = timedelta(seconds=60)
MAX_RUNS = 3


def beat(worker_id):
    """Says that this worker lives."""
    Heartbeat.objects.update_or_create(worker_id=worker_id, defaults={"seen_at": timezone.now()})


def recover_tasks():
    """Gives back the tasks of workers that fell silent; one that has killed three workers is set down as failed."""
    silent_since = timezone.now() - SILENCE
    alive = set(Heartbeat.objects.filter(seen_at__gte=silent_since).values_list("worker_id", flat=True))
    given_back = 0
    orphans = DBTaskResult.objects.running().filter(backend_name=BACKEND, started_at__lt=silent_since)
    for result in orphans:
        if result.worker_ids and result.worker_ids[-1] in alive:
            continue
        mine = DBTaskResult.objects.running().filter(pk=result.pk, started_at=result.started_at)
        if len(result.worker_ids) >= MAX_RUNS:
            mine.update(status="FAILED", finished_at=timezone.now(), traceback="Its worker ended three times.")
            logger.error("Task %s ended its worker %s times: set aside", result.task_path, MAX_RUNS)
        else:
            given_back += mine.update(status="READY", started_at=None)
    Heartbeat.objects.filter(seen_at__lt=timezone.now() - timedelta(days=1)).delete()
    return given_back


def run_schedules(now=None):
    """Enqueues the recurring jobs whose hour has come; returns their names.

    Moving `next_run_at` from the value that was read is the right to run: of several workers one succeeds.
    """
    now = now or timezone.now()
    started = []
    known = {schedule.name: schedule for schedule in Schedule.objects.filter(name__in=settings.SCHEDULES)}
    for name, (path, interval) in settings.SCHEDULES.items():
        schedule = known.get(name)
        after = following(interval, now, settings.TIME_ZONE)
        if schedule is None:
            Schedule.objects.get_or_create(name=name, defaults={"next_run_at": after})
            continue
        if schedule.next_run_at > now:
            continue
        with transaction.atomic():
            due = Schedule.objects.filter(name=name, next_run_at=schedule.next_run_at)
            if due.update(next_run_at=after, last_run_at=now):
                import_string(path).enqueue()
                started.append(name)
    Schedule.objects.exclude(name__in=settings.SCHEDULES).delete()
    return started


class Engine:
    """Everything that runs in the background, in one process: `Engine().run()` until told to stop."""

    def __init__(self, *, interval=1.0, batch=False):
        self.worker_id = f"{socket.gethostname()[:30]}-{os.getpid()}-{get_random_string(6)}"
        self.interval = interval
        self.stopping = threading.Event()
        self.worker = Worker(
            queue_names=["*"],
            interval=interval,
            batch=batch,
            backend_name=BACKEND,
            startup_delay=False,
            max_tasks=None,
            worker_id=self.worker_id,
            excluded_queue_names=[],
        )

    def run(self):
        """Blocks until `stop()`, or, in a batch, until nothing is left to do."""
        if self.worker.batch:
            run_schedules()
            recover_tasks()
            self.worker.run()
            for work in LOOPS.values():
                while work():
                    pass
            return
        threads = [
            threading.Thread(target=self.repeat, args=(self.tick, BEAT), daemon=True, name="clock"),
            *(
                threading.Thread(target=self.repeat, args=(work, self.interval), daemon=True, name=name)
                for name, work in LOOPS.items()
            ),
        ]
        for thread in threads:
            thread.start()
        try:
            while not self.stopping.is_set():
                try:
                    self.worker.run()
                except Exception:  # the database restarts, the disk is full for a minute: the worker outlives it
                    logger.exception("The worker stumbled")
                    self.stopping.wait(5)
        finally:
            self.stopping.set()
            for thread in threads:
                thread.join(timeout=settings.EMAIL_TIMEOUT + 5)
            Heartbeat.objects.filter(worker_id=self.worker_id).delete()

    def stop(self, *_args):
        """The task and the letter in hand are finished first."""
        self.stopping.set()
        self.worker.running = False

    def tick(self):
        beat(self.worker_id)
        recover_tasks()
        run_schedules()

    def repeat(self, work, pause):
        while not self.stopping.is_set():
            close_old_connections()
            try:
                work()
            except Exception:  # as above
                logger.exception("%s stumbled", threading.current_thread().name)
            finally:
                close_old_connections()
            self.stopping.wait(pause)
