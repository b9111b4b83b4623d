"""What the showcase does by the clock."""

from jobs.clock import daily
from jobs.declaring import Queue, job
from showcase import actions


@job(queue=Queue.SLOW, seconds=300, repeat=daily(hour=4, minute=20))
def forget_old_requests():
    return actions.forget_old_requests()
