"""What webhooks do by the clock; each task only calls a verb."""

from jobs.clock import daily, every
from jobs.declaring import Queue, job
from webhooks import actions, planning


@job(queue=Queue.SLOW, seconds=240, repeat=every(minutes=1))
def tell_partners():
    """Two of them at once do no harm: each change is planned once, and an endpoint is claimed before it is told."""
    planning.plan_all()
    return actions.deliver_all()


@job(queue=Queue.SLOW, seconds=300, repeat=daily(hour=3, minute=40))
def prune_deliveries():
    return actions.prune()
