"""What the moderation receives: publications and comments are searched for watched words, addresses may be refused."""

from django.dispatch import receiver
from django.utils.translation import gettext as _
from wagtail.signals import page_published

from contributions.models import Contribution
from moderation import actions
from moderation.models import ModerationSettings
from reactions.signals import comment_published


@receiver(page_published)
def look_at_publication(sender, instance, **kwargs):
    if not isinstance(instance, Contribution) or instance.origin:
        return
    actions.flag(kind="contribution", thing=instance)


@receiver(comment_published)
def look_at_comment(sender, comment, **kwargs):
    """A watched word in a comment is shown to the animator; the comment stays."""
    actions.flag(kind="comment", thing=comment)


def refuse_domain(email, territory):
    """Sign-up, comments of readers: the domains that the territory refuses."""
    if territory and email and ModerationSettings.for_site(territory.site).refuses(email):
        return _("Addresses of this domain are not accepted here. Give another.")
    return ""
