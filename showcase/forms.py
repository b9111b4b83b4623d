"""What somebody who wishes to open a territory is asked."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from members.honeypot import Honeypot
from members.limits import Limit
from members.proving import Proving
from showcase.models.requests import request_key

#: Requests from one place in an hour before a sum is asked, and in all.
WITHOUT_PROOF = Limit("openings", 3, 3600)
AT_MOST = Limit("openings-in-all", 12, 3600)


class OpeningForm(Honeypot, Proving, forms.Form):
    """Who asks, for which territory, in their words."""

    TRAP = "website"
    proof_limit = WITHOUT_PROOF

    place = forms.CharField(
        label=_("Which territory?"), max_length=120, help_text=_("A town, a department, a region: “Drôme”.")
    )
    name = forms.CharField(
        label=_("Your name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    organisation = forms.CharField(
        label=_("Your organisation"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=_("To answer you. Never shown, kept a year at most."),
    )
    message = forms.CharField(
        label=_("Your project in a few words"),
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 6, "maxlength": 3000}),
    )
    key = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, request, **kwargs):
        super().__init__(*args, **kwargs)
        self.request = request
        self.initial.setdefault("key", request_key())
        self.add_trap()
        self.add_proof()

    def clean_name(self):
        return one_line(self.cleaned_data["name"])

    def clean_place(self):
        return one_line(self.cleaned_data["place"])

    def clean_key(self):
        key = self.cleaned_data["key"]
        return key if re.fullmatch(r"[A-Za-z0-9]{32}", key) else request_key()

    def clean(self):
        data = super().clean()
        self.check_trap()
        if not self.errors:
            self._count()
        return data

    def _count(self):
        if AT_MOST.hit(self.sender):
            self.check_proof()
        else:
            self.add_error(None, _("Many requests come from where you are. Come back in an hour; your text is kept."))

    @property
    def request_data(self):
        """What `showcase.actions.ask_to_open` takes."""
        names = ("key", "place", "name", "organisation", "email", "message")
        return {name: self.cleaned_data[name] for name in names}


def one_line(text):
    return " ".join(text.split())
