"""What happens to members by the clock."""

from django.utils.translation import gettext_lazy as _

from jobs.clock import every
from jobs.declaring import Queue, job
from jobs.retention import Rule, register
from members import actions

register(
    Rule(
        "members",
        _("Accounts whose address was never confirmed: deleted after 3 days. Relayed messages: after 90 days."),
        actions.purge_members,
    )
)


@job(queue=Queue.SOON, seconds=300, repeat=every(minutes=15))
def establish_members():
    return actions.establish_members()
