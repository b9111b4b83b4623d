"""What a map asks its own server for."""

from django.http import Http404, JsonResponse
from django.views.decorators.http import require_safe

from gazetteer.lookup import complete
from maps.models import MapSettings
from maps.town_names import town_names


@require_safe
def outline(request):
    """The outline of the territory, its neighbours and names, as GeoJSON; its address changes with them."""
    settings = MapSettings.for_request(request)
    if settings is None:
        raise Http404
    features = [_tagged(feature, "neighbour") for feature in (settings.neighbours or {}).get("features", [])]
    if settings.outline:
        features += [_tagged(each, "outline") for each in settings.outline.get("features", [settings.outline])]
    for role in ("waters", "borders"):
        features += [_tagged(each, role) for each in (getattr(settings, role) or {}).get("features", [])]
    features += [_name(label) for label in settings.labels or []]
    response = JsonResponse(
        {"type": "FeatureCollection", "features": features},
        content_type="application/geo+json; charset=utf-8",
        json_dumps_params={"ensure_ascii": False, "separators": (",", ":")},
    )
    response["Cache-Control"] = "public, max-age=604800" if "v" in request.GET else "public, max-age=300"
    return response


@require_safe
def names(request):
    """The names of the towns of the territory, the largest first; the moving map shows those that it has room for."""
    settings = MapSettings.for_request(request)
    if settings is None:
        raise Http404
    response = JsonResponse(
        {"towns": town_names(settings)}, json_dumps_params={"ensure_ascii": False, "separators": (",", ":")}
    )
    response["Cache-Control"] = "public, max-age=86400"
    return response


@require_safe
def towns(request):
    """`?q=vil`: the towns that somebody may be typing, the likeliest first."""
    settings = MapSettings.for_request(request)
    around = (settings.latitude, settings.longitude) if settings else None
    found = complete(request.GET.get("q", "").replace("\x00", "")[:100], around=around)
    response = JsonResponse({"towns": [_town(town) for town in found]}, json_dumps_params={"ensure_ascii": False})
    response["Cache-Control"] = "public, max-age=3600"
    return response


def _town(town):
    return {
        "label": town.label,
        "name": town.name,
        "postcode": (town.postcode_list or [""])[0],
        "lat": town.latitude,
        "lng": town.longitude,
    }


def _tagged(feature, role):
    geometry = feature.get("geometry") or feature
    name = (feature.get("properties") or {}).get("name", "")
    return {"type": "Feature", "properties": {"role": role, "name": name}, "geometry": geometry}


def _name(label):
    return {
        "type": "Feature",
        "properties": {"role": label.get("kind", "town"), "name": label["name"]},
        "geometry": {"type": "Point", "coordinates": [label["lng"], label["lat"]]},
    }
