"""Publications to notify followers of: a page for the first time, an event that has changed."""

from django.dispatch import receiver
from wagtail.signals import page_published

from agenda.models import EventPage
from contributions.models import Contribution
from follows.alerts import begin_alert, is_first_publication, note_change
from follows.tasks import notify_change, notify_followers


@receiver(page_published)
def receive_publication(sender, instance, **kwargs):
    """An update tells nobody, unless it is that an event does not take place as they were told."""
    if not isinstance(instance, Contribution):
        return
    if is_first_publication(instance):
        if begin_alert(instance):
            notify_followers.enqueue(instance.pk)
    elif instance.kind == EventPage.KIND and (changes := note_change(instance)):
        notify_change.enqueue(instance.pk, changes, str(instance.live_revision_id))
