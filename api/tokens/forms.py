"""The form of a new personal token."""

from datetime import timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from api.tokens.models import LONGEST_LIFE, Scope

#: Days that a token may work.
LIVES = [
    (30, _("30 days")),
    (90, _("90 days")),
    (180, _("180 days")),
    (LONGEST_LIFE.days, _("One year")),
]


class TokenForm(forms.Form):
    """Its name, what it opens, and for how long."""

    name = forms.CharField(
        label=_("Name of the token"),
        max_length=100,
        help_text=_("The program that will use it, so that you recognise it: “Agenda of our site”."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    scopes = forms.MultipleChoiceField(
        label=_("What it may do"),
        choices=Scope.choices,
        widget=forms.CheckboxSelectMultiple,
        initial=[Scope.READ.value],
        help_text=_("Tick only what the program needs."),
        error_messages={"required": _("Tick at least one.")},
    )
    days = forms.TypedChoiceField(label=_("Works for"), choices=LIVES, coerce=int, initial=90)

    def clean_name(self):
        return " ".join(self.cleaned_data["name"].split())

    @property
    def wanted(self):
        """The arguments of `make_token` that the form decides."""
        good = self.cleaned_data
        return {
            "name": good["name"],
            "scopes": good["scopes"],
            "expires_at": timezone.now() + timedelta(days=good["days"]),
        }
