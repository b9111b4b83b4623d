"""What a page of the agenda is called: "This week-end, 28 and 29 November"."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from contributions.dates import spoken


def title_of(filters):
    """The title of the page of a period that `filters` (an AgendaFilters) ask for; empty without one."""
    if not filters.period:
        return ""
    days = filters.period.days
    named = dict(filters.PERIODS).get(filters.cleaned_data.get("periode")) if not filters.has_days else None
    if named:
        return f"{named}, {days_in_words(days[0], days[-1], filters.today)}"
    return capfirst(days_in_words(days[0], days[-1], filters.today))


def days_in_words(first, last, today):
    """ "Saturday 28 November", "28 and 29 November", "from 28 November to 3 December"; another year is said."""
    year = "" if first.year == last.year == today.year else " Y"
    if first == last:
        return spoken(first, f"l j F{year}")
    # The first of a month is "1er" in French, which needs the name of its month.
    of_one_month = first.day > 1 and (first.year, first.month) == (last.year, last.month)
    words = {"first": spoken(first, "j" if of_one_month else f"j F{year}"), "last": spoken(last, f"j F{year}")}
    if (last - first).days == 1:
        return _("%(first)s and %(last)s") % words
    return _("from %(first)s to %(last)s") % words
