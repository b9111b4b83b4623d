"""The tasks of the moderation on the admin's dashboard: whom to greet, what to decide, what is contested."""

from django.urls import reverse
from django.utils.translation import gettext as _

from contributions.dates import spoken
from moderation import greetings
from moderation.admin_views import with_grounds
from moderation.models import Case
from territories.animators import territories_at_work
from territories.dashboard_panels import Action, Item, Panel

SHOWN = 5


def cases_at_work(request):
    return Case.objects.of_territories(territories_at_work(request))


def to_greet(request):
    territories = territories_at_work(request)
    waiting = greetings.to_greet(territories)
    members = list(waiting[:SHOWN])
    pages = greetings.first_pages(members)
    return Panel(
        name="greetings",
        title=_("First publications to greet"),
        count=waiting.count(),
        items=[greeting_item(member, pages[member.pk]) for member in members],
        url="",
        order=10,
    )


def greeting_item(member, page):
    address = reverse("moderation_admin:greet", args=[member.pk])
    return Item(
        title=member.display_name,
        url=page.url,
        note=page.title,
        actions=[
            Action(
                label=_("Greet"),
                url=address,
                is_primary=True,
            ),
            Action(
                label=_("In other words"),
                url=address,
                is_link=True,
            ),
            Action(
                label=_("Not needed"),
                url=address,
                fields={"skip": "1"},
            ),
        ],
    )


def to_decide(request):
    waiting = cases_at_work(request).to_decide()
    cases = list(waiting.order_by("-opened_at", "-pk")[:SHOWN])
    with_grounds(cases)
    items = [
        Item(
            title=case.title,
            url=case.get_absolute_url(),
            note=" · ".join([str(case.kind_label), *map(str, case.grounds[:2]), spoken(case.opened_at, "j F")]),
        )
        for case in cases
    ]
    return Panel(
        name="reports",
        title=_("Reports to decide"),
        count=waiting.count(),
        items=items,
        url=reverse("moderation_admin:queue"),
        order=20,
    )


def contested(request):
    """Only shown when there is one: it happens twice a year."""
    waiting = cases_at_work(request).with_appeal()
    cases = list(waiting[:SHOWN])
    if not cases:
        return None
    return Panel(
        name="appeals",
        title=_("Contested decisions"),
        count=waiting.count(),
        items=[
            Item(
                title=case.title,
                url=case.get_absolute_url(),
                note="",
            )
            for case in cases
        ],
        url=reverse("moderation_admin:queue") + "?tab=appeals",
        order=25,
    )
