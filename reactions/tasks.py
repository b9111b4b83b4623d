"""What happens to reactions by the clock."""

from django.utils.translation import gettext_lazy as _

from jobs.clock import daily, every
from jobs.declaring import Queue, job
from jobs.retention import Rule, register
from reactions import actions, votes

register(
    Rule(
        "comments",
        _("Comments never confirmed: deleted after 7 days. Addresses of readers who commented: after a year."),
        actions.purge_comments,
    )
)


@job(queue=Queue.SOON, seconds=300, repeat=every(hours=1))
def forget_traces():
    return votes.forget_traces()


@job(queue=Queue.SLOW, seconds=1800, repeat=daily(hour=4, minute=50))
def recount():
    return votes.recount()
