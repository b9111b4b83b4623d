"""Dates in words, as the language of the page says them."""

from django.utils import translation
from django.utils.formats import date_format, get_format

#: Names of settings that stand for a pattern.
NAMED = {"DATE_FORMAT", "DATETIME_FORMAT", "MONTH_DAY_FORMAT"}


def spoken(day, pattern="DATE_FORMAT"):
    """A date or a moment by a pattern of Django's; in French the first of a month is "1er", which no pattern says."""
    if pattern in NAMED:
        pattern = get_format(pattern)
    if day.day == 1 and (translation.get_language() or "").startswith("fr"):
        pattern = pattern.replace("j F", r"j\e\r F")
    return date_format(day, pattern)
