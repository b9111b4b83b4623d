"""Backups by the clock, the look whether something needs a hand, and what others keep of ours."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from jobs.clock import daily, every, monthly
from jobs.declaring import Queue, job
from jobs.retention import Rule, register
from operations.backup.actions import backup_by_the_clock, rehearse_newest
from operations.models import SlowPage, Trouble
from operations.purging import purge_changes
from operations.statistics import refresh_statistics
from operations.watching import look_after

#: A large installation copies for hours, at night.
LONGEST = 6 * 3600
SLOW_PAGES_KEPT, TROUBLES_KEPT = timedelta(days=30), timedelta(days=365)


def prune_measurements():
    """Deletes slow pages of more than a month ago, and troubles that were over a year ago; returns how many rows."""
    pages = SlowPage.objects.filter(day__lt=timezone.localdate() - SLOW_PAGES_KEPT).delete()[0]
    return pages + Trouble.objects.filter(healed_at__lt=timezone.now() - TROUBLES_KEPT).delete()[0]


register(
    Rule(
        "measurements",
        _("Slow pages: forgotten after 30 days. Troubles of the installation: a year after they were over."),
        prune_measurements,
    )
)


@job(queue=Queue.SLOW, seconds=LONGEST, repeat=daily(hour=2, minute=40))
def make_backup():
    """A backup for each place that the settings name; how many that were."""
    return len(backup_by_the_clock())


@job(queue=Queue.SLOW, seconds=600, repeat=daily(hour=3, minute=50))
def count_rows():
    """Tells SQLite anew how large its tables have grown; of how many indexes it then knows."""
    return refresh_statistics()


@job(queue=Queue.SLOW, seconds=LONGEST, repeat=monthly(day=2, hour=4))
def rehearse_backup():
    """Tries the newest backup; its name, "" where there is none."""
    run = rehearse_newest()
    return run.name if run else ""


@job(queue=Queue.SOON, seconds=120, repeat=every(minutes=15))
def watch():
    """Looks at this installation; of how many troubles administrators are told. The demo has nobody to tell."""
    return 0 if settings.IS_DEMO_ALLOWED else len(look_after())


@job(queue=Queue.SLOW, seconds=600, repeat=daily(hour=9, minute=20))
def watch_network():
    """The same for names, certificates and the mail server, which other machines are asked about."""
    return 0 if settings.IS_DEMO_ALLOWED else len(look_after(asks_network=True))


@job(queue=Queue.NOW, seconds=50, repeat=every(minutes=1))
def purge_caches():
    """Has the cache of others forget what changed; how many addresses that were."""
    return purge_changes()
