"""What webhooks do by the clock; each task only calls a verb."""

from django.utils.translation import gettext_lazy as _

from jobs.clock import every
from jobs.declaring import Queue, job
from jobs.retention import Rule, register
from webhooks import actions, planning

register(
    Rule(
        "deliveries",
        _("Messages to partners' programs: deleted after 30 days."),
        actions.prune,
    )
)


@job(queue=Queue.SLOW, seconds=240, repeat=every(minutes=1))
def tell_partners():
    """Two of them at once do no harm: each change is planned once, and an endpoint is claimed before it is told."""
    planning.plan_all()
    return actions.deliver_all()
