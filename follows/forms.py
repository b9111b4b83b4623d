"""The address of a reader without account."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members.limits import Limit

FROM_ONE_NETWORK = Limit("subscriptions", 20, 3600)


class SubscribeForm(forms.Form):
    """Its owner is asked by mail before anything else is sent."""

    email = forms.EmailField(
        label=gettext_lazy("E-mail address"), widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )

    def __init__(self, *args, network_address="", **kwargs):
        self.network_address = network_address
        super().__init__(*args, **kwargs)

    def clean(self):
        if not self.errors and not FROM_ONE_NETWORK.hit(self.network_address):
            raise ValidationError(_("Too many addresses in one hour: try again a little later."))
        return self.cleaned_data
