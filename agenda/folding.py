"""The dates of an event folded into what people say of them: "every Tuesday from 14:00, until 12 January"."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

from agenda.schedule import DAY, WEEK

#: How many dates are shown one by one before the others wait behind "and 11 other dates".
SHOWN = 3
#: From how many dates on is something a rule, and how many days of it may fall out.
FEWEST_OF_A_RULE = 3
MOST_EXCEPTIONS = 3


@dataclass(frozen=True, slots=True)
class Rule:
    """Dates at the same hours on the same days of the week: `date` is the first of them."""

    date: object
    last: dt.date
    #: 0 for Monday; all that are meant, in order.
    weekdays: tuple
    #: The days of the rule on which it does not take place.
    exceptions: tuple = ()

    @property
    def first(self):
        return self.date.start_day


@dataclass(frozen=True, slots=True)
class FoldedDates:
    """What a page says of the dates to come: rules, then single dates, then what waits to be opened."""

    rules: list = field(default_factory=list)
    shown: list = field(default_factory=list)
    hidden: list = field(default_factory=list)


def fold(dates):
    """`FoldedDates` of Occurrences in order.

    A date with a note or a state of its own, or of several days, is never part of a rule. `hidden` are all the dates
    where there is a rule, otherwise those that are not shown.
    """
    groups, single = defaultdict(list), []
    for date in dates:
        if date.status or date.note or not date.is_within_a_day:
            single.append(date)
        else:
            groups[date.start_time, date.end_time].append(date)
    rules = []
    for group in groups.values():
        found, rest = _rules_of(group)
        rules += found
        single += rest
    single.sort(key=lambda date: date.starts_at)
    rules.sort(key=lambda rule: rule.date.starts_at)
    if not rules and len(single) == SHOWN + 1:
        return FoldedDates([], single, [])  # "and another date" would take as much room as the date
    hidden = list(dates) if rules else single[SHOWN:]
    return FoldedDates(rules, single[:SHOWN], hidden)


def _rules_of(dates):
    """(rules, what no rule says) of dates at the same hours: one rule for all of them, or one for each weekday."""
    if rule := _rule(dates):
        return [rule], []
    rules, rest = [], []
    by_weekday = defaultdict(list)
    for date in dates:
        by_weekday[date.start_day.weekday()].append(date)
    for each in by_weekday.values():
        if rule := _rule(each):
            rules.append(rule)
        else:
            rest += each
    return rules, rest


def _rule(dates):
    """The Rule that these dates follow, or None."""
    days = sorted({date.start_day for date in dates})
    if len(days) < max(FEWEST_OF_A_RULE, len(dates)):
        return None
    first, last, weekdays = days[0], days[-1], sorted({day.weekday() for day in days})
    if last - first < WEEK and len(weekdays) != (last - first).days + 1:
        return None  # three days scattered in one week are no habit
    expected = (first + count * DAY for count in range((last - first).days + 1))
    missing = sorted({day for day in expected if day.weekday() in weekdays} - set(days))
    if len(missing) > min(MOST_EXCEPTIONS, len(days) // 3):
        return None
    if last - first < WEEK:
        weekdays = range(7)  # a run of days: "every day from the 3rd to the 6th"
    return Rule(min(dates, key=lambda date: date.starts_at), last, tuple(weekdays), tuple(missing))
