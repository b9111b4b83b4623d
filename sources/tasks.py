"""What the sources does by the clock; each task only calls a verb."""

from jobs.clock import every
from jobs.declaring import Queue, job
from sources import actions


@job(queue=Queue.SLOW, seconds=900, repeat=every(minutes=10))
def read_due_sources():
    return actions.read_due_sources()
