"""What the moderation must hear of: publications, to look for watched words and to forget what was hidden."""

from django.dispatch import receiver
from wagtail.signals import page_published

from contributions.models import Contribution
from contributions.models.authorship import Hidden
from moderation import actions


@receiver(page_published)
def look_at_publication(sender, instance, **kwargs):
    if not isinstance(instance, Contribution) or instance.origin:
        return
    # An animator who puts a hidden page on line again has decided.
    Hidden.objects.filter(contribution_id=instance.pk).delete()
    actions.flag(kind="contribution", thing=instance)
