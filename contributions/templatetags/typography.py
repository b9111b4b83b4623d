"""``{% load typography %}``: words as they are printed in the language of the page."""

from django import template
from django.utils.translation import get_language

from contributions import typography

register = template.Library()


def _is_french():
    return (get_language() or "").startswith("fr")


@register.filter
def typeset(text):
    """``{{ page.title|typeset }}``: a plain text with French spaces, quotes and apostrophes on French pages."""
    return typography.typeset(str(text)) if text and _is_french() else text


@register.filter(is_safe=True)
def typeset_html(html):
    """The same for HTML: tags and code are left alone. What was not safe before is escaped after it."""
    return typography.typeset_html(html) if _is_french() else html
