"""What happens to reactions by the clock."""

from jobs.clock import daily, every
from jobs.declaring import Queue, job
from reactions import actions, votes


@job(queue=Queue.SLOW, seconds=600)
def purge_comments():
    return actions.purge_comments()


@job(queue=Queue.SOON, seconds=300, repeat=every(hours=1))
def forget_traces():
    return votes.forget_traces()


@job(queue=Queue.SLOW, seconds=1800, repeat=daily(hour=4, minute=50))
def recount():
    return votes.recount()
