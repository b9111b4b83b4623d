"""What the moderation does by the clock."""

from jobs.clock import daily, every
from jobs.declaring import Queue, job
from moderation import actions, effects


@job(queue=Queue.NOW, seconds=300, repeat=every(minutes=10))
def lift_suspensions():
    return effects.lift_what_is_over()


@job(queue=Queue.SLOW, seconds=1800, repeat=daily(hour=3, minute=50))
def purge_removed():
    return actions.purge_removed()
