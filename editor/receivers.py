"""What the editor must hear of: what somebody did to the page of somebody else, in the admin or anywhere."""

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import PageLogEntry

from contributions.lifecycle import is_told_otherwise
from editor.notices import PUBLISHED, is_somebody_elses, tell_author
from editor.tasks import tell_author_of

LATER = (*PUBLISHED, "wagtail.unpublish", "wagtail.move")


@receiver(post_save, sender=PageLogEntry)
def hear_of_a_change(sender, instance, created, **kwargs):
    """Wagtail writes every change into its log, whichever way it came: form, bulk action, API, our own verbs."""
    if not created or instance.action not in (*LATER, "wagtail.delete") or is_told_otherwise():
        return
    if not is_somebody_elses(instance.page.specific, instance.user):
        return
    if instance.action == "wagtail.delete":  # in a moment nobody knows whose it was
        tell_author(instance)
    else:
        tell_author_of.enqueue(instance.pk)
