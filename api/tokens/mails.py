"""The mails about personal tokens: one was made, one soon expires."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from api.tokens.models import MemberToken
from members.mail import from_templates
from members.mail_registry import MailTemplate
from territories.senders import absolute, territory_of


def compose_made(row, shared):
    """Also of a token that was revoked since; None once it is deleted."""
    token = MemberToken.objects.select_related("member").filter(pk=row.params["token"]).first()
    return _about(token, row, "emails/token_made")


def compose_expires(row, shared):
    """None for one that no longer works."""
    token = MemberToken.objects.working().select_related("member").filter(pk=row.params["token"]).first()
    return _about(token, row, "emails/token_expires")


def _about(token, row, path):
    if token is None:
        return None
    territory = territory_of(row.member, row.territory)
    context = {"token": token, "tokens_url": absolute(territory, reverse("member_tokens:list"))}
    return from_templates(path, context, territory)


TEMPLATES = (
    MailTemplate("emails/token_made", compose_made, _("Security of the account")),
    MailTemplate("emails/token_expires", compose_expires, _("Security of the account")),
)
