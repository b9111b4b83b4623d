"""The form of a webhook in the admin."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from contributions.kinds import kind_choices
from webhooks.models import Endpoint, Event


class EndpointForm(WagtailAdminModelForm):
    """What is told is ticked; no kind means all of them, those that are added later included."""

    events = forms.MultipleChoiceField(
        label=_("What is told"),
        choices=Event.choices,
        initial=Event.values,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("When a contribution of the territory was…"),
    )
    kinds = forms.MultipleChoiceField(
        label=_("Kinds"),
        choices=kind_choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None ticked: all kinds, those that are added later included."),
    )

    class Meta:
        model = Endpoint
        fields = ["territory", "label", "url", "events", "kinds", "tags", "sends"]
