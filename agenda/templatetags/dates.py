"""``{% load dates %}``: dates and hours in words, as people say them in the language of the page."""

import datetime as dt

from django import template
from django.utils import timezone, translation
from django.utils.formats import time_format
from django.utils.translation import gettext as _

from contributions.dates import spoken

register = template.Library()

LAST_WEEK = dt.timedelta(days=7)


@register.filter
def hour(moment):
    """ "14 h 30" in French, "2:30 p.m." in English."""
    language = (translation.get_language() or "")[:2]
    if language in {"fr", "ca"}:
        # No-break spaces: an hour is never cut in two.
        return f"{moment.hour}\u00a0h" + (f"\u00a0{moment.minute:02}" if moment.minute else "")
    return time_format(moment, "TIME_FORMAT")


@register.filter
def hours(date):
    """The hours of an occurrence: "from 14 h until 16 h", "at 14 h", or nothing for whole days."""
    if date.is_all_day:
        return ""
    if date.local_end is None or date.local_end == date.local_start:
        return _("at %(start)s") % {"start": hour(date.local_start)}
    return _("from %(start)s until %(end)s") % {"start": hour(date.local_start), "end": hour(date.local_end)}


@register.filter
def hours_and_place(event):
    """What a line says of an event found by `with_next_dates`: its hours, or until when it is on; where."""
    date, city = event.next_date, event.city
    if event.shown_until:
        moment = _("until %(day)s") % {"day": spoken(event.shown_until, "j F")}
    elif date and date.is_all_day and date.end_day:
        moment = _("until %(day)s") % {"day": spoken(date.end_day, "j F")}
    else:
        moment = hours(date) if date else ""
    place = event.card.get("place", "")
    return ", ".join(part for part in (moment, place, city if city != place else "") if part)


@register.filter
def when(date):
    """An occurrence in words, its year too."""
    first, last = date.start_day, date.last_day
    if first == last:
        return ", ".join(filter(None, [_day(first), hours(date)]))
    if date.is_all_day:
        return _("from %(first)s to %(last)s") % {"first": _day(first), "last": _day(last)}
    words = {"first": _day(first), "last": _day(last), "start": hour(date.local_start)}
    if date.local_end is None:
        return _("from %(first)s at %(start)s to %(last)s") % words
    return _("from %(first)s at %(start)s to %(last)s at %(end)s") % {**words, "end": hour(date.local_end)}


@register.filter
def datetime_attribute(date):
    """The value of a `<time datetime>`: a day, or a moment with its offset."""
    return date.start_day.isoformat() if date.is_all_day else date.local_start.isoformat()


@register.filter
def is_last_week(event):
    """Whether something that lasts closes within seven days."""
    return bool(event.ends_at) and dt.timedelta(0) <= event.ends_at - timezone.now() <= LAST_WEEK


def _day(day):
    return spoken(day, "l j F Y")
