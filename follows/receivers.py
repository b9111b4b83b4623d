"""What follows must hear from the pages: that one was published for the first time, that an event falls through."""

from django.dispatch import receiver
from wagtail.signals import page_published

from contributions.models import Contribution, Kind
from follows.alerts import begin_alert, is_first_publication, note_status
from follows.tasks import tell_change, tell_followers


@receiver(page_published)
def hear_publication(sender, instance, **kwargs):
    """An update tells nobody, unless it is that an event is cancelled or postponed."""
    if not isinstance(instance, Contribution):
        return
    if is_first_publication(instance):
        if begin_alert(instance):
            tell_followers.enqueue(instance.pk)
    elif instance.kind == Kind.EVENT and note_status(instance):
        tell_change.enqueue(instance.pk, instance.status, str(instance.live_revision_id))
