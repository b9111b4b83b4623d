"""On the animator's dashboard: webhooks that were paused because they failed."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from territories.animators import territories_at_work
from territories.dashboard_panels import Action, Item, Panel
from webhooks.models import Endpoint

SHOWN = 5


def endpoints_given_up(request):
    """Only shown when there is one."""
    paused = list(Endpoint.objects.filter(territory__in=territories_at_work(request)).given_up().order_by("label"))
    if not paused:
        return None
    return Panel(
        name="webhooks",
        title=_("Webhooks that stopped"),
        count=len(paused),
        items=[
            Item(
                title=endpoint.label,
                url=reverse("webhooks_admin:endpoint", args=[endpoint.pk]),
                note=endpoint.url,
                actions=[
                    Action(
                        label=pgettext("webhook", "Start again"),
                        url=reverse("webhooks_admin:start", args=[endpoint.pk]),
                    ),
                    Action(
                        label=pgettext("webhook", "Let it rest"),
                        url=reverse("webhooks_admin:stop", args=[endpoint.pk]),
                    ),
                ],
            )
            for endpoint in paused[:SHOWN]
        ],
        url=reverse("webhooks:index"),
        order=86,
    )
