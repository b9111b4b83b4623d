"""The worker, what waits for it, and the clock that both go by."""

import subprocess
from datetime import timedelta

from django.db import connection
from django.db.models import Count, Min
from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django_tasks_db.models import DBTaskResult

from jobs.declaring import BACKEND, Queue
from jobs.models import SILENCE, Heartbeat, Schedule
from notifications.models import Mail
from operations.doctor.findings import problem, skipped, warning, well
from operations.queue_names import name_of

#: A recurring job that should have been enqueued so long ago was not.
OVERDUE = timedelta(minutes=15)
#: So long may the oldest task of a queue wait.
PATIENCE = {Queue.NOW: timedelta(minutes=5), Queue.SOON: timedelta(minutes=30), Queue.SLOW: timedelta(hours=12)}
MAIL_PATIENCE = timedelta(minutes=30)
CLOCK_SECONDS = 5


def worker():
    """Whether one lives, and enqueues what recurs."""
    now = timezone.now()
    last = Heartbeat.objects.order_by("-seen_at").first()
    if last is None or last.seen_at < now - SILENCE:
        seen = _("No worker is at work: no mail leaves.")
        if last:
            seen = _("No worker is at work since %s: no mail leaves.") % timesince(last.seen_at, now)
        yield problem(seen, "systemctl start echosciences-worker")
    else:
        count = Heartbeat.objects.alive(now).count()
        yield well(
            ngettext("%(count)d worker is at work.", "%(count)d workers are at work.", count) % {"count": count}
        )
    overdue = Schedule.objects.filter(next_run_at__lt=now - OVERDUE).order_by("next_run_at")
    if names := [schedule.name for schedule in overdue]:
        yield problem(
            _("Recurring work is overdue: %s.") % ", ".join(names[:5]), "systemctl restart echosciences-worker"
        )


def queues():
    """How long the oldest task of each queue and the oldest mail wait, and what failed lately."""
    now = timezone.now()
    ready = DBTaskResult.objects.ready().filter(backend_name=BACKEND).order_by().values("queue_name")
    late = False
    for row in ready.annotate(oldest=Min("enqueued_at"), count=Count("pk")):
        patience = PATIENCE.get(row["queue_name"], PATIENCE[Queue.SLOW])
        if row["oldest"] < now - patience:
            late = True
            said = _("%(count)d tasks wait (%(queue)s), the first one for %(time)s.") % {
                "count": row["count"],
                "queue": name_of(row["queue_name"]),
                "time": timesince(row["oldest"], now),
            }
            yield warning(said, _("See what the worker does: journalctl -u echosciences-worker"))
    waiting = Mail.objects.due(now - MAIL_PATIENCE).aggregate(oldest=Min("not_before"), count=Count("pk"))
    if waiting["count"]:
        late = True
        said = _("%(count)d mails have been waiting to leave for more than half an hour.") % waiting
        yield problem(said, _("Try the mail server: manage.py sendtestemail you@example.org"))
    if aside := Mail.objects.set_aside().filter(created_at__gte=now - timedelta(days=1)).count():
        yield warning(_("%d mails of the last day could not be delivered.") % aside)
    failed = DBTaskResult.objects.failed().filter(backend_name=BACKEND, finished_at__gte=now - timedelta(days=1))
    if names := sorted(set(failed.values_list("task_path", flat=True))):
        yield warning(_("Tasks failed in the last day: %s.") % ", ".join(names[:5]))
    if not late:
        yield well(_("Nothing waits longer than usual."))


def clock():
    """Whether this machine's time is kept by others', and agrees with the database's."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT clock_timestamp()")
            apart = abs((cursor.fetchone()[0] - timezone.now()).total_seconds())
        if apart > CLOCK_SECONDS:
            yield problem(_("This machine and the database are %d seconds apart.") % apart, "timedatectl set-ntp true")
    ahead = Heartbeat.objects.filter(seen_at__gt=timezone.now() + timedelta(seconds=CLOCK_SECONDS)).exists()
    if ahead:
        yield problem(_("A worker says that it lives in the future: clocks differ."), "timedatectl set-ntp true")
    kept = is_synchronised()
    if kept is None:
        yield skipped(_("Whether the clock is set by the network cannot be told here (no timedatectl)."))
    elif kept:
        yield well(_("The clock is set by the network."))
    else:
        yield warning(
            _("The clock is not set by the network: codes and links expire too early or too late."),
            "timedatectl set-ntp true",
        )


def is_synchronised():
    """What systemd says; None where it has no say."""
    command = ["timedatectl", "show", "--property=NTPSynchronized", "--value"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=5)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return None
    return {"yes": True, "no": False}.get(done.stdout.strip())
