"""
When things happen in the demo: always told from the day on which it is built.

The data say "this Saturday", "for two months", "the night the clocks change"; here those words
become days and hours on the wall of the territory.
"""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

MARCH, OCTOBER, SUNDAY = 3, 10, 6


class Slot(NamedTuple):
    """One time of an event, on the clock of the territory."""

    start_day: date
    start_time: time | None
    end_day: date | None
    end_time: time | None


def _hour(text):
    return datetime.strptime(text, "%H:%M").time()  # noqa: DTZ007 - a time on a wall


def _slot(day, start, end):
    begins, ends = _hour(start), _hour(end)
    return Slot(day, begins, day + timedelta(days=1) if ends <= begins else day, ends)


def in_days(count, start, end):
    """That many days from today (or ago, when negative)."""
    return lambda today: [_slot(today + timedelta(days=count), start, end)]


def weekend(day, weeks, start, end):
    """The Saturday or the Sunday of this week, or of a later one."""
    index = {"saturday": 5, "sunday": 6}[day]
    return lambda today: [_slot(today + timedelta(days=index - today.weekday() + 7 * weeks), start, end)]


def weekly(weekday, first_week, count, start, end):
    """The same day of several weeks on end."""

    def slots(today):
        monday = today - timedelta(days=today.weekday())
        return [_slot(monday + timedelta(days=weekday + 7 * (first_week + n)), start, end) for n in range(count)]

    return slots


def lasting(first, last):
    """Whole days, from one to another: an exhibition."""
    return lambda today: [Slot(today + timedelta(days=first), None, today + timedelta(days=last), None)]


def last_sunday(year, month):
    """The Sunday on which Europe changes its clocks, in March and in October."""
    day = date(year, month, 31)
    return day - timedelta(days=(day.weekday() - SUNDAY) % 7)


def next_clock_change(today):
    """The next Sunday on which the clocks change, today included."""
    changes = (last_sunday(year, month) for year in (today.year, today.year + 1) for month in (MARCH, OCTOBER))
    return next(day for day in changes if day >= today)


def night_of_clock_change(start, end):
    """The night that is an hour longer, or shorter, than it looks."""
    return lambda today: [_slot(next_clock_change(today) - timedelta(days=1), start, end)]


def around_clock_change(weekday, before, after, start, end):
    """The same day of the week, for some weeks before the change and after it."""

    def slots(today):
        monday = next_clock_change(today) - timedelta(days=SUNDAY)
        return [_slot(monday + timedelta(days=weekday + 7 * n), start, end) for n in range(-before + 1, after + 1)]

    return slots


def together(*whens):
    """Several of the above."""
    return lambda today: [slot for when in whens for slot in when(today)]
