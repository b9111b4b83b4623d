"""Dates of templates as people say them; every template has this filter without asking for it (settings)."""

from django import template
from django.template.defaultfilters import date as plain_date

from contributions.dates import spoken

register = template.Library()


@register.filter(expects_localtime=True, is_safe=False)
def date(value, pattern="DATE_FORMAT"):
    """Django's `date`, with the "1er" of French."""
    if hasattr(value, "day"):
        return spoken(value, pattern or "DATE_FORMAT")
    return plain_date(value, pattern)
