"""The editor in the animator's admin: the places that members propose."""

from django.urls import reverse
from django.utils.translation import gettext as _

from contributions.dates import spoken
from contributions.links_above import PUBLISH
from editor.places import proposals
from territories import dashboard_panels
from territories.animators import territories_at_work
from territories.dashboard_panels import Action, Item, Panel

SHOWN = 5


@dashboard_panels.register
def places_to_check(request):
    """On the admin's dashboard: read it, then put it on line in one gesture."""
    waiting = [
        place for territory in territories_at_work(request) for place in proposals(territory).defer_streamfields()
    ]
    return Panel(
        name="places",
        title=_("Places to check"),
        count=len(waiting),
        items=[item(place) for place in waiting[:SHOWN]],
        url="",
        order=40,
    )


def item(place):
    day = spoken(place.proposed_at, "j F")
    return Item(
        title=place.draft_title or place.title,
        url=reverse("wagtailadmin_pages:edit", args=[place.pk]),
        note=_("Proposed by %(name)s on %(day)s") % {"name": place.byline, "day": day},
        actions=[
            Action(
                label=_("Put on line"),
                url=PUBLISH.to(place.pk),
            )
        ],
    )
