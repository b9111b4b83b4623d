"""The dates that the components of one UID stand for (RRULE, RDATE, EXDATE, RECURRENCE-ID).

The arithmetic is recurring-ical-events'; what is ours is the bound on it. A
rule of forty characters can ask for thirty million dates a year, so every rule
is looked at before anything is expanded.
"""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events
from django.utils.translation import gettext as _

from agenda.ical_dates import Dates
from agenda.incoming import EARLIEST_YEAR, LATEST_YEAR, WORLD_CLOCK, Slot, checked_slot, slot_between
from intake.rows import RefusedRow, one_line

YEARS_BACK = 1
YEARS_AHEAD = 2
MAX_RULES = 5
MAX_TIMES_A_DAY = 24
FREQUENCIES = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
REPEATS = ("RRULE", "RDATE", "RECURRENCE-ID")
DAY = dt.timedelta(days=1)
A_YEAR = dt.timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Window:
    """The days between which recurring events are expanded."""

    start: dt.date
    end: dt.date

    @classmethod
    def around(cls, day):
        year = dt.timedelta(days=365)
        return cls(day - YEARS_BACK * year, day + YEARS_AHEAD * year)


def expand(parts, zone, window, remarks):
    """The slots of the components of one UID, the first of which describes it as a whole.

    A single event keeps its date wherever it lies; a recurring one is expanded
    within the window. `zone` is for times that name none that is known. What could
    not be taken as it is written is added to the list `remarks`.
    """
    for part in parts:
        _check(part)
    try:
        dates = [Dates(part, zone, remarks) for part in parts]
        for each in dates:
            each.unify(dates[0])
        slots = [_slot(component, zone) for component in _occurrences(parts, window, remarks)]
    except RefusedRow:
        raise
    except Exception as error:  # libraries raise nearly anything on strange dates
        raise RefusedRow(_("its dates cannot be understood: %(error)s") % {"error": one_line(error, 200)}) from error
    if not slots:
        raise RefusedRow(
            _("it has no date between %(start)s and %(end)s")
            % {"start": window.start.isoformat(), "end": window.end.isoformat()}
        )
    return [checked_slot(slot) for slot in slots]


def _rules(part):
    rules = part.get("RRULE", [])
    return rules if isinstance(rules, list) else [rules]


def _occurrences(parts, window, remarks):
    if len(parts) == 1 and not any(name in parts[0] for name in REPEATS):
        return parts
    calendar = icalendar.Calendar()
    for part in parts:
        calendar.add_component(part)
    query = recurring_ical_events.of(calendar)
    if any(_goes_on(rule, query, window) for rule in _rules(parts[0])):
        remarks.append(_("it goes on: its dates are taken until %(end)s") % {"end": window.end.isoformat()})
    if "EXRULE" in parts[0]:
        remarks.append(_("its rule of exceptions (EXRULE) is not taken into account"))
    return query.between(window.start, window.end)


def _goes_on(rule, query, window):
    """Whether a rule has dates after the window."""
    until = next(iter(rule.get("UNTIL", [])), None)
    if until:
        return (until.date() if isinstance(until, dt.datetime) else until) > window.end
    return not rule.get("COUNT") or bool(query.between(window.end + DAY, window.end + A_YEAR))


def _check(part):
    """Refuse what has no usable start, or a rule that costs too much."""
    value = part.get("DTSTART")
    if isinstance(value, icalendar.vBroken):
        raise RefusedRow(_("its start is not a date: %(value)s") % {"value": one_line(value, 100)})
    if isinstance(value, list):
        raise RefusedRow(_("it has several starts (DTSTART)"))
    start = getattr(value, "dt", None)
    if start is None:
        raise RefusedRow(_("it has no start (DTSTART)"))
    if not isinstance(start, dt.date):
        raise RefusedRow(_("its start is a time without a day"))
    if not EARLIEST_YEAR <= start.year <= LATEST_YEAR:
        raise RefusedRow(_("the date %(date)s is not a date of an agenda") % {"date": start.isoformat()[:10]})
    rules = _rules(part)
    if len(rules) > MAX_RULES:
        raise RefusedRow(_("it has more than %(limit)s rules of repetition") % {"limit": MAX_RULES})
    for rule in rules:
        _check_rule(rule)


def _check_rule(rule):
    if not isinstance(rule, icalendar.vRecur):
        raise RefusedRow(_("its rule of repetition cannot be understood: %(rule)s") % {"rule": one_line(rule, 100)})
    frequency = str(next(iter(rule.get("FREQ", [])), "")).upper()
    if not frequency:
        raise RefusedRow(_("its rule of repetition does not say how often it takes place (FREQ)"))
    if frequency not in FREQUENCIES:
        raise RefusedRow(
            _("it repeats %(frequency)s, more often than an agenda can show") % {"frequency": one_line(frequency, 20)}
        )
    if any(int(step) < 1 for step in rule.get("INTERVAL", [])):
        raise RefusedRow(_("its rule of repetition never moves forward (INTERVAL)"))
    times = 1
    for name in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        times *= max(1, len(rule.get(name, [])))
    if times > MAX_TIMES_A_DAY:
        raise RefusedRow(_("it happens %(count)s times a day") % {"count": times})


def _slot(component, zone):
    start, end = component["DTSTART"].dt, component["DTEND"].dt
    status = "cancelled" if str(component.get("STATUS", "")).upper() == "CANCELLED" else ""
    if not isinstance(start, dt.datetime):
        return slot_between(start, end, zone, last_day_counts=False, status=status)[0]
    start = _on_the_clock(start, zone)
    end = end.astimezone(start.tzinfo)
    # An event without an end has its start for an end: nobody said how long it is.
    return Slot(start, end if end != start else None, status=status)


def _on_the_clock(moment, zone):
    """The moment on the clock of its own zone, or of ours where its own has no name."""
    if moment.tzinfo is None:
        return moment.replace(tzinfo=zone)
    own = getattr(moment.tzinfo, "key", None)
    if own and own not in WORLD_CLOCK:
        return moment.replace(tzinfo=ZoneInfo(own))
    return moment.astimezone(zone)
