"""The admin's dashboard: the first page of the admin, what waits for the animator today, each task in one gesture.

Apps register their panels (`territories.dashboard_panels`).
"""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from contributions.dates import spoken
from contributions.kinds import KINDS
from contributions.models import Contribution, ImportedRecord
from territories.animators import territories_at_work
from territories.dashboard_panels import Action, Item, Panel, panels_for

SHOWN = 5
#: A page that nobody answered is shown from its seventh day to its thirtieth.
SILENT_FROM, SILENT_TO = timedelta(days=7), timedelta(days=30)
SOON = timedelta(days=4)
IMPORTED_LATELY = timedelta(days=7)


class MorningPanel(Component):
    """All that waits, most urgent first; what is done says so in one line."""

    name = "morning"
    template_name = "backoffice/dashboard.html"
    order = 10

    def get_context_data(self, parent_context):
        request = parent_context["request"]
        panels = panels_for(request)
        return {
            "request": request,
            "csrf_token": parent_context.get("csrf_token"),
            "waiting": [panel for panel in panels if panel.count],
            "quiet": [panel for panel in panels if not panel.count],
            "territories": list(territories_at_work(request)),
            "day": timezone.localdate(),
        }


def construct(request, panels):
    """Hook `construct_homepage_panels`: this page instead of Wagtail's own panels."""
    panels[:] = [MorningPanel()] if territories_at_work(request).exists() else []


def without_reaction(request):
    """Pages that nobody recommended or commented after a week: a word costs nothing and keeps a writer."""
    now = timezone.now()
    pages = Contribution.objects.live().public().filter(
        territory__in=territories_at_work(request), published_at__range=(now - SILENT_TO, now - SILENT_FROM),
        recommendation_count=0, comment_count=0, origin="",
    ).except_kind(*KINDS.names(is_for_everybody=True))  # fmt: skip
    shown = pages.select_related("author").defer_streamfields().order_by("-published_at", "-pk")[:SHOWN]
    return Panel(
        name="silent",
        title=_("Pages without any reaction for a week"),
        count=pages.count(),
        items=[
            Item(
                title=page.title,
                url=page.url,
                note=" · ".join(filter(None, [str(page.genre_label), page.byline, day(page.published_at)])),
                actions=[
                    Action(
                        label=_("Recommend"),
                        url=reverse("backoffice:recommend", args=[page.pk]),
                    )
                ],
            )
            for page in shown
        ],
        url="",
        order=60,
    )


def imports_to_check(request):
    """What arrived by itself this week: a glance at the newest is enough."""
    records = ImportedRecord.objects.filter(
        territory__in=territories_at_work(request), first_seen_at__gte=timezone.now() - IMPORTED_LATELY,
        contribution__isnull=False, contribution__live=True,
    )  # fmt: skip
    shown = records.select_related("contribution").order_by("-first_seen_at", "-pk")[:SHOWN]
    return Panel(
        name="imports",
        title=_("Imported this week"),
        count=records.count(),
        items=[
            Item(
                title=record.contribution.title,
                url=record.contribution.url,
                note=record.source,
                actions=[
                    Action(
                        label=_("Edit"),
                        url=reverse("wagtailadmin_pages:edit", args=[record.contribution_id]),
                        is_link=True,
                    )
                ],
            )
            for record in shown
        ],
        url="",
        order=80,
    )


def day(moment):
    return spoken(moment, "j F")
