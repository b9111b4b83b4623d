"""The agenda as iCalendar, for the calendars of readers and of partner sites.

Every date is a VEVENT of its own: several programs ignore RDATE, and a date may be
cancelled alone. The UID is the occurrence's, so that a date that moves is moved in
the reader's calendar too; it names the event's own territory, so that the same date is one
in the calendars of all territories and of the API.

Lines are written here rather than by the icalendar library, which takes eight seconds
for two thousand dates; it still makes the VTIMEZONEs, and the tests read all back with it.
"""

import datetime as dt
import re
from functools import lru_cache

import icalendar
from django.utils.translation import gettext as _

from territories.models import Territory

PRODUCT = "-//Echosciences//Agenda//FR"
REFRESH = "PT6H"
CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
STATES = {"cancelled": "CANCELLED", "postponed": "TENTATIVE"}


def calendar_bytes(occurrences, *, name, host, zone, address_of, home_of=lambda event: ""):
    """An iCalendar file of these occurrences, their events loaded; `address_of(event)` is a full URL.

    `host` stands in the identifiers of events that have no territory; `home_of(event)` is the name of the territory to
    which an event belongs, "" where that is the calendar's.
    """
    occurrences = list(occurrences)
    hosts = _hosts({occurrence.event.territory_id for occurrence in occurrences})
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        _line("NAME", _escaped(name)),
        _line("X-WR-CALNAME", _escaped(name)),
        f"X-WR-TIMEZONE:{zone.key}",
        f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}",
        f"X-PUBLISHED-TTL:{REFRESH}",
    ]
    lines += [_clock(key, *years) for key, years in sorted(_years(occurrences).items())]
    shared = {}
    for occurrence in occurrences:
        event = occurrence.event
        if event.pk not in shared:
            shared[event.pk] = _lines_of_event(event, address_of(event), home_of(event))
        lines += _lines_of_date(occurrence, hosts.get(event.territory_id, host), shared[event.pk])
    lines.append("END:VCALENDAR")
    return "\r\n".join([*lines, ""]).encode()


def _hosts(keys):
    """{key: host name} of these territories."""
    return dict(Territory.objects.filter(pk__in=keys).values_list("pk", "site__hostname"))


def _years(occurrences):
    """The first and the last year in which each time zone is needed."""
    years = {}
    for occurrence in occurrences:
        if not occurrence.is_all_day:
            start, end = occurrence.starts_at.year, occurrence.ends_at.year
            first, last = years.get(occurrence.zone.key, (start, end))
            years[occurrence.zone.key] = (min(first, start), max(last, end))
    return years


@lru_cache(maxsize=64)
def _clock(key, first, last):
    """The VTIMEZONE of a zone, with the clock changes of these years.

    It begins a year early: programs look for the change before the first date.
    """
    zone = icalendar.Timezone.from_tzid(key, first_date=dt.date(first - 1, 1, 1), last_date=dt.date(last + 1, 12, 31))
    return zone.to_ical().decode().rstrip("\r\n")


def _lines_of_event(event, address, home):
    """What all dates of an event say alike, written once."""
    changed_at = event.last_published_at or event.published_at
    moment = _utc(changed_at)
    lines = [
        f"DTSTAMP:{moment}",
        f"LAST-MODIFIED:{moment}",
        # Grows with each publication, and needs no counter.
        f"SEQUENCE:{max(0, int((changed_at - event.published_at).total_seconds()))}",
        _line("DESCRIPTION", _escaped(_description(event, address, home))),
        _line("URL", address),
        _line("CATEGORIES", _escaped(str(event.genre_label))),
    ]
    if where := event.where:
        lines.append(_line("LOCATION", _escaped(where)))
    if event.is_located:
        lines.append(f"GEO:{event.latitude};{event.longitude}")
    return lines


def _lines_of_date(occurrence, host, lines_of_event):
    event, status = occurrence.event, occurrence.shown_status
    return [
        "BEGIN:VEVENT",
        f"UID:event-{event.pk}-{occurrence.pk}@{host}",
        *_times(occurrence),
        _line("SUMMARY", _escaped(_titled(event.title, status))),
        f"STATUS:{STATES.get(status, 'CONFIRMED')}",
        *lines_of_event,
        "END:VEVENT",
    ]


def _times(occurrence):
    if occurrence.is_all_day:
        yield f"DTSTART;VALUE=DATE:{occurrence.start_day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{occurrence.last_day + dt.timedelta(days=1):%Y%m%d}"
        return
    zone, start, end = occurrence.zone.key, occurrence.local_start, occurrence.local_end
    yield f"DTSTART;TZID={zone}:{start:%Y%m%dT%H%M%S}"
    if end and occurrence.ends_at > occurrence.starts_at:
        yield f"DTEND;TZID={zone}:{end:%Y%m%dT%H%M%S}"


def _titled(title, status):
    """The title, with the state that many programs do not show otherwise."""
    words = {"cancelled": _("Cancelled"), "postponed": _("Postponed"), "full": _("Full")}
    return f"[{words[status]}] {title}" if status in words else title


def _description(event, address, home):
    facts = [_("%(label)s: %(words)s") % {"label": label, "words": words} for label, words in _facts(event) if words]
    return "\n\n".join(part for part in (home, event.summary, "\n".join(facts), address) if part)


def _facts(event):
    """(label, words) of what the page says first and iCalendar has no property for."""
    price = " – ".join(filter(None, [_("Free") if event.is_free else "", event.price]))
    audience = event.get_audience_display() if event.audience != event.Audience.EVERYBODY else ""
    return [
        (_("Price"), price),
        (_("For whom"), ", ".join(filter(None, [str(audience), str(event.ages)]))),
        (_("Booking"), " ".join(filter(None, [event.booking_notes, event.booking_url]))),
        (_("On line"), event.online_url if event.is_online else ""),
        (_("Organiser"), event.organiser),
        (_("Access"), event.accessibility),
    ]


def _utc(moment):
    return f"{moment.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text):
    """A TEXT value (RFC 5545, 3.3.11)."""
    text = CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _line(name, value):
    """A content line, folded after 75 octets and never inside a character (RFC 5545, 3.1)."""
    octets = CONTROLS.sub("", f"{name}:{value}".replace("\n", "")).encode()
    pieces, limit = [], 75
    while len(octets) > limit:
        cut = limit
        while octets[cut] & 0xC0 == 0x80:
            cut -= 1
        pieces.append(octets[:cut])
        octets, limit = octets[cut:], 74
    return b"\r\n ".join([*pieces, octets]).decode()
