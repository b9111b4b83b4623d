"""``{% load page_head %}``: what the head of a page says to those who do not read it."""

from functools import lru_cache

from django import template
from django.utils.text import Truncator

register = template.Library()

LONGEST = 200
#: What a page says of itself, from the most to the least deliberate; kinds have one or the other.
OWN_WORDS = ("search_description", "summary", "introduction")


@register.simple_tag(takes_context=True)
def page_description(context):
    """``{% page_description %}``: one sentence on the page for search engines, or on its territory for want of one.

    Reads `page` where there is one, and `territory`.
    """
    page, territory = context.get("page"), context["territory"]
    words = [getattr(page, name, "") for name in OWN_WORDS] + [territory.description, territory.name]
    return _shortened(next(filter(None, words)))


@lru_cache(2_000)
def _shortened(words):
    return Truncator(words).chars(LONGEST)
