"""The field in which a town or a postal code is typed."""

from django import forms
from django.utils.translation import gettext_lazy as _


class TownInput(forms.TextInput):
    """A text field that completes towns; with `asks_position`, a button fills in where the reader is.

    Without JavaScript it is a text field: the server reads "38250" and "Villard-de-Lans" alike.
    """

    template_name = "gazetteer/town_input.html"

    def __init__(self, attrs=None, *, asks_position=False, writes="label"):
        """`writes`: what of the town that is chosen is written, its "label" ("Valence (26)") or its "name"."""
        super().__init__({"autocomplete": "off", "placeholder": _("Town or postcode"), **(attrs or {})})
        self.asks_position, self.writes = asks_position, writes

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        return context | {"asks_position": self.asks_position, "writes": self.writes}
