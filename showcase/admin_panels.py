"""A panel of the dashboard: the pages of the showcase that still have gaps, its legal notice above all."""

from django.urls import reverse
from django.utils.translation import gettext as _

from showcase.models import ShowcasePage
from territories.dashboard_panels import Action, Item, Panel
from territories.opening import gaps_of

SHOWN = 5


def to_complete(request):
    """What waits for the words of the publisher; for those who may edit the showcase, None for others."""
    pages = list(ShowcasePage.objects.live().order_by("path"))
    pages = [page for page in pages if page.permissions_for_user(request.user).can_edit()]
    if not pages:
        return None
    found = [(page, gaps) for page in pages if (gaps := gaps_of(page))]
    return Panel(
        name="showcase",
        title=_("Pages of the showcase to complete"),
        count=len(found),
        items=[
            Item(
                title=page.title,
                url=page.get_full_url(request),
                note=" · ".join(gaps),
                actions=[
                    Action(label=_("Complete"), url=reverse("wagtailadmin_pages:edit", args=[page.pk]), is_link=True)
                ],
            )
            for page, gaps in found[:SHOWN]
        ],
        order=25,
    )
