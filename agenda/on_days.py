"""What happens in a period, by the hour; and what goes on meanwhile."""

from collections import defaultdict
from copy import copy
from dataclasses import dataclass, field

from django.db.models import F, Q

from agenda.coming import with_next_dates
from contributions.dates import day_of
from contributions.pagination import paginate

DATES_PER_PAGE = 40
#: What goes on meanwhile, below the first page of dates; all of it has a list of its own.
SHOWN_MEANWHILE = 12


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a list, and what happens on it: EventPages with `next_date`, an event once for each of its dates."""

    day: object
    events: list = field(default_factory=list)


def dates_in(events, period):
    """The Occurrences of these events that happen in a Period of whole days, by the hour.

    A date that began before its first day goes on meanwhile; of what lasts, only the first date of all happens.
    """
    first_of_all = Q(event__is_lasting=False) | Q(starts_at=F("event__starts_at"))
    dates = events.spanning(period).all_dates().filter(first_of_all)
    return dates.filter(starts_at__gte=period.start, starts_at__lt=period.end).in_order()


def happening(events, period, now, page):
    """(Days with what happens on them, the Slice of their dates) of these events; what is over is left out while the
    period goes on, and shown of a period of the past. Two queries, besides what `for_cards_alone()` reads."""
    dates = dates_in(events, period)
    if now < period.end:
        dates = dates.not_over(now)
    found = paginate(dates, page, per_page=DATES_PER_PAGE)
    pages = {event.pk: event for event in events.filter(pk__in={date.event_id for date in found}).for_cards_alone()}
    days = defaultdict(list)
    for date in found:
        days[day_of(date.starts_at)].append(_at(pages[date.event_id], date))
    return [Day(day, days[day]) for day in sorted(days)], found


def meanwhile(events, period, now):
    """The events that go on in the period and have no date that happens in it, the first to close in front."""
    left = period.left_at(now)
    elsewhere = dates_in(events, period).not_over(left.start).order_by().values("event")
    return events.within(left).exclude(pk__in=elsewhere).by_closing(left)


def shown_meanwhile(events):
    """The first of them as lines show them."""
    return with_next_dates(events.for_cards_alone()[:SHOWN_MEANWHILE])


def events_on(days):
    """The events of Days in order, one that happens twice twice."""
    return [event for day in days for event in day.events]


def _at(event, date):
    """The event at one of its dates; to be read, never saved."""
    event = copy(event)
    event.next_date, event.shown_until, date.event = date, None, event
    if not event.is_lasting:
        event.starts_at, event.ends_at, event.status = date.starts_at, date.ends_at, date.shown_status
    return event
