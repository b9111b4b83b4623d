"""What every template may read of the maps of a territory."""

from django.utils.functional import SimpleLazyObject

from maps.models import MapSettings


def maps(request):
    """`map_settings`: the MapSettings of the site asked for, read when a template first uses them."""
    return {"map_settings": SimpleLazyObject(lambda: MapSettings.for_request(request))}
