"""iCalendar bytes to events with their dates.

Recurrence is expanded in `agenda.recurrence`, so that the rest of the code
knows dates only. A calendar is written by strangers: no property of it is
trusted to be there, to be single, or to be what it should be.
"""

import hashlib
import re
import threading
import time
import warnings
from dataclasses import dataclass, field, replace
from zoneinfo import ZoneInfo

import icalendar
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar.timezone import tzp

from agenda.ical_dates import repaired
from agenda.ical_lines import Component, read_components
from agenda.incoming import MAX_ADDRESS, MAX_PLACE_NAME, MAX_TOWN, IncomingEvent, in_order, known_zone
from agenda.recurrence import Window, expand
from intake.rows import (
    MAX_TITLE,
    Item,
    Reading,
    RefusedRow,
    as_html,
    degrees,
    identifier,
    many_lines,
    one_line,
    plain_line,
    street,
    unmarked,
    web_address,
)

# Expanding a whole file may not hold a worker longer than this.
SECONDS_FOR_ALL_RULES = 30
POSTCODE_CITY = re.compile(r"\b(?P<postcode>\d{5})\b[\s,]*(?P<city>[^\d,]*)")
TIME_ZONE_NAME = re.compile(r"^TZID(?:;[^:]*)?:(.+)$", re.M | re.I)
#: Properties of which nothing is taken: what is wrong with them is nobody's concern.
UNUSED = {
    "ATTENDEE",
    "ATTACH",
    "DTSTAMP",
    "CREATED",
    "LAST-MODIFIED",
    "ORGANIZER",
    "SEQUENCE",
    "PRIORITY",
    "RELATED-TO",
}
SAID_ELSEWHERE = {"DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE", "GEO"}

#: The library keeps the time zones that files define for the whole process, under names that files share.
_zones_of_one_file = threading.Lock()


def read_calendar(data, *, zone, window=None):
    """Read every event of a calendar file; `zone` is for times that name none."""
    window = window or Window.around(timezone.localdate())
    reading = Reading()
    file = read_components(data, reading)
    deadline = time.monotonic() + SECONDS_FOR_ALL_RULES
    with _zones_of_one_file, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # guesses of the library about names of zones
        _define_zones(file.zones)
        for series in _series(file, zone, reading):
            _read_series(series, reading, window, deadline)
    return reading


def _define_zones(texts):
    """Make known the zones that this file defines and nobody else knows; those of the file before are forgotten."""
    tzp.use_default()
    for text in texts:
        try:
            name = TIME_ZONE_NAME.search(text)
            if not name or tzp.timezone(name[1].strip()) is None:
                icalendar.Timezone.from_ical(text)
        except Exception:  # noqa: S112 (a zone that cannot be read: each event that names it says so)
            continue


@dataclass(slots=True)
class Series:
    """The components that share a UID: an event, which comes first, and the dates changed in it."""

    uid: str
    parts: list
    head: Component
    zone: ZoneInfo
    remarks: list = field(default_factory=list)


def _read_series(series, reading, window, deadline):
    head = series.parts[0]
    item = Item(reading, rank=series.head.rank, line=series.head.line, raw=[str(line) for line in series.head.lines])
    item.title = one_line(plain_line(_first(head, "SUMMARY")), MAX_TITLE)
    try:
        if not series.head.is_whole:
            raise RefusedRow(_("it has no end (END:VEVENT): a part of it is missing"))
        if time.monotonic() > deadline:
            raise RefusedRow(_("the rules of this file take too long to expand"))
        if not item.title:
            item.title = _stand_in_title(head)
            item.note(_("it has no title (SUMMARY)"))
        row = _event(series, item, window)
    except RefusedRow as refusal:
        item.refuse(refusal)
    else:
        for remark in dict.fromkeys([*series.head.remarks, *series.remarks]):
            item.note(remark)
        item.keep(row)


def _stand_in_title(event):
    """The words nearest to a title that an event without one carries."""
    for name in ("DESCRIPTION", "LOCATION"):
        words = many_lines(unmarked(_first(event, name))).split("\n")[0]
        if words:
            return one_line(words, 80)
    return _("Untitled event")


# --- Which components belong together -------------------------------------------------------


def _series(file, zone, reading):
    """The events of the file, each with the components that change some of its dates."""
    heads, changes = {}, {}
    for component in file.events:
        event = _parsed(component, reading)
        if event is None:
            continue
        own_zone = known_zone(file.zone_names.get(component.calendar, ""), zone)
        uid = identifier(_first(event, "UID"))
        key = component.calendar, uid or _made_up_uid(component)
        if uid and "RECURRENCE-ID" in event:
            changes.setdefault(key, []).append((component, event, own_zone))
            continue
        if not uid:
            key = _apart(key, component, heads)
        heads.setdefault(key, []).append(Series(key[1], [event], component, own_zone))
    for key, parts in changes.items():
        _change(heads, key, parts)
    return sorted(
        (series for several in heads.values() for series in _newest(several)), key=lambda series: series.head.rank
    )


