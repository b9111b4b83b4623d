"""The mails between members, put into words when they leave: messages that are relayed, and invitations."""

from django.core import signing
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members.mail import from_templates
from members.mail_registry import MailTemplate
from members.models import ContactMessage, Invitation, Member
from territories.senders import absolute, territory_of

INVITATION_SALT = "members.invitation"


def compose_contact(row, shared):
    """None once its sender was erased, or their account closed."""
    messages = ContactMessage.objects.select_related("sender", "recipient")
    message = messages.filter(pk=row.params["message"], sender__is_active=True).first()
    if message is None:
        return None
    territory = territory_of(row.member, row.territory)
    context = {
        "message": message,
        "sender": message.sender,
        "recipient": message.recipient,
        "reply_url": absolute(territory, reverse("members:reply", args=[message.key])),
        "report_url": absolute(territory, reverse("members:report_message", args=[message.key])),
        "visibility_url": absolute(territory, reverse("member_settings:visibility")),
    }
    return from_templates("emails/contact", context, territory)


def compose_invitation(row, shared):
    """None once it was accepted, or the address has an account."""
    open_ones = Invitation.objects.filter(accepted_by=None).select_related("inviter")
    invitation = open_ones.filter(pk=row.params["invitation"]).first()
    if invitation is None or Member.objects.filter(email=row.recipient).exists():
        return None
    token = signing.dumps(invitation.pk, salt=INVITATION_SALT)  # no address: links stand in logs and histories
    territory = territory_of(None, row.territory)
    signup = absolute(territory, reverse("account_signup"))
    context = {"invitation": invitation, "signup_url": f"{signup}?invitation={token}"}
    return from_templates("emails/invitation", context, territory)


CONTACT = MailTemplate("emails/contact", compose_contact, _("Message"))
INVITATION = MailTemplate("emails/invitation", compose_invitation, _("Invitation"))
