"""What every template may read of the territory."""

from django.utils.functional import SimpleLazyObject

from maps.models import MapSettings


def territory(request):
    """`territory` (TerritorySettings) and `map_settings` (MapSettings) of this request."""
    return {
        "territory": getattr(request, "territory", None),
        "map_settings": SimpleLazyObject(lambda: MapSettings.for_request(request)),
    }
