"""What follows do in the background."""

from django.utils.translation import gettext_lazy as _

from follows import alerts, digest, subscriptions
from jobs.clock import every
from jobs.declaring import Queue, job
from jobs.retention import Rule, register

register(
    Rule(
        "subscriptions",
        _("Addresses whose owner never confirmed a subscription: deleted after 3 days."),
        subscriptions.purge,
    )
)


@job(queue=Queue.NOW, seconds=1800)
def notify_followers(page_pk):
    return alerts.notify_followers(page_pk)


@job(queue=Queue.NOW, seconds=900)
def notify_change(page_pk, changes, occasion):
    # A task that waits since before there were several has one of them.
    return alerts.notify_change(page_pk, [changes] if isinstance(changes, str) else changes, occasion)


@job(queue=Queue.NOW, seconds=900, repeat=every(minutes=1))
def notify_due():
    return alerts.notify_due()


@job(queue=Queue.SOON, seconds=3600, repeat=every(minutes=10))
def send_due_digests():
    return digest.send_due_digests()
