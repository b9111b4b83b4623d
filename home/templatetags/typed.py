"""``{% load typed %}``: what somebody typed into a form that was not taken, as pages give it back."""

from django import template
from django.utils.translation import gettext, gettext_lazy

register = template.Library()

#: The words for fields of forms that people fill in, by their names.
LABELS = {
    "body": gettext_lazy("Text"),
    "display_name": gettext_lazy("Name"),
    "email": gettext_lazy("E-mail address"),
    "login": gettext_lazy("E-mail address"),
    "message": gettext_lazy("Message"),
    "name": gettext_lazy("Name"),
    "summary": gettext_lazy("Standfirst"),
    "tags": gettext_lazy("Tags"),
    "text": gettext_lazy("Text"),
    "title": gettext_lazy("Title"),
}


@register.filter
def label_for(value, name):
    """The words for a field by its name, or for a text in a field without any; "" for what nobody reads (a choice, a
    number, the key of a form, a text with its marks as JSON), which goes back unseen.
    """
    is_text = " " in value.strip() and not value.startswith(("{", "["))
    return LABELS.get(name) or (gettext("What you typed") if is_text else "")
