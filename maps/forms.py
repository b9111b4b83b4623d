"""The form of a territory's map: an outline comes as a file or is pasted, and is checked either way."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from intake.held_files import HoldsFiles
from maps.outlines import neighbours_of, outline_of, read_geojson, waters_of

MAX_LABELS = 60
LABEL_KINDS = ("town", "range", "neighbour")


def geojson_file(label, help_text):
    """The optional field of a form that takes a file of GeoJSON."""
    accepted = {"accept": ".geojson,.json,application/geo+json"}
    return forms.FileField(label=label, help_text=help_text, required=False, widget=forms.FileInput(attrs=accepted))


class MapSettingsForm(HoldsFiles, WagtailAdminModelForm):
    """What is uploaded wins over what is in the text field below it."""

    outline_file = geojson_file(
        _("Outline from a file"), _("GeoJSON in degrees (WGS 84), whatever its areas: they are joined and simplified.")
    )
    neighbours_file = geojson_file(_("Neighbours from a file"), _("GeoJSON of the areas around, drawn paler."))
    borders_file = geojson_file(_("Borders from a file"), _("GeoJSON of departments or other areas, drawn as lines."))
    waters_file = geojson_file(
        _("Lakes and rivers from a file"),
        _("GeoJSON of areas and lines. Name its source on the page of legal notices if its licence asks."),
    )

    def __init__(self, *args, for_user=None, **kwargs):
        super().__init__(*args, for_user=for_user, holder=getattr(for_user, "pk", ""), **kwargs)

    def clean_outline_file(self):
        return self._read("outline_file", outline_of)

    def clean_neighbours_file(self):
        return self._read("neighbours_file", neighbours_of)

    def clean_borders_file(self):
        return self._read("borders_file", neighbours_of)

    def clean_waters_file(self):
        return self._read("waters_file", waters_of)

    def clean_borders(self):
        return self._checked("borders", neighbours_of)

    def clean_waters(self):
        return self._checked("waters", waters_of)

    def clean_outline(self):
        return self._checked("outline", outline_of)

    def clean_neighbours(self):
        return self._checked("neighbours", neighbours_of)

    def clean_labels(self):
        labels = self.cleaned_data.get("labels") or []
        if not isinstance(labels, list) or len(labels) > MAX_LABELS:
            raise ValidationError(_("A list of at most 60 names is expected."))
        return [_label(label) for label in labels]

    def clean(self):
        data = super().clean()
        for name in ("outline", "neighbours", "borders", "waters"):
            if data.get(f"{name}_file"):
                data[name] = data[f"{name}_file"]
        return data

    def _read(self, name, reader):
        upload = self.cleaned_data.get(name)
        return reader(read_geojson(upload.read())) if upload else None

    def _checked(self, name, reader):
        data = self.cleaned_data.get(name)
        # Left as it is, it was checked when it came in.
        if not data or name not in self.changed_data:
            return data
        return reader(data)


def _label(label):
    """One name of the drawn map, with nothing but what is drawn of it."""
    try:
        name, latitude, longitude = str(label["name"]).strip()[:40], float(label["lat"]), float(label["lng"])
    except (TypeError, KeyError, ValueError) as error:
        raise ValidationError(_("Each name needs “name”, “lat” and “lng”, its place in degrees.")) from error
    if not name or not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise ValidationError(_("Each name needs “name”, “lat” and “lng”, its place in degrees."))
    kind = label.get("kind") if label.get("kind") in LABEL_KINDS else "town"
    return {"name": name, "lat": latitude, "lng": longitude, "kind": kind}
