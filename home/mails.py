"""The mail to whoever is to animate a territory."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from home.models import AnimatorInvitation
from members.mail import from_templates
from members.mail_registry import MailTemplate
from territories.senders import absolute


def compose_animator(row, shared):
    """None once the invitation is gone."""
    found = AnimatorInvitation.objects.select_related("territory__site__root_page", "invited_by", "accepted_by")
    invitation = found.filter(pk=row.params["invitation"]).first()
    if invitation is None:
        return None
    territory = invitation.territory
    context = {
        "invitation": invitation,
        "admin_url": absolute(territory, "/admin/"),
        "signup_url": absolute(territory, reverse("account_signup")),
    }
    return from_templates("emails/animator", context, territory)


ANIMATOR = MailTemplate("emails/animator", compose_animator, _("To animate a territory"))
