"""A month as a grid of weeks, with what happens on each day."""

import datetime as dt
import re
from dataclasses import dataclass, field

from agenda.schedule import DAY, Period
from contributions.dates import day_of, last_day_of

SHOWN_PER_DAY = 4
# Months further away than this answer 404, or a robot would turn the pages for ever.
YEARS_EITHER_WAY = 5
MONTH = re.compile(r"(\d{4})-(\d{2})")


@dataclass(slots=True)
class Cell:
    """One day of the grid."""

    day: dt.date
    is_in_month: bool
    is_today: bool
    is_gone: bool = False
    dates: list = field(default_factory=list)

    @property
    def shown(self):
        return self.dates[:SHOWN_PER_DAY]

    @property
    def hidden_count(self):
        return max(0, len(self.dates) - SHOWN_PER_DAY)


def asked_month(text, today):
    """The first day of the month "2026-11", of this month without one; None where it makes no sense."""
    if not text:
        return today.replace(day=1)
    found = MONTH.fullmatch(text)
    if not found or not 1 <= int(found[2]) <= 12:
        return None
    first = dt.date(max(1, int(found[1])), int(found[2]), 1)
    return first if abs(first.year - today.year) <= YEARS_EITHER_WAY else None


def grid_period(first):
    """From the Monday before the first of the month to the Sunday after its last day."""
    monday = first - first.weekday() * DAY
    last = (first + 31 * DAY).replace(day=1) - DAY
    return Period.of_days(monday, last + (6 - last.weekday()) * DAY)


def weeks(first, occurrences, today):
    """The cells of the month, week by week, each with the dates that touch its day."""
    cells = {
        day: Cell(day, is_in_month=day.month == first.month, is_today=day == today, is_gone=day < today)
        for day in grid_period(first).days
    }
    for occurrence in occurrences:
        begins = day_of(occurrence.starts_at)
        ends = max(begins, last_day_of(occurrence.ends_at))
        for day in cells:
            if begins <= day <= ends:
                cells[day].dates.append(occurrence)
    days = list(cells.values())
    return [days[start : start + 7] for start in range(0, len(days), 7)]
