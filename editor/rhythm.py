"""Dates by rhythm: every Tuesday until the end of June, the first Saturday of each month."""

from datetime import timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

MAX_DATES = 200
WEEKDAYS = [_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday")]
DAY = timedelta(days=1)


class Rhythm(forms.Form):
    """What people say of a repeated event, and the dates it makes."""

    EVERY = [
        ("day", _("every day")),
        ("week", _("every week")),
        ("fortnight", _("every other week")),
        ("month", _("every month, on the same weekday")),
    ]

    rhythm_every = forms.ChoiceField(label=_("It comes back"), choices=EVERY, initial="week")
    rhythm_weekdays = forms.TypedMultipleChoiceField(
        label=_("On these weekdays"),
        choices=list(enumerate(WEEKDAYS)),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    rhythm_from = forms.DateField(
        label=_("From this day"), widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )
    rhythm_until = forms.DateField(
        label=_("Until this day"), widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )
    rhythm_start = forms.TimeField(
        label=_("Begins at"), required=False, widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"})
    )
    rhythm_end = forms.TimeField(
        label=_("Ends at"), required=False, widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"})
    )

    def clean(self):
        data = super().clean()
        first, last = data.get("rhythm_from"), data.get("rhythm_until")
        if first and last:
            if last < first:
                self.add_error("rhythm_until", _("It ends before it begins."))
            elif not self.days():
                self.add_error("rhythm_until", _("No such day between these two."))
            elif len(self.days()) > MAX_DATES:
                self.add_error("rhythm_until", _("That makes more than 200 dates: choose a shorter time."))
        return data

    def days(self):
        """The days, in order, one more than allowed at most."""
        first, last = self.cleaned_data["rhythm_from"], self.cleaned_data["rhythm_until"]
        every = self.cleaned_data.get("rhythm_every", "week")
        weekdays = set(self.cleaned_data.get("rhythm_weekdays") or ([] if every == "day" else [first.weekday()]))
        days, day = [], first
        while day <= last and len(days) <= MAX_DATES:
            if self._falls(day, first, every, weekdays):
                days.append(day)
            day += DAY
        return days

    @staticmethod
    def _falls(day, first, every, weekdays):
        if weekdays and day.weekday() not in weekdays:
            return False
        if every == "fortnight":
            monday = first - first.weekday() * DAY
            return ((day - monday).days // 7) % 2 == 0
        if every == "month":
            return (day.day - 1) // 7 == (first.day - 1) // 7
        return True

    def rows(self):
        """The dates as rows of the form."""
        start, end = self.cleaned_data.get("rhythm_start"), self.cleaned_data.get("rhythm_end")
        hours = {"start_time": f"{start:%H:%M}" if start else "", "end_time": f"{end:%H:%M}" if end and start else ""}
        return [{"start_day": day.isoformat(), **hours} for day in self.days()]
