"""Recurring work of the API."""

from api.tokens.actions import forget_old, remind_of_expiry
from jobs.clock import daily
from jobs.declaring import Queue, job


@job(queue=Queue.SLOW, seconds=120, repeat=daily(5, 20))
def look_after_tokens_task():
    """Reminds of tokens that soon expire, and deletes what is long over."""
    remind_of_expiry()
    forget_old()
