"""Clocks and periods: what "today", "this week-end" or "13:30 in Grenoble" are, as instants."""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contributions.dates import day_of, last_day_of

DAY = dt.timedelta(days=1)
#: How far "this week" reaches, today included: a rolling week, so that a Sunday is not a desert.
WEEK = 7 * DAY
#: What an event without an end is taken to last, for "is it still on?".
ASSUMED_DURATION = dt.timedelta(hours=2)
#: From how long on one date, or a run of dates, is something that lasts ("En ce moment").
LASTING_DATE = 3 * DAY
LASTING_RUN = 14 * DAY
LASTING_DATES_A_WEEK = 3


@lru_cache(maxsize=1000)
def named_zone(name):
    """The time zone of that name, or None."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def validate_zone(name):
    if named_zone(name) is None:
        raise ValidationError(_("“%(name)s” is not a time zone."), params={"name": name})


def zone_named(name):
    """The time zone of that name; the installation's where it is empty or unknown."""
    return named_zone(name) or ZoneInfo(settings.TIME_ZONE)


def zone_of(territory):
    """The time zone of a Territory; the installation's for None."""
    return zone_named(territory.time_zone if territory else "")


def load_zones(contributions):
    """Reads the clocks of the territories of many contributions at once, for `zone_of(contribution.territory)`."""
    prefetch_related_objects(contributions, "territory__site")


def instant(day, time, zone):
    """The moment at which the clocks of this zone show this.

    An hour that the spring change skips is the hour after it; of an hour that the
    autumn change repeats, the first is meant.
    """
    return dt.datetime.combine(day, time or dt.time.min, tzinfo=zone).astimezone(dt.UTC)


def is_lasting(spans):
    """Whether these (start, end) moments are a thing that lasts, such as an exhibition.

    One long date is; so is a long run of dates, several a week.
    """
    if not spans:
        return False
    if any(end - start >= LASTING_DATE for start, end in spans):
        return True
    run = max(end for _start, end in spans) - min(start for start, _end in spans)
    return run >= LASTING_RUN and len(spans) * WEEK / run >= LASTING_DATES_A_WEEK


@dataclass(frozen=True, slots=True)
class Period:
    """From the first moment to the moment after the last."""

    start: dt.datetime
    end: dt.datetime

    @classmethod
    def of_days(cls, first, last):
        """From the midnight before the first day to the midnight after the last, on the active clock."""
        return cls(midnight(first), midnight(last + DAY))

    @classmethod
    def week_end(cls, today):
        """Saturday and Sunday of this week; what is left of them once they have begun."""
        saturday = today + (5 - today.weekday()) * DAY
        return cls.of_days(max(saturday, today), saturday + DAY)

    @classmethod
    def named(cls, name, today):
        """The period that the filters of agendas call so ("week-end"), or None."""
        return {
            "aujourdhui": lambda: cls.of_days(today, today),
            "week-end": lambda: cls.week_end(today),
            "semaine": lambda: cls.of_days(today, today + WEEK - DAY),
            "mois": lambda: cls.of_days(today, today + 30 * DAY),
        }.get(name, lambda: None)()

    def left_at(self, now):
        """What is left of it at this moment; all of it where it has not begun or is over."""
        return Period(now, self.end) if self.start < now < self.end else self

    @property
    def days(self):
        """Its days on the active clock."""
        first, last = day_of(self.start), last_day_of(self.end)
        return [first + count * DAY for count in range((last - first).days + 1)]


def midnight(day):
    """The start of a day on the active clock."""
    return instant(day, None, timezone.get_current_timezone())
