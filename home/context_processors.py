"""What every template may read of the territory."""

from django.utils.functional import SimpleLazyObject

from home.models import TerritorySettings
from maps.models import MapSettings


def territories(request):
    """The territories of the installation, by name; the one that is read is marked `is_current`."""
    found = list(TerritorySettings.objects.select_related("site").order_by("tagline", "name"))
    for settings in found:
        # Files of the media folder are served without a territory; their 404 has the page of all.
        settings.is_current = settings.pk == getattr(getattr(request, "territory", None), "pk", None)
    return found


def territory(request):
    """`territory` (TerritorySettings) and `map_settings` (MapSettings) of this request."""
    return {
        "territory": getattr(request, "territory", None),
        "territories": SimpleLazyObject(lambda: territories(request)),
        "map_settings": SimpleLazyObject(lambda: MapSettings.for_request(request)),
    }
