"""The form that opens a territory: everything that is wrong is told at once, and nothing typed is lost."""

import re
from zoneinfo import available_timezones

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from home.actions.territories import parse_host, refuse_taken_host
from intake.held_files import HoldsFiles
from maps.forms import geojson_file
from maps.outlines import outline_of, outline_of_box, read_geojson
from media.colours import HEX
from territories.models import Territory

MOST_ANIMATORS = 10
PORT = re.compile(r":\d+/?$")


class TerritoryForm(HoldsFiles, forms.Form):
    """What `home.actions.create_territory` takes."""

    name = forms.CharField(label=_("Name"), max_length=60, initial="Echosciences")
    tagline = forms.CharField(
        label=_("Place"), max_length=80, required=False, help_text=_("Below the name: “Grenoble et l’Isère”.")
    )
    host = forms.CharField(
        label=_("Host name"),
        max_length=255,
        help_text=_(
            "Such as provence.example.org. Who runs its domain points it at this server (a CNAME, or A and AAAA "
            "records); the next page says whether that is done."
        ),
    )
    language = forms.ChoiceField(label=_("Language"), choices=Territory._meta.get_field("language").choices)
    time_zone = forms.CharField(
        label=_("Time zone"), initial="Europe/Paris", help_text=_("As Europe/Paris, or Indian/Reunion.")
    )
    accent = forms.CharField(
        label=_("Accent colour"),
        initial=Territory._meta.get_field("accent").default,
        widget=forms.TextInput(attrs={"type": "color"}),
    )
    outline_file = geojson_file(
        _("Outline from a file"), _("GeoJSON in degrees (WGS 84), whatever its areas: they are joined and simplified.")
    )
    box = forms.CharField(
        label=_("Or a box"),
        max_length=120,
        required=False,
        help_text=_("West, south, east, north in degrees: 4.7, 44.7, 6.4, 45.9. A file can replace it later."),
    )
    animators = forms.CharField(
        label=_("First animators"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Their e-mail addresses, one on each line. Who has no account yet is invited to make one."),
    )
    is_announced = forms.BooleanField(
        label=_("Announce it on the network as coming"), required=False, help_text=_("It stays closed until then.")
    )
    opens_on = forms.DateField(label=_("Day of the opening"), required=False, widget=AdminDateInput)

    def __init__(self, data=None, files=None, *, user=None):
        super().__init__(data, files, holder=getattr(user, "pk", ""), initial={"language": settings.LANGUAGE_CODE})

    def clean_host(self):
        hostname, port = parse_host(self.cleaned_data["host"])
        refuse_taken_host(hostname)
        first = Territory.objects.first_one()
        if first and not PORT.search(self.cleaned_data["host"]):
            port = first.site.port  # all are behind one server
        return f"{hostname}:{port}"

    def clean_time_zone(self):
        zone = self.cleaned_data["time_zone"].strip()
        if zone not in available_timezones():
            raise ValidationError(_("This time zone is unknown. Write it as Europe/Paris."))
        return zone

    def clean_accent(self):
        if not HEX.fullmatch(self.cleaned_data["accent"]):
            raise ValidationError(_("Give the colour as # and six digits, such as #d9381e."))
        return self.cleaned_data["accent"]

    def clean_outline_file(self):
        upload = self.cleaned_data.get("outline_file")
        return outline_of(read_geojson(upload.read())) if upload else None

    def clean_box(self):
        box = self.cleaned_data["box"]
        return outline_of_box(box) if box else None

    def clean_animators(self):
        addresses = list(dict.fromkeys(self.cleaned_data["animators"].replace(",", " ").lower().split()))
        if len(addresses) > MOST_ANIMATORS:
            raise ValidationError(_("Ten at most for a start: they can appoint others."))
        for address in addresses:
            try:
                validate_email(address)
            except ValidationError as error:
                raise ValidationError(_("“%(email)s” is not an e-mail address.") % {"email": address}) from error
        return addresses

    def arguments(self):
        """What `create_territory` takes of this."""
        data = self.cleaned_data
        taken = ("name", "tagline", "host", "language", "time_zone", "accent", "animators")
        return {
            **{name: data[name] for name in taken},
            "outline": data["outline_file"] or data["box"],
            "announced": {"is_announced": data["is_announced"], "opens_on": data["opens_on"]},
        }
