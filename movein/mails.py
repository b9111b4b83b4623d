"""The mail to whoever wrote on a site that moved in."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members.mail import from_templates
from members.mail_registry import MailTemplate
from movein.models import MovedAuthor
from territories.senders import absolute


def compose_texts(row, shared):
    """None once there is nothing to ask any more."""
    found = MovedAuthor.objects.select_related("territory__site__root_page", "invited_by")
    author = found.filter(pk=row.params["author"], answered_at=None).exclude(email="").first()
    if author is None:
        return None
    territory = author.territory
    context = {
        "author": author,
        "count": author.contributions.count(),
        "url": absolute(territory, reverse("movein:texts", args=[row.params["token"]])),
    }
    return from_templates("emails/moved_texts", context, territory)


TEXTS = MailTemplate("emails/moved_texts", compose_texts, _("Your texts have moved"))
