"""Fields of filters: a choice among many, a select while it is short and typed once it is not; a tag by its name."""

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from contributions.models import Tag
from contributions.tags import tag_key

#: Past so many choices a select is a long way to scroll.
MANY = 30


class SearchedSelect(forms.Select):
    """A select; past MANY choices a text field whose list completes what is typed, without JavaScript."""

    def render(self, name, value, attrs=None, renderer=None):
        choices = [(key, label) for key, label in self.choices if key]
        if len(choices) <= MANY:
            return super().render(name, value, attrs, renderer)
        attrs = self.build_attrs(self.attrs, attrs)
        identifier = f"{attrs.get('id', name)}-choices"
        shown = dict(choices).get(value, value or "")
        field = {"type": "text", "name": name, "list": identifier, "autocomplete": "off", "placeholder": _("All")}
        options = format_html_join("", '<option value="{}">', ((label,) for _key, label in choices))
        return format_html(
            '<input{}{}><datalist id="{}">{}</datalist>',
            flatatt({**field, **attrs}),
            flatatt({"value": shown} if shown else {}),
            identifier,
            options,
        )


class SearchedChoiceField(forms.ChoiceField):
    """One of many choices, by its value or by its name as people type it; cleaned to the value."""

    widget = SearchedSelect
    default_error_messages = {"invalid_choice": _("There is none of this name in the list.")}

    def to_python(self, value):
        value = super().to_python(value)
        if not value:
            return value
        choices = dict(self.choices)
        if value in choices:
            return value
        typed = tag_key(value)
        for key, label in choices.items():
            if key and tag_key(str(label)) == typed:
                return key
        raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")


class TagField(forms.CharField):
    """A tag by its name or its word in addresses; cleaned to the Tag, the one that it was merged into, or None."""

    def clean(self, value):
        text = super().clean(value)
        if not text:
            return None
        found = Tag.objects.select_related("alias_of")
        tag = found.filter(key=tag_key(text)).first() or found.filter(slug=text).first()
        if tag is None:
            raise ValidationError(_("There is no tag of this name."))
        return tag.target


def in_alphabetical_order(words):
    """These texts as a dictionary orders them: accents, capitals and hyphens do not count."""
    return sorted(words, key=lambda text: (tag_key(text), text))
