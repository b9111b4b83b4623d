"""Publications are searched for watched words."""

from django.dispatch import receiver
from wagtail.signals import page_published

from contributions.models import Contribution
from moderation import actions


@receiver(page_published)
def look_at_publication(sender, instance, **kwargs):
    if not isinstance(instance, Contribution) or instance.origin:
        return
    actions.flag(kind="contribution", thing=instance)
