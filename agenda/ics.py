"""The agenda as iCalendar, for the calendars of readers and of partner sites.

Every date is a VEVENT of its own: several programs ignore RDATE, and a date may be
cancelled alone. The UID is the occurrence's, so that a date that moves is moved in
the reader's calendar too.
"""

import datetime as dt
from functools import lru_cache

import icalendar
from django.utils.translation import gettext as _

PRODUCT = "-//Echosciences//Agenda//FR"
REFRESH = dt.timedelta(hours=6)
STATES = {"cancelled": "CANCELLED", "postponed": "TENTATIVE"}


def calendar_bytes(occurrences, *, name, host, zone, address_of):
    """An iCalendar file of these occurrences, their events loaded; `address_of(event)` is a full URL."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", zone.key)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    occurrences = list(occurrences)
    for key, (first, last) in sorted(_years(occurrences).items()):
        calendar.add_component(_clock(key, first, last))
    for occurrence in occurrences:
        calendar.add_component(_component(occurrence, host, address_of(occurrence.event)))
    return calendar.to_ical(sorted=False)


def _years(occurrences):
    """The first and the last year in which each time zone is needed."""
    years = {}
    for occurrence in occurrences:
        if not occurrence.is_all_day:
            start, end = occurrence.local_start, occurrence.local_end or occurrence.local_start
            first, last = years.get(occurrence.zone.key, (start.year, end.year))
            years[occurrence.zone.key] = (min(first, start.year), max(last, end.year))
    return years


@lru_cache(maxsize=64)
def _clock(key, first, last):
    """The VTIMEZONE of a zone, with the clock changes of these years.

    It begins a year early: programs look for the change before the first date.
    """
    return icalendar.Timezone.from_tzid(key, first_date=dt.date(first - 1, 1, 1), last_date=dt.date(last + 1, 12, 31))


def _component(occurrence, host, address):
    event = occurrence.event
    component = icalendar.Event()
    changed_at = event.last_published_at or event.published_at
    status = occurrence.shown_status
    component.add("uid", f"event-{event.pk}-{occurrence.pk}@{host}")
    component.add("dtstamp", changed_at.astimezone(dt.UTC))
    component.add("last-modified", changed_at.astimezone(dt.UTC))
    # Grows with each publication, and needs no counter.
    component.add("sequence", max(0, int((changed_at - event.published_at).total_seconds())))
    _add_times(component, occurrence)
    component.add("summary", _titled(event.title, status))
    if description := _description(event, address):
        component.add("description", description)
    if where := event.where:
        component.add("location", where)
    if event.is_located:
        component.add("geo", (event.latitude, event.longitude))
    component.add("url", address)
    component.add("status", STATES.get(status, "CONFIRMED"))
    if genre := str(event.genre_label):
        component.add("categories", [genre])
    return component


def _add_times(component, occurrence):
    if occurrence.is_all_day:
        component.add("dtstart", occurrence.start_day)
        component.add("dtend", occurrence.last_day + dt.timedelta(days=1))
        return
    component.add("dtstart", occurrence.local_start)
    if occurrence.local_end and occurrence.local_end > occurrence.local_start:
        component.add("dtend", occurrence.local_end)


def _titled(title, status):
    """The title, with the state that many programs do not show otherwise."""
    words = {"cancelled": _("Cancelled"), "postponed": _("Postponed"), "full": _("Full")}
    return f"[{words[status]}] {title}" if status in words else title


def _description(event, address):
    parts = [event.summary, event.price, event.booking_notes, event.booking_url, address]
    return "\n\n".join(part for part in parts if part)
