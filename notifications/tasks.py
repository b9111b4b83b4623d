"""What the post office does by the clock."""

from jobs.clock import every
from jobs.declaring import Queue, job
from notifications import actions, summaries


@job(queue=Queue.SLOW, seconds=600)
def purge_letters():
    return actions.purge_letters()


@job(queue=Queue.NOW, seconds=1800, repeat=every(minutes=10))
def send_daily_summaries():
    return summaries.send_daily_summaries()
