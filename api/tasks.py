"""Recurring work of the API."""

from django.utils.translation import gettext_lazy as _

from api.tokens.actions import forget_old, remind_of_expiry
from jobs.clock import daily
from jobs.declaring import Queue, job
from jobs.retention import Rule, register

register(
    Rule(
        "tokens",
        _("Personal tokens: deleted 30 days after their end. Remembered answers: after a day."),
        forget_old,
    )
)


@job(queue=Queue.SLOW, seconds=120, repeat=daily(5, 20))
def remind_of_expiry_task():
    """Reminds of tokens that soon expire."""
    remind_of_expiry()
