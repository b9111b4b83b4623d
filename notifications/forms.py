"""How often a member wants letters: one choice for each kind."""

from django import forms
from django.db import transaction

from notifications.models import Preference, Rhythm


class PreferencesForm(forms.Form):
    """`PreferencesForm(request.POST or None, member=member)`; `save()` writes what changed."""

    def __init__(self, data=None, *, member, **kwargs):
        self.member = member
        self.current = Preference.for_member(member)
        super().__init__(data, **kwargs)
        for kind, rhythm in self.current.items():
            self.fields[kind.value] = forms.ChoiceField(label=kind.label, choices=Rhythm.choices, initial=rhythm.value)

    @transaction.atomic
    def save(self):
        for kind, rhythm in self.current.items():
            chosen = Rhythm(self.cleaned_data[kind.value])
            if chosen != rhythm:
                Preference.choose(self.member, kind, chosen)
