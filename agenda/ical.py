"""iCalendar bytes to events with their dates.

Recurrence is expanded in `agenda.recurrence`, so that the rest of the house
knows dates only. A calendar is written by strangers: no property of it is
trusted to be there, to be single, or to be what it should be.
"""

import hashlib
import re
import time
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

import icalendar
from django.utils import timezone
from django.utils.translation import gettext as _

from agenda.incoming import IncomingEvent, in_order, known_zone
from agenda.recurrence import Window, expand
from intake.rows import (
    MAX_TITLE,
    Reading,
    RefusedRow,
    Remark,
    UnreadableFile,
    as_html,
    check_size,
    degrees,
    many_lines,
    one_line,
    web_address,
)

# Expanding a whole file may not hold a worker longer than this.
SECONDS_FOR_ALL_RULES = 30
POSTCODE_CITY = re.compile(r"\b(?P<postcode>\d{5})\b[\s,]*(?P<city>[^\d,]*)")


def read_calendar(data, *, zone, window=None):
    """Read every event of a calendar file; `zone` is for times that name none."""
    window = window or Window.around(timezone.localdate())
    reading = Reading()
    deadline = time.monotonic() + SECONDS_FOR_ALL_RULES
    for series in _series(data, zone):
        title = one_line(_first(series.head, "SUMMARY"), MAX_TITLE)
        try:
            if time.monotonic() > deadline:
                raise RefusedRow(_("the rules of this file take too long to expand"))
            if not title:
                title = _stand_in_title(series.head)
                reading.notices.append(Remark(series.line, _("it has no title (SUMMARY)"), title))
            reading.rows.append(_event(series, title, window))
        except RefusedRow as refusal:
            reading.refusals.append(Remark(series.line, str(refusal), title))
    return reading


@dataclass(slots=True)
class Series:
    """The components that share a UID: an event and the dates changed in it."""

    uid: str
    parts: list
    line: int
    zone: ZoneInfo

    @property
    def head(self):
        """The component that describes the event as a whole."""
        masters = [part for part in self.parts if "RECURRENCE-ID" not in part]
        return (masters or self.parts)[0]


def _stand_in_title(event):
    """The words nearest to a title that an event without one carries."""
    for name in ("DESCRIPTION", "LOCATION"):
        words = many_lines(_first(event, name)).split("\n")[0]
        if words:
            return one_line(words, 80)
    return _("Untitled event")


def _series(data, zone):
    calendars = _parse(data)
    events = [(calendar, event) for calendar in calendars for event in calendar.walk("VEVENT")]
    lines = [number for number, line in enumerate(data.splitlines(), 1) if line.strip().upper() == b"BEGIN:VEVENT"]
    # Components come in the order of the file; a stray VEVENT outside any
    # calendar is not among them, and then no line can be named.
    lines = lines if len(lines) == len(events) else [0] * len(events)
    by_uid = {}
    for (calendar, event), line in zip(events, lines, strict=True):
        calendar_zone = known_zone(str(_first(calendar, "X-WR-TIMEZONE") or ""), zone)
        key = one_line(_first(event, "UID"), 255) or _made_up_uid(event)
        series = by_uid.setdefault((id(calendar), key), Series(key, [], line, calendar_zone))
        series.parts.append(event)
    return list(by_uid.values())


def _parse(data):
    check_size(data)
    try:
        found = icalendar.Calendar.from_ical(data, multiple=True)
    except Exception as error:  # whatever a stranger's file makes the library raise
        raise UnreadableFile(
            _("this is not a calendar file that can be read: %(error)s") % {"error": one_line(error, 200)}
        ) from error
    # Some programs write events without the calendar round them: take those too.
    calendars = [part for part in found if part.name == "VCALENDAR" or part.walk("VEVENT")]
    if not calendars:
        raise UnreadableFile(_("there is no calendar (VCALENDAR) in this file"))
    return calendars


def _made_up_uid(event):
    """A UID that stays the same as long as title and start do."""
    seed = f"{_first(event, 'SUMMARY')}|{event.content_line('DTSTART', _first(event, 'DTSTART'))}"
    return f"made-{hashlib.sha256(seed.encode()).hexdigest()[:32]}"


def _event(series, title, window):
    head = series.head
    if str(_first(head, "CLASS") or "").upper() in {"PRIVATE", "CONFIDENTIAL"}:
        raise RefusedRow(_("its calendar marks it as private"))
    slots = in_order(expand(series.parts, series.zone, window))
    status = ""
    if all(slot.status == "cancelled" for slot in slots):
        status = "cancelled"
        slots = tuple(replace(slot, status="") for slot in slots)
    text = str(_first(head, "DESCRIPTION") or "")
    url = web_address(_first(head, "URL"))
    latitude, longitude = _geo(head)
    return IncomingEvent(
        line=series.line,
        uid=series.uid,
        title=title,
        slots=slots,
        status=status,
        html=as_html(text),
        latitude=latitude,
        longitude=longitude,
        tags=_categories(head),
        source_url=url,
        **split_location(many_lines(_first(head, "LOCATION"))),
    )


def _first(component, name):
    """The value of a property; of several, the first; None where it is broken."""
    value = component.get(name)
    if isinstance(value, list):
        value = value[0] if value else None
    return None if isinstance(value, icalendar.vBroken) else value


def split_location(text):
    """The name, street, postcode and city that a LOCATION usually strings together."""
    pieces = [piece.strip() for piece in re.split(r"[\n,;]", text) if piece.strip()]
    if not pieces:
        return {}
    found = POSTCODE_CITY.search(" ".join(pieces[1:]))
    return {
        "place_name": one_line(pieces[0], MAX_TITLE),
        "address": one_line(", ".join(pieces[1:]), 255),
        "postcode": found["postcode"] if found else "",
        "city": one_line(found["city"], 100) if found else "",
    }


def _geo(event):
    geo = _first(event, "GEO")
    if not isinstance(geo, icalendar.vGeo):
        return None, None
    try:
        return degrees(geo.latitude, geo.longitude)
    except RefusedRow:
        return None, None  # a wrong pin is worse than none, and no reason to lose the event


def _categories(event):
    value = event.get("CATEGORIES")
    groups = value if isinstance(value, list) else [value]
    names = [one_line(name, 100) for group in groups for name in getattr(group, "cats", [])]
    return tuple(dict.fromkeys(name for name in names if name))
