"""A field that people do not see and programs fill in, on the forms that need no account."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _


class Honeypot:
    """Mixin of a form: `add_trap()` when it is made, `check_trap()` in `clean()`, `components/trap.html` on the page.

    Browsers fill in fields by themselves too, so whoever is caught is told, sees the field, and sends again.
    """

    TRAP = settings.ACCOUNT_SIGNUP_FORM_HONEYPOT_FIELD

    def add_trap(self):
        """Adds the field; it is hidden by a class of our own, since the strict policy forbids an inline style."""
        self.fields[self.TRAP] = forms.CharField(
            label=_("Leave this field empty"),
            required=False,
            widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
        )

    @property
    def trap(self):
        """The field, for the page."""
        return self[self.TRAP]

    def check_trap(self):
        """Refuses a form whose field was filled in, and empties the field for the next try."""
        if not self.cleaned_data.get(self.TRAP):
            return
        self.data = self.data.copy()
        self.data[self.add_prefix(self.TRAP)] = ""
        self.fields[self.TRAP].widget.attrs.pop("tabindex", None)
        self.add_error(
            self.TRAP,
            _(
                "This field must stay empty, and something was in it: your browser may have filled it in by itself. "
                "It is empty again; look at it, then send the form once more."
            ),
        )
