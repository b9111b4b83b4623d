"""``{% load dates %}``: dates and hours in words, as people say them in the language of the page."""

import datetime as dt

from django import template
from django.utils import timezone, translation
from django.utils.dates import WEEKDAYS
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext, pgettext_lazy

from agenda.folding import fold
from contributions.dates import spoken

register = template.Library()

#: What closes on the seventh day from today, today counted, is in its last week.
DAYS_OF_LAST_WEEK = 7
#: After "every": French says them in the plural.
_REPEATED = [
    pgettext_lazy("every", "Monday"), pgettext_lazy("every", "Tuesday"), pgettext_lazy("every", "Wednesday"),
    pgettext_lazy("every", "Thursday"), pgettext_lazy("every", "Friday"), pgettext_lazy("every", "Saturday"),
    pgettext_lazy("every", "Sunday"),
]  # fmt: skip


@register.filter
def hour(moment):
    """ "14 h 30" in French, "2:30 p.m." in English."""
    language = (translation.get_language() or "")[:2]
    if language in {"fr", "ca"}:
        if (moment.hour, moment.minute) == (0, 0):
            return _("midnight")
        # No-break spaces: an hour is never cut in two.
        return f"{moment.hour}\u00a0h" + (f"\u00a0{moment.minute:02}" if moment.minute else "")
    return time_format(moment, "TIME_FORMAT")


@register.filter
def day_and_hour(moment):
    """ "vendredi 27 novembre, 20 h 30", on the active clock; midnight stands for the whole day."""
    local = timezone.localtime(moment)
    day = spoken(local, "l j F")
    return f"{day}, {hour(local)}" if local.time() != dt.time.min else day


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
    elif date and not date.is_within_a_day:
        until = _("until %(day)s") % {"day": spoken(date.last_day, "j F")}
        begins = "" if date.is_all_day else _("at %(start)s") % {"start": hour(date.local_start)}
        moment = ", ".join(filter(None, [begins, until]))
    else:
        moment = hours(date) if date else ""
    place = event.card.get("place", "")
    return ", ".join(part for part in (moment, place, city if city != place else "") if part)


@register.filter
def when(date):
    """An occurrence in words, its year too; a night belongs to the day on which it begins."""
    first, last = date.start_day, date.last_day
    if date.is_within_a_day:
        return ", ".join(filter(None, [_day(first), hours(date)]))
    if date.is_all_day:
        return _("from %(first)s to %(last)s") % {"first": _day(first), "last": _day(last)}
    if date.local_end and date.local_end.time() == dt.time.min:
        last -= dt.timedelta(days=1)  # "to Saturday at midnight", which clocks call Sunday
    words = {"first": _day(first), "last": _day(last), "start": hour(date.local_start)}
    if date.local_end is None:
        return _("from %(first)s at %(start)s to %(last)s") % words
    return _("from %(first)s at %(start)s to %(last)s at %(end)s") % {**words, "end": hour(date.local_end)}


@register.filter
def datetime_attribute(date):
    """The value of a `<time datetime>`: a day, or a moment with its offset."""
    return date.start_day.isoformat() if date.is_all_day else date.local_start.isoformat()


@register.filter
def closing(event):
    """ "Last day" or "Last week" of what lasts and has begun; empty for anything else."""
    if not event.card.get("lasting") or not event.runs_now:
        return ""
    left = (event.last_day - timezone.localdate()).days
    if left == 0:
        return _("Last day")
    return _("Last week") if left < DAYS_OF_LAST_WEEK else ""


@register.filter
def folded(dates):
    """Occurrences in order as a FoldedDates (agenda/folding.py)."""
    return fold(dates)


@register.filter
def habit(rule):
    """A Rule in words: "every Tuesday from 14 h until 16 h, until 12 January 2027, except on 22 December"."""
    words = [" ".join(filter(None, [_weekdays(rule.weekdays), hours(rule.date)])), _span(rule)]
    if rule.exceptions:
        days = _listed([spoken(day, "j F") for day in rule.exceptions])
        words.append(_("except on %(days)s") % {"days": days})
    return ", ".join(words)


def _span(rule):
    """Until when, and from when where that is not within the week."""
    if rule.first - timezone.localdate() < dt.timedelta(days=7):
        return _("until %(day)s") % {"day": spoken(rule.last, "j F Y")}
    first = spoken(rule.first, "j F" if rule.first.year == rule.last.year else "j F Y")
    return _("from %(first)s to %(last)s") % {"first": first, "last": spoken(rule.last, "j F Y")}


def _weekdays(numbers):
    if len(numbers) == 7:
        return pgettext("dates", "every day")
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        names = {"first": WEEKDAYS[numbers[0]], "last": WEEKDAYS[numbers[-1]]}
        return _("from %(first)s to %(last)s") % names
    return _("every %(weekdays)s") % {"weekdays": _listed([str(_REPEATED[number]) for number in numbers])}


def _listed(words):
    return _(" and ").join(filter(None, [", ".join(words[:-1]), words[-1]]))


def _day(day):
    return spoken(day, "l j F Y")
