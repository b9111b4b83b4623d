"""The mail that says that a webhook was paused."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members.mail import from_templates
from members.mail_registry import MailTemplate, post
from territories.animators import animators_of, territories_of
from territories.senders import absolute, territory_of
from webhooks.models import Endpoint


def tell_paused(endpoint):
    """Writes to whoever made the webhook, or to all who animate its territory where they do so no longer."""
    for member in people_of(endpoint):
        post(
            key=f"webhook-paused/{endpoint.pk}/{endpoint.failing_since:%Y%m%d%H%M%S}/{member.pk}",
            to=member.email,
            member=member,
            territory=endpoint.territory,
            template=PAUSED.name,
            params={"endpoint": endpoint.pk},
        )


def people_of(endpoint):
    """Whom a webhook concerns."""
    owner = endpoint.created_by
    if owner and owner.is_active and territories_of(owner).filter(pk=endpoint.territory_id).exists():
        return [owner]
    return list(animators_of(endpoint.territory))


def compose_paused(row, shared):
    """None once somebody started it again, or deleted it."""
    endpoint = Endpoint.objects.given_up().select_related("territory").filter(pk=row.params["endpoint"]).first()
    if endpoint is None:
        return None
    territory = territory_of(None, row.territory)
    last = endpoint.deliveries.exclude(tried_at=None).order_by("-tried_at").first()
    url = absolute(territory, reverse("webhooks_admin:endpoint", args=[endpoint.pk]))
    return from_templates("emails/webhook_paused", {"endpoint": endpoint, "last": last, "url": url}, territory)


PAUSED = MailTemplate("webhook-paused", compose_paused, _("a webhook that was paused"))
