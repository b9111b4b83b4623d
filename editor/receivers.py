"""Entries of Wagtail's log about pages of somebody else than who acted."""

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import PageLogEntry

from contributions.actions.lifecycle import is_notified_elsewhere
from editor.notices import PUBLISHED, is_somebody_elses, notify_author
from editor.tasks import notify_author_of

LATER = (*PUBLISHED, "wagtail.unpublish", "wagtail.move")


@receiver(post_save, sender=PageLogEntry)
def receive_log_entry(sender, instance, created, **kwargs):
    """Wagtail logs every change, whether it came by a form, a bulk action, its API or our own verbs."""
    if not created or instance.action not in (*LATER, "wagtail.delete") or is_notified_elsewhere():
        return
    if not is_somebody_elses(instance.page.specific, instance.user):
        return
    if instance.action == "wagtail.delete":  # its author is not known any more once the page is gone
        notify_author(instance)
    else:
        notify_author_of.enqueue(instance.pk)
