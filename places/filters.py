"""The filters of the places: a form that answers to GET, and plain links that say the same."""

from django import forms
from django.utils.translation import gettext_lazy as _

from contributions.link_filters import LinkFilters
from contributions.models import Tag
from maps.near import NearLinks


class PlaceFilters(NearLinks, LinkFilters):
    """What a reader asks of the list of places. A value that means nothing is left out."""

    genre = forms.ChoiceField(label=_("Kind of place"), required=False)
    ville = forms.ChoiceField(label=_("Town"), required=False)
    fauteuil = forms.BooleanField(label=_("Accessible by wheelchair"), required=False)
    boucle = forms.BooleanField(label=_("Hearing loop"), required=False)
    signes = forms.BooleanField(label=_("Visits in sign language"), required=False)
    tactile = forms.BooleanField(label=_("Visits for blind people"), required=False)
    calme = forms.BooleanField(label=_("Quiet hours"), required=False)
    scolaires = forms.BooleanField(label=_("School visits"), required=False)
    tag = forms.ModelChoiceField(
        label=_("Tag"), required=False, queryset=Tag.objects.all(), to_field_name="slug", widget=forms.HiddenInput()
    )

    MAIN = ("genre", "ville", "pres", "rayon")
    CHECKS = ("fauteuil", "boucle", "signes", "tactile", "calme", "scolaires")

    def __init__(self, data, places):
        super().__init__(data)
        self.places = places
        self.fields["genre"].choices = [("", _("All genres")), *places.model.Genre.choices]
        towns = places.exclude(city="").order_by("city").values_list("city", flat=True).distinct()
        self.fields["ville"].choices = [("", _("All towns")), *((town, town) for town in towns)]
        self.full_clean()

    def clean(self):
        data = super().clean()
        self.clean_near(self.places)
        return data

    @property
    def has_checks_in_force(self):
        return any(name in self.values for name in self.CHECKS)

    def apply(self):
        data, places = self.cleaned_data, self.places
        if data.get("near"):
            places = data["near"].narrow(places)
        if data.get("genre"):
            places = places.filter(genre=data["genre"])
        if data.get("ville"):
            places = places.filter(city=data["ville"])
        if data.get("fauteuil"):
            places = places.filter(wheelchair__in=("yes", "partly"))
        if data.get("boucle"):
            places = places.filter(hearing_loop__in=("yes", "partly"))
        if data.get("signes"):
            places = places.filter(sign_language__in=("yes", "partly"))
        if data.get("tactile"):
            places = places.filter(tactile__in=("yes", "partly"))
        if data.get("calme"):
            places = places.exclude(quiet_hours="")
        if data.get("scolaires"):
            places = places.exclude(school_visits="")
        if data.get("tag"):
            places = places.tagged(data["tag"].target)
        return places
