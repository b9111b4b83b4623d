"""What waits, fails and fills up at this moment, as numbers."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from config.views import OK, state_of_parts
from django.conf import settings
from django.db import DatabaseError
from django.db.models import Count, Min
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from jobs.declaring import BACKEND, Queue
from jobs.models import Heartbeat
from notifications.models import Mail
from operations.doctor.disk import existing
from operations.models import BackupRun
from operations.queue_names import MAIL, name_of
from sources.models import Source

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Waiting:
    """What waits in a queue: how many, and for how many seconds the first of them."""

    queue: str
    count: int
    seconds: float

    @property
    def name(self):
        return name_of(self.queue)

    @property
    def since(self):
        """When the first of them came."""
        return timezone.now() - timedelta(seconds=self.seconds)


@dataclass(frozen=True)
class Gauge:
    """`values`: [(labels, number)]"""

    name: str
    help: str
    labels: tuple[str, ...]
    values: list


def waiting_tasks():
    """A `Waiting` for each queue, empty ones included."""
    now = timezone.now()
    ready = DBTaskResult.objects.ready().filter(backend_name=BACKEND).order_by().values("queue_name")
    rows = {row["queue_name"]: row for row in ready.annotate(first=Min("enqueued_at"), count=Count("pk"))}
    return [
        Waiting(queue, row["count"], (now - row["first"]).total_seconds()) if (row := rows.get(queue))
        else Waiting(queue, 0, 0.0)
        for queue in Queue.values
    ]  # fmt: skip


def waiting_mail():
    """A `Waiting` of the mails that could leave now."""
    now = timezone.now()
    due = Mail.objects.due(now).order_by().aggregate(first=Min("not_before"), count=Count("pk"))
    return Waiting(MAIL, due["count"], (now - due["first"]).total_seconds() if due["first"] else 0.0)


def refused_mail():
    """How many mails of the last day were set aside after the last try."""
    return Mail.objects.set_aside().filter(created_at__gte=timezone.now() - DAY).count()


def gauges():
    """Every `Gauge` that can be asked; those of a part that is away are missing, and `up` says so."""
    parts = state_of_parts()
    yield Gauge("up", "1 for each part that answers (/readyz).", ("part",), [
        ([name], float(said == OK)) for name, said in parts.items()
    ])  # fmt: skip
    free = shutil.disk_usage(existing(Path(settings.DATA_DIR))).free
    yield Gauge("disk_free_bytes", "Room where data lies.", (), [([], free)])
    if parts["database"] == OK:
        try:
            yield from gauges_of_database()
        except DatabaseError:  # it went away meanwhile, or has no tables yet
            return


def gauges_of_database():
    queues = [*waiting_tasks(), waiting_mail()]
    yield Gauge("waiting", "Tasks and mails that wait.", ("queue",), [([each.queue], each.count) for each in queues])
    yield Gauge("waiting_seconds", "For how long the first of them waits.", ("queue",), [
        ([each.queue], each.seconds) for each in queues
    ])  # fmt: skip
    now = timezone.now()
    yield single("workers", "Workers that live.", Heartbeat.objects.alive(now).count)
    failed = DBTaskResult.objects.failed().filter(backend_name=BACKEND, finished_at__gte=now - DAY)
    yield single("tasks_failed_day", "Tasks that failed in the last day.", failed.count)
    yield single("mail_refused_day", "Mails of the last day that could not be delivered.", refused_mail)
    yield single("sources_stopped", "Sources that stopped by themselves.", Source.objects.given_up().count)
    last = BackupRun.objects.of_kind(BackupRun.Kind.BACKUP).well().first()
    if last:
        yield single("backup_age_seconds", "Age of the last backup.", lambda: (now - last.ended_at).total_seconds())


def single(name, words, number: Callable[[], float]):
    return Gauge(name, words, (), [([], number())])
