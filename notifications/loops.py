"""The outbox is emptied by every worker, beside its tasks."""

from jobs.loops import register
from notifications.sending import send_due_letters

register("outbox", send_due_letters)
