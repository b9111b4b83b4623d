"""What is asked of an event: practical fields, its place, its dates."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from agenda.models import EventPage, Occurrence
from contributions.kinds import where_events_take_place
from contributions.models import Contribution
from contributions.tags import tag_key
from contributions.writing.forms import WritingForm
from contributions.writing.rows import Row, Rows, rows_class

MAX_DATES = 400


class EventForm(WritingForm):
    model = EventPage
    practice = ["audience", "age_min", "age_max", "is_free", "price", "booking_url", "booking_notes", "organiser"]
    where = ["place_name", "is_online", "online_url", "accessibility"]
    groups = [(_("In practice"), [*practice, "event_status"]), (_("Where"), where)]
    place = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def initial_of(self, page):
        name = page.place.title if page.place else page.place_name
        return super().initial_of(page) | {"place": page.place_id, "place_name": name}

    def clean(self):
        data = super().clean()
        low, high = data.get("age_min"), data.get("age_max")
        if low is not None and high is not None and low > high:
            self.add_error("age_max", _("The highest age is below the lowest."))
        data["audience"] = data.get("audience") or EventPage.Audience.EVERYBODY
        data["place"] = self.find_place(data)
        return data

    def find_place(self, data):
        """The place of the list that was chosen, or whose name was typed."""
        key = tag_key(data.get("place_name") or "")
        if not key:
            return None
        places = Contribution.objects.live().filter(**where_events_take_place())
        chosen = places.filter(pk=data.get("place") or 0).first()
        if chosen and tag_key(chosen.title) == key:
            return chosen
        named = places.in_territory(self.territory).filter(title__iexact=data["place_name"].strip())
        return named.first()

    @property
    def has_place_of_its_own(self):
        place = self.cleaned_data.get("place")
        return bool(place and place.is_located)

    def apply(self, page, *, describes=True):
        before = page.place
        super().apply(page, describes=describes)
        place = self.cleaned_data.get("place")
        page.place = place
        if place:
            page.place_name = ""
            if page.is_approximate and place.is_located:
                self.pin(page, None, None)
        if before and before != place and (page.latitude, page.longitude) == (before.latitude, before.longitude):
            # What came with the former place goes with it.
            self.pin(page, None, None)
            page.address = page.postcode = page.city = ""

    def has_text(self, page):
        return bool(page.body or page.summary)


class DateRow(Row):
    model = Occurrence
    words = ["start_day", "start_time", "end_day", "end_time", "status", "note"]
    #: The clock of a date is the territory's, unless whoever sends it says so.
    model_words = [*words, "time_zone"]

    def clean(self):
        data = super().clean()
        if not self.is_blank() and not self.errors:
            if not data.get("start_day"):
                raise ValidationError({"start_day": _("Give the day.")})
            Occurrence(**{name: data.get(name) for name in self.words}).clean()
        return data

    def values(self):
        sent = self.add_prefix("time_zone") in self.data
        return super().values() | ({"time_zone": self.cleaned_data.get("time_zone") or ""} if sent else {})

    def same_as(self, row):
        return (row.start_day, row.start_time) == (self.cleaned_data["start_day"], self.cleaned_data["start_time"])


class DateRows(Rows):
    name = "dates"
    relation = "occurrences"
    label = _("Dates")
    wrong_row = _("Date %(number)s: %(words)s")
    no_row = _("Give at least one date.")
    template = "editor/rows/dates.html"
    is_above_text = True


DATES = rows_class(DateRow, DateRows, MAX_DATES, 2)
