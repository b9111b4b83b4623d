"""A panel of the animator's dashboard: the pins of the front page's map that end."""

from datetime import timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from contributions.dates import spoken
from home.models import HomePin
from territories.animators import territories_at_work
from territories.dashboard_panels import Action, Item, Panel

SHOWN = 5
SOON = timedelta(days=4)


def ending_pins(request):
    """What is on the map of the front page and is over, or soon will be."""
    today, soon = timezone.localdate(), timezone.now() + SOON
    pins = HomePin.objects.filter(home__sites_rooted_here__territory__in=territories_at_work(request)).filter(
        Q(shown_until__lte=today + SOON) | Q(contribution__ends_at__lte=soon) | Q(contribution__live=False)
    )  # fmt: skip
    shown = list(pins.select_related("contribution").order_by("contribution__ends_at", "pk")[:SHOWN])
    return Panel(
        name="pins",
        title=_("On the map of the front page, and over soon"),
        count=pins.count(),
        items=[
            Item(
                title=pin.contribution.title,
                url=reverse("wagtailadmin_pages:edit", args=[pin.home_id]),
                note=end_of(pin),
                actions=[
                    Action(
                        label=_("Take it off the map"),
                        url=reverse("pins:unpin", args=[pin.pk]),
                    )
                ],
            )
            for pin in shown
        ],
        url="",
        order=70,
    )


def end_of(pin):
    """Until when a pin makes sense, in words."""
    if not pin.contribution.live:
        return _("no longer on line")
    ends = [pin.contribution.last_day] if pin.contribution.ends_at else []
    last = min([*ends, *([pin.shown_until] if pin.shown_until else [])])
    words = _("over since %(day)s") if last < timezone.localdate() else _("until %(day)s")
    return words % {"day": spoken(last, "j F")}
