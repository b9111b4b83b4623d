"""What the animator ticks."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agenda.models import EventPage
from agenda.schedule import Period
from contributions.dates import day_of
from contributions.models import Contribution
from press.models import Programme

MOST_PAGES = 60


class ProgrammeForm(forms.ModelForm):
    """Title, days; then the events of these days and other pages, each with a box."""

    events = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Events of these days"), queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    pages = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Pages to add"), queryset=None, required=False, widget=forms.CheckboxSelectMultiple
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
        self.initial["events"] = list(chosen) if self.instance.pk else [event.pk for event in events.taking_place()]
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
    """The published events with a date between these days: the soonest first, then what began long before."""
    if not first or not last or last < first:
        return EventPage.objects.none()
    period = Period.of_days(first, last)
    events = EventPage.objects.live().in_territory(territory).within(period).coming(period.start)
    return events.select_related("place").defer_streamfields()


def pages_to_add(territory, chosen):
    """What else may be printed: the newest pages of the territory, and those that are on the programme already."""
    pages = Contribution.objects.live().in_territory(territory).except_kind(EventPage.KIND)
    newest = list(pages.newest_first().values_list("pk", flat=True)[:MOST_PAGES])
    return pages.filter(pk__in={*newest, *chosen}).defer_streamfields().newest_first()


def event_label(event):
    """Title, day and place. The day is the first of those on the programme, or the last of what began before."""
    if event.is_under_way:
        day = _("until %(day)s") % {"day": f"{event.last_day:%d/%m}"}
    else:
        day = f"{day_of(event.next_at):%d/%m}"
    return ", ".join(str(part) for part in (event.title, day, event.where) if part)
