"""Filters of a list as a form that answers to GET, and as plain links that say the same."""

import datetime as dt
from urllib.parse import urlencode

from django import forms

from contributions.dates import spoken


class LinkFilters(forms.Form):
    """What a reader asks of a list. A value that means nothing is told, and left out of the links.

    A subclass has the fields, `apply()`, and says which fields stand where: `MAIN` in the open, `CHECKS` as boxes.
    It calls `full_clean()` once its choices are known.
    """

    MAIN = ()
    CHECKS = ()

    def __init__(self, data):
        super().__init__(self.known(data))

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
        return urlencode(self.values)

    def query_with(self, **changes):
        """The query string with these filters changed; an empty one is taken away."""
        values = {**self.values, **changes}
        return urlencode({name: value for name, value in values.items() if value})

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
        if isinstance(value, dt.date):
            return spoken(value, "j F Y")
        if isinstance(field, forms.BooleanField):
            return field.label
        return dict(getattr(field, "choices", ())).get(value, value) if isinstance(value, str) else str(value)

    @property
    def main_fields(self):
        return [self[name] for name in self.MAIN]

    @property
    def check_fields(self):
        return [self[name] for name in self.CHECKS]