def _parsed(component, reading):
    """The component as the library reads it; None, and a refusal, where it cannot."""
    component.lines = repaired(component.lines)
    try:
        event = icalendar.Event.from_ical(component.text)
    except Exception as error:  # whatever a stranger's file makes the library raise
        title = plain_line(component.value("SUMMARY"), MAX_TITLE)
        item = Item(reading, rank=component.rank, line=component.line, title=title)
        item.refuse(_("it cannot be read: %(error)s") % {"error": one_line(error, 200)})
        return None
    for name in dict.fromkeys(name or "" for name, _error in event.errors):
        if name not in UNUSED | SAID_ELSEWHERE:
            component.remarks.append(
                _("%(name)s cannot be read: left out") % {"name": name} if name else _("a line of it cannot be read")
            )
    return event


def _made_up_uid(component):
    """A UID that stays the same as long as title and start do."""
    start = next((str(line) for line in component.lines if line.name == "DTSTART"), "")
    seed = f"{component.value('SUMMARY')}|{start}"
    return f"made-{hashlib.sha256(seed.encode()).hexdigest()[:32]}"


def _apart(key, component, heads):
    """A key of its own for an event without UID that differs by its place alone from one before it."""
    others = heads.get(key, [])
    if not others or any(series.head.value("LOCATION") == component.value("LOCATION") for series in others):
        return key
    return key[0], identifier(f"{key[1]}|{component.value('LOCATION')}")


def _change(heads, key, parts):
    """Give changed dates to the event that they change; without one, they are an event themselves."""
    several = heads.get(key, [])
    repeating = [series for series in several if "RRULE" in series.parts[0] or "RDATE" in series.parts[0]]
    series = next(iter(repeating or several), None)
    events = [event for _component, event, _zone in parts]
    if series is None:
        component, _event, own_zone = parts[0]
        heads[key] = [Series(key[1], events, component, own_zone)]
    else:
        series.parts += events
        series.remarks += [remark for component, _event, _zone in parts for remark in component.remarks]


def _newest(several):
    """Of versions of one event (SEQUENCE), the newest; events that only share their UID are all kept."""
    highest = max(_sequence(series) for series in several)
    kept = [series for series in several if _sequence(series) == highest]
    if len(kept) < len(several):
        kept[0].remarks.append(_("an older version of it in this file is left out"))
    return kept


def _sequence(series):
    try:
        return int(_first(series.parts[0], "SEQUENCE") or 0)
    except (TypeError, ValueError):
        return 0


# --- One event ------------------------------------------------------------------------------


def _event(series, item, window):
    head = series.parts[0]
    if str(_first(head, "CLASS") or "").upper() in {"PRIVATE", "CONFIDENTIAL"}:
        raise RefusedRow(_("its calendar marks it as private"))
    slots = in_order(expand(series.parts, series.zone, window, series.remarks))
    status = ""
    if all(slot.status == "cancelled" for slot in slots):
        status = "cancelled"
        slots = tuple(replace(slot, status="") for slot in slots)
    latitude, longitude = _geo(head, item)
    item.text(_first(head, "SUMMARY"), MAX_TITLE, _("title"))
    return IncomingEvent(
        line=item.line,
        rank=item.rank,
        uid=series.uid,
        title=item.title,
        slots=slots,
        status=status,
        html=as_html(str(_first(head, "DESCRIPTION") or "")),
        latitude=latitude,
        longitude=longitude,
        tags=_categories(head),
        source_url=web_address(_first(head, "URL")),
        **split_location(_first(head, "LOCATION"), item),
    )


def _first(component, name):
    """The value of a property; of several, the first; None where it is broken."""
    value = component.get(name)
    if isinstance(value, list):
        value = value[0] if value else None
    return None if isinstance(value, icalendar.vBroken) else value


def split_location(value, item):
    """The name, street, postcode and city that a LOCATION usually strings together; what had to be cut is said."""
    text = many_lines(unmarked(value))
    pieces = [piece.strip() for piece in re.split(r"[\n,;]", text) if piece.strip()]
    if not pieces:
        return {}
    found = POSTCODE_CITY.search(" ".join(pieces[1:]))
    postcode, city = (found["postcode"], one_line(found["city"])) if found else ("", "")
    return {
        "place_name": item.text(pieces[0], MAX_PLACE_NAME, _("name of the place")),
        "address": item.text(street(", ".join(pieces[1:]), postcode, city), MAX_ADDRESS, _("address")),
        "postcode": postcode,
        "city": item.text(city, MAX_TOWN, _("town")),
    }


def _geo(event, item):
    """The position; a wrong pin is worse than none, and no reason to lose the event."""
    geo = event.get("GEO")
    try:
        if isinstance(geo, icalendar.vGeo):
            return degrees(geo.latitude, geo.longitude)
        if geo:
            raise RefusedRow(_("its position (GEO) cannot be read: left out"))
    except RefusedRow as refusal:
        item.note(str(refusal))
    return None, None


def _categories(event):
    value = event.get("CATEGORIES")
    groups = value if isinstance(value, list) else [value]
    names = [plain_line(name, 100) for group in groups for name in getattr(group, "cats", [])]
    return tuple(dict.fromkeys(name for name in names if name))
