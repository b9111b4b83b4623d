"""What happens to members by the clock."""

from jobs.clock import every
from jobs.declaring import Queue, job
from members import actions


@job(queue=Queue.SOON, seconds=300, repeat=every(minutes=15))
def establish_members():
    return actions.establish_members()


@job(queue=Queue.SLOW, seconds=600)
def purge_members():
    return actions.purge_members()
