"""Backups by the clock, and what others keep of ours."""

from jobs.clock import daily, every, monthly
from jobs.declaring import Queue, job
from operations.backup.actions import backup_by_the_clock, rehearse_newest
from operations.purging import purge_changes

#: A large installation copies for hours, at night.
LONGEST = 6 * 3600


@job(queue=Queue.SLOW, seconds=LONGEST, repeat=daily(hour=2, minute=40))
def make_backup():
    """A backup for each place that the settings name; how many that were."""
    return len(backup_by_the_clock())


@job(queue=Queue.SLOW, seconds=LONGEST, repeat=monthly(day=2, hour=4))
def rehearse_backup():
    """Tries the newest backup; its name, "" where there is none."""
    run = rehearse_newest()
    return run.name if run else ""


@job(queue=Queue.NOW, seconds=50, repeat=every(minutes=1))
def purge_caches():
    """Has the cache of others forget what changed; how many addresses that were."""
    return purge_changes()
