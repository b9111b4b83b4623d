"""The time that figures are of: from one day to another, told by days or by months."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.formats import date_format

from agenda.schedule import midnight

MOST_DAYS_BY_DAY = 62
LONGEST = 366 * 10


@dataclass(frozen=True)
class Period:
    """`Period(date(2026, 1, 1), date(2026, 12, 31))`, both days included."""

    first: date
    last: date

    @classmethod
    def read(cls, values, today=None):
        """The period that an address asks for (`du`, `au`); the running year of twelve months otherwise."""
        today = today or timezone.localdate()
        first, last = _day(values.get("du")), _day(values.get("au"))
        if first is None or last is None or first > last or (last - first).days > LONGEST:
            return cls.twelve_months(today)
        return cls(first, last)

    @classmethod
    def twelve_months(cls, today):
        """The running month and the eleven before it."""
        month = today.year * 12 + today.month - 12
        return cls(date(month // 12, month % 12 + 1, 1), today)

    @classmethod
    def year(cls, year):
        return cls(date(year, 1, 1), date(year, 12, 31))

    @property
    def before(self):
        """As many days just before."""
        days = (self.last - self.first).days + 1
        return Period(self.first - timedelta(days=days), self.first - timedelta(days=1))

    @property
    def is_by_day(self):
        return (self.last - self.first).days < MOST_DAYS_BY_DAY

    @property
    def query(self):
        return f"du={self.first:%Y-%m-%d}&au={self.last:%Y-%m-%d}"

    def within(self, field):
        """The condition that a day is in the period."""
        return {f"{field}__range": (self.first, self.last)}

    def moments_within(self, field):
        """The condition that a moment is in the period; as instants, so that an index on the column serves."""
        return {f"{field}__gte": midnight(self.first), f"{field}__lt": midnight(self.last + timedelta(days=1))}

    def steps(self):
        """{first day of a step: its name}: the days, or the months."""
        if self.is_by_day:
            count = (self.last - self.first).days + 1
            days = [self.first + timedelta(days=number) for number in range(count)]
            return {day: date_format(day, "SHORT_DATE_FORMAT") for day in days}
        start = self.first.year * 12 + self.first.month - 1
        end = self.last.year * 12 + self.last.month - 1
        months = [date(number // 12, number % 12 + 1, 1) for number in range(start, end + 1)]
        return {month: date_format(month, "F Y") for month in months}


def _day(text):
    try:
        return parse_date(text or "")
    except ValueError:
        return None
