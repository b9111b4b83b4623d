"""The mail about somebody who wishes to open a territory."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from members.mail import from_templates
from members.mail_registry import MailTemplate
from showcase.models.home import ShowcaseHomePage
from showcase.models.requests import OpeningRequest
from territories.other_sites import appearance_of
from territories.senders import territory_of


def compose_request(row, shared):
    """None once the request was deleted. It is answered by answering: the mail says to whom."""
    asked = OpeningRequest.objects.filter(pk=row.params["request"]).first()
    if asked is None:
        return None
    site = Site.objects.filter(root_page__in=ShowcaseHomePage.objects.live().values("pk")).first()
    voice = appearance_of(site) or territory_of(None)
    return from_templates("emails/opening_request", {"asked": asked}, voice, headers={"Reply-To": asked.email})


REQUEST = MailTemplate("showcase/opening_request", compose_request, _("Requests to open a territory"))
