"""The filters of the places: a form that answers to GET, and plain links that say the same."""

from functools import cache

from django import forms
from django.utils.translation import gettext_lazy as _

from contributions.access import AccessFields
from contributions.choice_fields import SearchedChoiceField, in_alphabetical_order
from contributions.models import Tag
from intake.link_filters import LinkFilters
from maps.near import NearLinks
from places.access import ACCESS


class PlaceFilters(NearLinks, AccessFields, LinkFilters):
    """What a reader asks of the list of places. A value that means nothing is told, and left out."""

    genre = forms.ChoiceField(label=_("Kind of place"), required=False)
    ville = SearchedChoiceField(label=_("Town"), required=False)
    scolaires = forms.BooleanField(label=_("School visits"), required=False)
    tag = forms.ModelChoiceField(
        label=_("Tag"), required=False, queryset=Tag.objects.all(), to_field_name="slug", widget=forms.HiddenInput()
    )

    MAIN = ("genre", "ville", "pres", "rayon")
    CHECKS = (*AccessFields.ACCESS, "scolaires")
    CHECKS_LABEL = _("Access and visits")

    def __init__(self, data, places):
        super().__init__(data)
        self.places = places
        self.fields["genre"].choices = [("", _("All genres")), *places.model.Genre.choices]
        self.fields["ville"].choices = cache(self.towns)
        self.full_clean()

    def towns(self):
        """The towns that have places, as choices."""
        towns = self.places.exclude(city="").order_by().values_list("city", flat=True).distinct()
        return [("", _("All towns")), *((town, town) for town in in_alphabetical_order(towns))]

    def clean(self):
        data = super().clean()
        self.clean_near(self.places)
        return data

    def apply(self):
        data, places = self.cleaned_data, self.narrowed(self.places)
        if data.get("genre"):
            places = places.filter(genre=data["genre"])
        if data.get("ville"):
            places = places.filter(city=data["ville"])
        places = places.filter(*(ACCESS[name] for name in self.asked_access))
        if data.get("scolaires"):
            places = places.exclude(school_visits="")
        if data.get("tag"):
            places = places.tagged(data["tag"].target)
        return places
