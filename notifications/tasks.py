"""What the post office does by the clock."""

from django.utils.translation import gettext_lazy as _

from jobs.clock import every
from jobs.declaring import Queue, job
from jobs.retention import Rule, register
from notifications import actions, summaries

register(
    Rule(
        "letters",
        _("Letters that have left, or could not: deleted after 30 days."),
        actions.purge_letters,
    )
)


@job(queue=Queue.NOW, seconds=1800, repeat=every(minutes=10))
def send_daily_summaries():
    return summaries.send_daily_summaries()
