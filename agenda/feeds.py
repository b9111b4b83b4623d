"""The agenda's own formats of lists: a calendar (`agenda.ics`), and the JSON of OpenAgenda's exports."""

import datetime as dt

from django.db.models import Exists, OuterRef
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agenda.ics import calendar_bytes
from agenda.models import EventPage
from agenda.openagenda_export import NAME as OPENAGENDA
from agenda.openagenda_export import openagenda_json
from agenda.schedule import zone_of
from contributions.feeds.formats import FeedFormat
from territories.elsewhere import label_elsewhere
from territories.models import Territory

CALENDAR = "agenda.ics"
DATES_IN_CALENDAR = 2000
#: A calendar still shows what has just been: people look up what they went to.
DAYS_KEPT_IN_CALENDAR = 30


def events_of(listing):
    """The published events of a list."""
    if listing.events is not None:
        return listing.events
    # Asked of each event: the list may be much longer than what of it comes.
    events = EventPage.objects.live().public().of_kind(EventPage.KIND)  # what is to come has an index by kind
    return events.filter(Exists(listing.contributions.order_by().filter(pk=OuterRef("pk"))))


def dates_of(listing):
    """The dates of its events: those of the period asked for, else what has just been, is on and comes."""
    events = events_of(listing)
    if listing.period:
        return events.dates_within(listing.period).in_order()
    if listing.has_every_date:
        return events.all_dates().in_order()
    since = timezone.now() - dt.timedelta(days=DAYS_KEPT_IN_CALENDAR)
    return events.dates_not_over(since).in_order()


def calendar(request, listing):
    """The dates of a list as iCalendar."""
    territory = Territory.shown_on(request)
    dates = dates_of(listing).select_related("event", "event__place").defer("event__body", "event__place__body")
    content = calendar_bytes(
        dates[:DATES_IN_CALENDAR],
        name=listing.title,
        host=territory.hostname,
        zone=zone_of(territory),
        address_of=lambda event: event.get_full_url(request),
        home_of=lambda event: label_elsewhere(request, event.territory_id),
    )
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{listing.filename}.ics"'
    return response


def openagenda(request, listing):
    """The events of a list as OpenAgenda's exports write them."""
    return openagenda_json(request, listing, events_of(listing))


AGENDA_FORMATS = (
    FeedFormat(
        name=CALENDAR, media_type="text/calendar", order=30, write=calendar,
        label=_("Calendar (iCalendar)"), hint=_("Its events in your own calendar, kept up to date"),
        suits=lambda listing: listing.has_dates,
    ),
    FeedFormat(
        name=OPENAGENDA, media_type="application/json", order=50, write=openagenda,
        label=_("Events (OpenAgenda)"), hint=_("For tools that read OpenAgenda’s exports"),
        suits=lambda listing: listing.has_dates,
    ),
)  # fmt: skip
