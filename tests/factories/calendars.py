"""iCalendar files for tests: events of a few lines, what is read of them, and how a slot is told."""

import datetime as dt
from zoneinfo import ZoneInfo

from agenda.ical import read_calendar
from agenda.recurrence import Window

PARIS = ZoneInfo("Europe/Paris")
WINDOW = Window(dt.date(2026, 1, 1), dt.date(2028, 12, 31))
HOUR = "DTSTART;TZID=Europe/Paris:20270107T180000"


def event(*lines, uid="1", title="Club", start=HOUR):
    return [
        "BEGIN:VEVENT",
        *([f"UID:{uid}"] if uid is not None else []),
        f"SUMMARY:{title}",
        start,
        *lines,
        "END:VEVENT",
    ]


def calendar(*events, head=(), newline="\r\n"):
    lines = [line for each in events for line in each]
    return newline.join(["BEGIN:VCALENDAR", "VERSION:2.0", *head, *lines, "END:VCALENDAR", ""])


def read(data):
    return read_calendar(data if isinstance(data, bytes) else data.encode(), zone=PARIS, window=WINDOW)


def told(slot):
    """A slot as a person would write it."""
    start = slot.starts_at.replace(tzinfo=None)
    if slot.is_all_day:
        last = slot.ends_at.replace(tzinfo=None) - dt.timedelta(days=1)
        return f"{start:%m-%d}" if last == start else f"{start:%m-%d}/{last:%m-%d}"
    end = f"/{slot.ends_at:%H:%M}" if slot.ends_at and slot.ends_at.date() == slot.starts_at.date() else ""
    end = end or (f"/{slot.ends_at:%m-%d %H:%M}" if slot.ends_at else "")
    return f"{start:%m-%d %H:%M}{end}"
