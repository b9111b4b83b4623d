"""Panels of the dashboard: pages that wait for the animator's words, and territories that are not open yet."""

from django.urls import reverse
from django.utils.translation import gettext as _

from territories.animators import territories_at_work
from territories.dashboard_panels import Action, Item, Panel
from territories.models import Territory
from territories.opening import missing_for_opening, pages_to_complete

SHOWN = 5


def to_complete(request):
    """Panel of the dashboard: the static pages that still have gaps."""
    found = [
        (territory, page, gaps)
        for territory in territories_at_work(request)
        for page, gaps in pages_to_complete(territory)
    ]
    return Panel(
        name="standing",
        title=_("Pages to complete"),
        count=len(found),
        items=[
            Item(
                title=page.title,
                url=page.get_url(request),
                note=" · ".join(gaps),
                actions=[
                    Action(
                        label=_("Complete"),
                        url=reverse("wagtailadmin_pages:edit", args=[page.pk]),
                        is_link=True,
                    )
                ],
            )
            for _site, page, gaps in found[:SHOWN]
        ],
        url="",
        order=20,
    )


def closed_territories(request):
    """Panel of the dashboard: a territory that is not open to the public yet, and what keeps it closed."""
    closed = list(Territory.objects.filter(pk__in=territories_at_work(request), is_open=False))
    return (
        Panel(
            name="closed",
            title=_("Not open to the public yet"),
            count=len(closed),
            items=[
                Item(
                    title=territory.full_name,
                    url=territory.root_url,
                    note=_words_on(missing_for_opening(territory)),
                    actions=[
                        Action(
                            label=_("Open the territory"),
                            url=reverse("wagtailsettings:edit", args=["territories", "territory", territory.pk]),
                            is_link=True,
                        )
                    ],
                )
                for territory in closed
            ],
            url="",
            order=15,
        )
        if closed
        else None
    )


def _words_on(missing):
    if not missing:
        return _("The legal notice is complete: it can open.")
    return _("The legal notice lacks: %(gaps)s") % {"gaps": " · ".join(missing)}
