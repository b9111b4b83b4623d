"""The panel with which the admin pins a thing on the map."""

import json

from django import forms
from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.admin.panels import FieldPanel
from wagtailgeowidget.helpers import geosgeometry_str_to_struct
from wagtailgeowidget.panels import LeafletPanel
from wagtailgeowidget.widgets import LeafletField

OPTIONS = "data-leaflet-field-options-value"


class LocationField(LeafletField):
    """wagtailgeowidget's map with our own copy of Leaflet, in the animator's language.

    The map opens when its field is entered: nothing is asked of the tile server before.
    """

    @property
    def media(self):
        return forms.Media(
            css={"all": ("wagtailgeowidget/css/leaflet-field.css", "js_lib_leaflet/leaflet.css")},
            js=(
                "js_lib_leaflet/leaflet.js",
                "wagtailgeowidget/js/leaflet-field.js",
                "js/admin/location-field.js",
                "wagtailgeowidget/js/leaflet-field-controller.js",
            ),
        )

    def build_attrs(self, *args, **kwargs):
        attrs = super().build_attrs(*args, **kwargs)
        if OPTIONS in attrs:
            attrs[OPTIONS] = json.dumps({**json.loads(attrs[OPTIONS]), "translations": _words()})
        return attrs

    def render(self, name, value, attrs=None, renderer=None):
        """The hidden value, the coordinates as text (all there is without the map), and the map."""
        self.value_data = value
        hidden = forms.HiddenInput.render(self, name, value, attrs, renderer)
        point = geosgeometry_str_to_struct(value) if value else None
        shown = f"{point['y']},{point['x']}" if point else ""
        return format_html(
            '{}<div class="input"><input id="{id}_latlng" class="leaflet-field-location" maxlength="250" type="text"'
            ' value="{}" aria-label="{}"></div><p class="help location-help">{}</p>'
            '<div id="{id}_map" class="leaflet-field"></div>',
            hidden,
            shown,
            _("Latitude, longitude"),
            _("Click on the map or drag the pin; or type 45.1885, 5.7245. Empty it to take the pin away."),
            id=attrs["id"],
        )


def _words():
    return {
        "error_message_invalid_location": _(
            "This is not a position: type a latitude and a longitude, 45.1885, 5.7245."
        ),
        "success_address_geocoded": _("The address was found and pinned."),
        "error_could_not_geocode_address": _("The address “%s” was not found. Pin it by hand."),
        "enter_location": _("Address"),
        "initialize_map": _("Enter here to open the map"),
    }


class LocationPanel(LeafletPanel):
    """wagtailgeowidget's panel, with the field above."""

    def widget_overrides(self):
        return {
            self.field_name: LocationField(
                address_field=self.address_field,
                zoom_field=self.zoom_field,
                hide_latlng=self.hide_latlng,
                zoom=self.zoom,
                srid=4326,
                id_prefix="id_",
            )
        }


class AddressField(forms.TextInput):
    """An address that a button looks up, where the installation names a geocoder (GEOCODER_URL)."""

    class Media:
        js = ["js/admin/address-field.js"]

    def render(self, name, value, attrs=None, renderer=None):
        field = super().render(name, value, attrs, renderer)
        if not settings.GEOCODER_URL:
            return field
        return format_html(
            '{}<button type="button" class="button button-small button-secondary" data-geocode="{}" data-url="{}"'
            ' data-none="{}" data-kept="{}">{}</button> <span role="status"></span>',
            field,
            (attrs or {}).get("id", ""),
            settings.GEOCODER_URL,
            _("This address was not found. Pin it by hand."),
            _("A pin is there already: it stays. Empty its position first to look the address up."),
            _("Find it on the map"),
        )


ADDRESS_PANEL = FieldPanel("address", widget=AddressField)
