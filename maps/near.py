""" "Near": a town, a postal code or a point, and how far round it; for the form of any list of located things."""

import re
from dataclasses import dataclass, field

from django import forms
from django.db.models import Avg, F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gazetteer.distances import bounds_round, degrees_of, narrowing
from gazetteer.lookup import find, nearest
from gazetteer.models import Town
from gazetteer.widgets import TownInput
from maps.zone import zone_of

RADII = (5, 10, 25, 50)
USUAL_RADIUS = 10
POINT = re.compile(r"\s*(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*")


@dataclass
class Near:
    """A circle: its middle, its radius in kilometres, what it is called, and the towns that were perhaps meant."""

    latitude: float
    longitude: float
    kilometres: int
    name: str
    others: list[Town] = field(default_factory=list)

    @property
    def words(self):
        """ "10 km round Voiron (38)"."""
        return _("%(km)s km round %(town)s") % {"km": self.kilometres, "town": self.name}

    def narrow(self, located):
        """Those of a queryset that lie in the circle: a box on the indexed columns, then the circle in it."""
        west, south, east, north = bounds_round((self.latitude, self.longitude), self.kilometres)
        box = located.filter(latitude__range=(south, north), longitude__range=(west, east))
        return in_circle(box, self.latitude, self.longitude, self.kilometres)


def in_circle(located, latitude, longitude, kilometres):
    """Those of a queryset within so many kilometres of a point, on a plane; a box on the columns comes first."""
    high = degrees_of(kilometres, latitude)[0]
    north, east = F("latitude") - latitude, (F("longitude") - longitude) * narrowing(latitude)
    return located.alias(near_square=north * north + east * east).filter(near_square__lte=high * high)


def near_of(text, kilometres, located):
    """The `Near` that is asked for, or None where nothing is called so.

    `located`: the things of the list, which say where the reader probably means, and which towns a gazetteer without
    towns of this country may not know.
    """
    if point := POINT.fullmatch(text):
        latitude, longitude = float(point[1]), float(point[2])
        if abs(latitude) > 85 or abs(longitude) > 180:
            return None
        town = nearest(latitude, longitude)
        name = _("you (near %(town)s)") % {"town": town.name} if town else _("this point")
        return Near(latitude, longitude, kilometres, name)
    if not text.strip():
        return None
    if found := find(text, around=_middle(located)):
        return Near(*found.town.point, kilometres, found.town.label, found.others)
    middle = _middle(located.filter(city__iexact=text.strip()))
    return Near(*middle, kilometres, text.strip()) if middle else None


def _middle(located):
    means = located.located().order_by().aggregate(Avg("latitude"), Avg("longitude"))
    middle = means["latitude__avg"], means["longitude__avg"]
    return None if None in middle else middle


class NearFields(forms.Form):
    """The fields of `Near` and of a part of the map, for a form of filters; `clean_near(located)` belongs in its
    `clean()`, and `narrowed(located)` in what it applies."""

    pres = forms.CharField(
        label=gettext_lazy("Near"), required=False, max_length=100, widget=TownInput(asks_position=True)
    )
    rayon = forms.TypedChoiceField(
        label=gettext_lazy("How far"),
        required=False,
        coerce=int,
        empty_value=USUAL_RADIUS,
        choices=[("", f"{USUAL_RADIUS} km"), *((str(km), f"{km} km") for km in RADII if km != USUAL_RADIUS)],
    )
    #: Written by the map itself ("Search in this area").
    zone = forms.CharField(
        label=gettext_lazy("Area of the map"),
        required=False,
        max_length=80,
        help_text=gettext_lazy("West, south, east, north, in degrees."),
    )
    #: What is said when nothing is called so.
    NOWHERE = gettext_lazy("No town is called so, and nothing of this list is there.")

    @staticmethod
    def without_idle_radius(known):
        """The parameters without a radius round nothing."""
        return (
            known if known.get("pres", "").strip() else {k: v for k, v in known.items() if k not in ("pres", "rayon")}
        )

    def clean_near(self, located):
        """Puts the `Near` that is asked for in `cleaned_data["near"]`, or says that there is none."""
        data = self.cleaned_data
        text = data.get("pres", "")
        data["near"] = near_of(text, data.get("rayon") or USUAL_RADIUS, located) if text else None
        if text and not data["near"]:
            self.add_error("pres", self.NOWHERE)

    def clean_zone(self):
        text = self.cleaned_data["zone"]
        if text and zone_of(text) is None:
            raise forms.ValidationError(_("Four numbers are expected: west, south, east, north, in degrees."))
        return text

    @property
    def zone_bounds(self):
        """[west, south, east, north] of the part of the map that is asked for; None for the whole of it."""
        zone = zone_of(getattr(self, "cleaned_data", {}).get("zone") or "")
        return zone and zone.bounds

    def narrowed(self, located):
        """Those of a queryset that are near, and in the part of the map, where these are asked for."""
        if self.near:
            located = self.near.narrow(located)
        zone = zone_of(self.cleaned_data.get("zone") or "")
        return zone.narrow(located) if zone else located

    @property
    def near_fields(self):
        return [self["pres"], self["rayon"]]

    @property
    def near(self):
        return getattr(self, "cleaned_data", {}).get("near")


class NearLinks(NearFields):
    """The same in filters that are links too (intake/link_filters.py)."""

    @classmethod
    def known(cls, data):
        return cls.without_idle_radius(super().known(data))

    @property
    def in_force(self):
        """A town and its radius are one filter."""
        labels = {self.fields["pres"].label, self.fields["rayon"].label}
        chips = [each for each in super().in_force if each["label"] not in labels]
        if self.near:
            chips.append(
                {
                    "label": self.fields["pres"].label,
                    "words": self.near.words,
                    "query": self.query_with(pres="", rayon=""),
                }
            )
        return chips

    def _words(self, name):
        return self.fields[name].label if name == "zone" else super()._words(name)

    @property
    def radius_links(self):
        """Each radius as a link: {"words", "query", "is_current"}."""
        return [
            {
                "words": f"{km} km",
                "query": self.query_with(rayon="" if km == USUAL_RADIUS else str(km)),
                "is_current": km == self.near.kilometres,
            }
            for km in RADII
        ]

    @property
    def other_towns(self):
        """The towns that may have been meant, as links."""
        return [{"words": town.label, "query": self.query_with(pres=town.label)} for town in self.near.others]
