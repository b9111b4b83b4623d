"""Filters of a list as a form that answers to GET, and as plain links that say the same."""

from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext as _


def in_words(pairs):
    """ "Kind “recipe”, Year “never”" of [(label, value)] that mean nothing."""
    words = [_("%(label)s “%(value)s”") % {"label": label, "value": str(value)[:60]} for label, value in pairs]
    return ", ".join(words)


class LinkFilters(forms.Form):
    """What a reader asks of a list. A value that means nothing is told (`wrong`), and left out of the links.

    A subclass has the fields, `apply()`, and says which fields stand where: `MAIN` as fields, `CHECKS` as boxes under
    the words `CHECKS_LABEL`. It calls `full_clean()` once its choices are known.
    Shown by templates/components/list_filters.html.
    """

    MAIN = ()
    CHECKS = ()
    CHECKS_LABEL = ""
    #: How far the list looks, as links, where a list has a choice.
    reach_links = ()
    #: What is near, where a list can be asked for it (maps/near.py).
    near = None

    def __init__(self, data):
        super().__init__(self.known(data))
        #: (label, value) of what the address says beside the fields and nobody understands.
        self.strangers = []

    @classmethod
    def known(cls, data):
        """The parameters that are filters and say something, without the characters that no filter has."""
        return {name: data[name].replace("\x00", "") for name in cls.base_fields if data.get(name)}

    @property
    def values(self):
        """The filters in force, as in the address: {name: text}."""
        return {name: value for name, value in self.data.items() if name not in self.errors}

    @property
    def query(self):
        return urlencode(self.values, doseq=True)

    def query_with(self, **changes):
        """The query string with these filters changed; an empty one is taken away."""
        values = {**self.values, **changes}
        return urlencode({name: value for name, value in values.items() if value}, doseq=True)

    @property
    def chosen(self):
        """The filters in force, as understood: {name: value}."""
        return {name: self.cleaned_data[name] for name in self.values if self.cleaned_data.get(name)}

    @property
    def in_force(self):
        """(label, value in words, query without it) of each filter in force."""
        return [
            {"label": self.fields[name].label, "words": self._words(name), "query": self.query_with(**{name: ""})}
            for name in self.fields
            if name in self.values and self.cleaned_data.get(name)
        ]

    def _words(self, name):
        field, value = self.fields[name], self.cleaned_data[name]
        if isinstance(field, forms.BooleanField):
            return field.label
        return dict(getattr(field, "choices", ())).get(value, value) if isinstance(value, str) else str(value)

    # --- What the template asks --------------------------------------------------------

    @property
    def kept_by(self):
        """For `{% keep %}`: all that the form shows while nothing is asked, as values that can be compared; the form
        itself, which cannot be, once something is."""
        return self if any(self.data.values()) else (type(self).__qualname__, *self.offered)

    @property
    def offered(self):
        """What can be chosen, beside what the class says: other values wherever the form looks otherwise."""
        return [list(field.choices) for field in self.fields.values() if hasattr(field, "choices")]

    @property
    def wrong(self):
        """What of the address means nothing here, in words; the list is shown without it."""
        found = [(self.fields[name].label, self.data[name]) for name in self.errors if name in self.data]
        return in_words([*found, *self.strangers])

    @property
    def chips(self):
        """The filters in force that are told as links which take them away."""
        return self.in_force

    @property
    def hidden_values(self):
        """[(name, text)] of what stays in force when the form is sent, beside its own fields."""
        shown = {*self.MAIN, *self.CHECKS}
        return [(name, value) for name, value in self.values.items() if name not in shown]

    @property
    def shown_fields(self):
        return [self[name] for name in self.MAIN if name in self.fields]

    @property
    def check_fields(self):
        return [self[name] for name in self.CHECKS]
