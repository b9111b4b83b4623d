"""Publications to notify followers of: a page for the first time, an event that has changed."""

from django.dispatch import receiver
from wagtail.signals import page_published

from contributions.models import Contribution, Kind
from follows.alerts import begin_alert, is_first_publication, note_change
from follows.tasks import tell_change, tell_followers


@receiver(page_published)
def hear_publication(sender, instance, **kwargs):
    """An update tells nobody, unless it is that an event does not take place as they were told."""
    if not isinstance(instance, Contribution):
        return
    if is_first_publication(instance):
        if begin_alert(instance):
            tell_followers.enqueue(instance.pk)
    elif instance.kind == Kind.EVENT and (changes := note_change(instance)):
        tell_change.enqueue(instance.pk, changes, str(instance.live_revision_id))
