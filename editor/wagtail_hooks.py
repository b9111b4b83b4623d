"""The editor in the animator's admin: the places that members propose."""

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks

from contributions.dates import spoken
from editor.places import proposals
from territories.animators import territories_at_work

SHOWN = 5


@hooks.register("register_dashboard_panel")
def places_to_check(request):
    """On the morning page: read it, then put it on line in one gesture."""
    waiting = [place for site in territories_at_work(request) for place in proposals(site).defer_streamfields()]
    return {
        "name": "places",
        "title": _("Places to check"),
        "count": len(waiting),
        "items": [item(place) for place in waiting[:SHOWN]],
        "url": "",
        "order": 40,
    }


def item(place):
    day = spoken(place.proposed_at, "j F")
    return {
        "title": place.draft_title or place.title,
        "url": reverse("wagtailadmin_pages:edit", args=[place.pk]),
        "note": _("Proposed by %(name)s on %(day)s") % {"name": place.byline, "day": day},
        "actions": [{"label": _("Put on line"), "url": reverse("backoffice:publish", args=[place.pk])}],
    }
