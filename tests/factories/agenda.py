"""Events at given times, as an agenda holds them."""

import datetime as dt

from django.utils import timezone

from agenda.models import EventPage, Occurrence


def date(start, end=None, **fields):
    """An occurrence from "2026-11-25 14:00" (or "2026-11-25": the whole day) to the same kind of text."""
    start_day, start_time = _parts(start)
    end_day, end_time = _parts(end) if end else (None, None)
    return Occurrence(
        start_day=start_day,
        start_time=start_time,
        end_day=None if end_day == start_day else end_day,
        end_time=end_time,
        **fields,
    )


def make_event(agenda, *dates, title="Atelier", **fields):
    """A published event below an agenda, with these dates."""
    event = EventPage(
        title=title, live=True, first_published_at=timezone.now(), last_published_at=timezone.now(), **fields
    )
    event.occurrences = list(dates)
    return agenda.add_child(instance=event)


def _parts(text):
    day, _space, hour = text.partition(" ")
    return dt.date.fromisoformat(day), dt.time.fromisoformat(hour) if hour else None
