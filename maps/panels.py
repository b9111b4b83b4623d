"""The panel with which the admin pins a thing on the map."""

from wagtailgeowidget import geocoders
from wagtailgeowidget.panels import GeoAddressPanel, LeafletPanel

ADDRESS_PANEL = GeoAddressPanel("address", geocoder=geocoders.NOMINATIM)


class LocationPanel(LeafletPanel):
    """wagtailgeowidget's Leaflet panel."""
