"""How often a member wants letters: one choice for each topic."""

from django import forms
from django.db import transaction

from notifications.models import Preference, Rhythm


class PreferencesForm(forms.Form):
    """`PreferencesForm(request.POST or None, member=member)`; `save()` writes what changed."""

    def __init__(self, data=None, *, member, **kwargs):
        self.member = member
        self.current = Preference.for_member(member)
        super().__init__(data, **kwargs)
        for topic, rhythm in self.current.items():
            field = forms.ChoiceField(label=topic.label, choices=Rhythm.choices, initial=rhythm.value)
            self.fields[topic.value] = field

    @transaction.atomic
    def save(self):
        for topic, rhythm in self.current.items():
            chosen = Rhythm(self.cleaned_data[topic.value])
            if chosen != rhythm:
                Preference.choose(self.member, topic, chosen)
