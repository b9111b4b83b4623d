"""What the animator ticks."""

from django import forms
from django.utils.translation import gettext_lazy as _

from agenda.models import EventPage
from agenda.schedule import Period
from contributions.models import Contribution, Kind
from press.models import Programme

MOST_PAGES = 60


class ProgrammeForm(forms.ModelForm):
    """Title, days; then the events of these days and other pages, each with a box."""

    events = forms.ModelMultipleChoiceField(
        label=_("Events of these days"), queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    pages = forms.ModelMultipleChoiceField(
        label=_("Pages to add"), queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = Programme
        fields = ["title", "introduction", "first_day", "last_day"]
        widgets = {
            "introduction": forms.Textarea(attrs={"rows": 3}),
            "first_day": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "last_day": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }

    def __init__(self, *args, territory, **kwargs):
        super().__init__(*args, **kwargs)
        chosen = self.instance.contributions.values_list("pk", flat=True) if self.instance.pk else []
        events = events_between(territory, *self.days())
        pages = pages_to_add(territory, chosen)
        self.fields["events"].queryset, self.fields["pages"].queryset = events, pages
        self.fields["events"].label_from_instance = event_label
        self.fields["pages"].label_from_instance = lambda page: f"{page.title} ({page.get_kind_display()})"
        self.initial["events"] = list(chosen) if self.instance.pk else [event.pk for event in events]
        self.initial["pages"] = list(chosen)

    def days(self):
        """The days that are shown: those just typed where they are days, else the programme's."""
        if self.is_bound:
            typed = [self.fields[name].widget.value_from_datadict(self.data, self.files, name) for name in DAYS]
            try:
                return [self.fields[name].clean(value) for name, value in zip(DAYS, typed, strict=True)]
            except forms.ValidationError:
                pass
        return [self.initial.get(name) or getattr(self.instance, name) for name in DAYS]

    def save_ticked(self):
        """What is ticked becomes what the programme holds."""
        ticked = [*self.cleaned_data["events"], *self.cleaned_data["pages"]]
        self.instance.contributions.set([page.pk for page in ticked])


DAYS = ("first_day", "last_day")


def events_between(territory, first, last):
    """The published events with a date between these days, the soonest first."""
    if not first or not last or last < first:
        return EventPage.objects.none()
    events = EventPage.objects.live().in_territory(territory).within(Period.of_days(first, last))
    return events.select_related("place").defer_streamfields().order_by("starts_at", "pk")


def pages_to_add(territory, chosen):
    """What else may be printed: the newest pages of the territory, and those that are on the programme already."""
    pages = Contribution.objects.live().in_territory(territory).except_kind(Kind.EVENT)
    newest = list(pages.newest_first().values_list("pk", flat=True)[:MOST_PAGES])
    return pages.filter(pk__in={*newest, *chosen}).defer_streamfields().newest_first()


def event_label(event):
    day = event.starts_at.date() if event.starts_at else ""
    return ", ".join(str(part) for part in (event.title, day and f"{day:%d/%m}", event.where) if part)
