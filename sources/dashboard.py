"""Sources on the admin's dashboard: what they brought, and those that stopped by themselves."""

from django.urls import reverse
from django.utils.translation import gettext as _

from contributions.links_above import PUBLISH
from sources.models import Source, waiting_records
from territories.animators import territories_at_work
from territories.dashboard_panels import Action, Item, Panel

SHOWN = 5


def items_waiting(request):
    """Drafts of sources: publish, read first, or leave aside."""
    sources = list(Source.objects.filter(territory__in=territories_at_work(request)))
    if not sources:
        return None
    names = {(source.territory_id, source.key): source.name for source in sources}
    waiting = waiting_records(sources)
    shown = list(waiting.select_related("contribution").order_by("-first_seen_at", "-pk")[:SHOWN])
    return Panel(
        name="watch",
        title=_("Brought by your sources"),
        count=waiting.count(),
        items=[item(record, names[record.territory_id, record.source]) for record in shown],
        url=reverse("sources:index"),
        order=45,
    )


def item(record, name):
    page = record.contribution
    return Item(
        title=page.draft_title or page.title,
        url=record.address or reverse("wagtailadmin_pages:edit", args=[page.pk]),
        note=name,
        actions=[
            Action(
                label=_("Publish"),
                url=PUBLISH.to(page.pk),
                is_primary=True,
            ),
            Action(
                label=_("Edit"),
                url=reverse("wagtailadmin_pages:edit", args=[page.pk]),
                is_link=True,
            ),
            Action(
                label=_("Leave aside"),
                url=reverse("sources_admin:leave", args=[record.pk]),
            ),
        ],
    )


def sources_given_up(request):
    """Only shown when there is one."""
    stopped = list(Source.objects.filter(territory__in=territories_at_work(request)).given_up().order_by("name"))
    if not stopped:
        return None
    return Panel(
        name="sources",
        title=_("Sources that stopped"),
        count=len(stopped),
        items=[
            Item(
                title=source.name,
                url=reverse("sources_admin:source", args=[source.pk]),
                note=source.trouble,
                actions=[
                    Action(
                        label=_("Try again"),
                        url=reverse("sources_admin:start", args=[source.pk]),
                    ),
                    Action(
                        label=_("Let it rest"),
                        url=reverse("sources_admin:stop", args=[source.pk]),
                    ),
                ],
            )
            for source in stopped[:SHOWN]
        ],
        url=reverse("sources:index"),
        order=85,
    )
