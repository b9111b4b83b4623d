"""Which day a moment is, and dates in words, as the language of the page says them.

A moment is stored as an instant; which day that is depends on the clock. The territory's is the active one in a
request (territories/middleware.py), the admin's pages included, and in its mail (`speaking_for`); elsewhere it has
to be named. `.date()` of an instant is the day in UTC: tests/agenda/test_days_in_code.py refuses it.
"""

import datetime as dt
import re

from django.utils import timezone, translation
from django.utils.formats import date_format, get_format

#: Months whose Catalan name does: abril, agost, octubre.
BEGIN_WITH_VOWEL = {4, 8, 10}
#: Names of settings that stand for a pattern.
NAMED = {"DATE_FORMAT", "DATETIME_FORMAT", "MONTH_DAY_FORMAT"}


def day_of(moment, zone=None):
    """The day on which a moment falls, on this clock or the active one; None for no moment."""
    return timezone.localdate(moment, zone) if moment else None


def last_day_of(end, zone=None):
    """The last day of what ends at this moment: what ends at midnight has ended on the day before."""
    return day_of(end - dt.timedelta(seconds=1), zone) if end else None


def spoken(day, pattern="DATE_FORMAT"):
    """A day, or a moment on the active clock, by a pattern of Django's.

    In French the first of a month is "1er"; in Catalan a day and a year are "of": "27 d’octubre del 2026". No pattern
    of Django's says that.
    """
    if isinstance(day, dt.datetime) and timezone.is_aware(day):
        day = timezone.localtime(day)
    if pattern in NAMED:
        pattern = get_format(pattern)
    language = (translation.get_language() or "")[:2]
    if language == "fr" and day.day == 1:
        pattern = pattern.replace("j F", r"j\e\r F")
    elif language == "ca":
        pattern = _in_catalan(pattern, day.month)
    return date_format(day, pattern)


def _in_catalan(pattern, month):
    pattern = re.sub(r"[FE] (?:\\d\\e )?Y", r"F \\d\\e\\l Y", pattern)
    of = r"\d’" if month in BEGIN_WITH_VOWEL else r"\d\e "
    return re.sub(r"j [FE]", lambda _found: f"j {of}F", pattern)
