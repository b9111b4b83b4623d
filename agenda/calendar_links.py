"""Links that put an event in the calendar of a reader who has it on the web: Google's form and Outlook's, filled."""

import datetime as dt
from urllib.parse import urlencode

from agenda.schedule import ASSUMED_DURATION, DAY

GOOGLE = "https://calendar.google.com/calendar/render"
OUTLOOK = "https://outlook.live.com/calendar/0/deeplink/compose"
#: Longer addresses are refused on the way.
LONGEST_TEXT = 600


def google_link(event, date, address):
    """Google's form for one Occurrence of an event; `address`: the full address of its page."""
    if date.is_all_day:
        span = f"{date.start_day:%Y%m%d}/{date.last_day + DAY:%Y%m%d}"
    else:
        span = f"{date.starts_at.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}/{_end(date).astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
    words = {"action": "TEMPLATE", "text": event.title, "dates": span, "details": _details(event, address)}
    return _link(GOOGLE, words | {"location": event.where})


def outlook_link(event, date, address):
    """Outlook’s form, as above; the end of whole days is the day after, as in Google’s."""
    if date.is_all_day:
        moments = {"startdt": date.start_day.isoformat(), "enddt": (date.last_day + DAY).isoformat(), "allday": "true"}
    else:
        moments = {
            "startdt": date.starts_at.astimezone(dt.UTC).isoformat(),
            "enddt": _end(date).astimezone(dt.UTC).isoformat(),
        }
    words = {"rru": "addevent", "subject": event.title, "body": _details(event, address), "location": event.where}
    return _link(OUTLOOK, words | moments)


def webcal_link(address):
    """The address of a calendar file as one that calendar programs subscribe to."""
    _scheme, _separator, rest = address.partition("://")
    return f"webcal://{rest}"


def _end(date):
    return date.ends_at if date.ends_at > date.starts_at else date.starts_at + ASSUMED_DURATION


def _details(event, address):
    return f"{event.summary[:LONGEST_TEXT]}\n\n{address}".strip()


def _link(base, words):
    return f"{base}?{urlencode({name: value for name, value in words.items() if value})}"
