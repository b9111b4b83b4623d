"""Points of maps: located things as a GeoJSON FeatureCollection, however many they are."""

import json
from zoneinfo import ZoneInfo

from django.http import StreamingHttpResponse
from django.utils import timezone, translation
from django.utils.cache import patch_vary_headers
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from territories.elsewhere import label_elsewhere

MAX_POINTS = 20_000
CHUNK = 500
# What a point needs; the rest of the row stays in the database.
COLUMNS = (
    "pk", "title", "kind", "genre", "url_path", "slug", "origin", "latitude", "longitude", "city", "card",
    "territory_id", "starts_at", "ends_at",
)  # fmt: skip


def geojson_response(request, contributions):
    """These contributions (a queryset, in its order) as the points of a map.

    Each Feature has the id of its contribution and the properties title, kind, label
    (the kind in words), url, where and when. It streams: nothing grows with the number
    of points. Source of the format: RFC 7946.
    """
    points = contributions.located().only(*COLUMNS)[:MAX_POINTS]
    response = StreamingHttpResponse(
        _chunks(points, request, translation.get_language(), timezone.get_current_timezone_name()),
        content_type="application/geo+json; charset=utf-8",
    )
    patch_vary_headers(response, ["Cookie"])  # which may choose the language
    response["Cache-Control"] = "public, max-age=60, stale-while-revalidate=300"
    return response


def feature(contribution, request=None):
    """One contribution as a GeoJSON Feature."""
    return {
        "type": "Feature",
        "id": contribution.pk,
        "geometry": {"type": "Point", "coordinates": [contribution.longitude, contribution.latitude]},
        "properties": {
            "title": contribution.title,
            "kind": contribution.kind,
            "label": str(contribution.genre_label),
            "url": contribution.get_url(request),
            "where": where(contribution, label_elsewhere(request, contribution.territory_id) if request else ""),
            "when": when(contribution),
        },
    }


def where(contribution, home=""):
    """The name of the place and the town, as far as they are known, and of its territory where it is another."""
    place = contribution.card.get("place", "")
    here = ", ".join(dict.fromkeys(part for part in (place, contribution.city) if part))
    return " – ".join(part for part in (here, home) if part)


def when(contribution):
    """Its day, its first and last day, or its last day; in the reader's words and on the territory's clock."""
    start, end = contribution.first_day, contribution.last_day
    if start and end and end > start:
        words = {"start": date_format(start, "j F Y"), "end": date_format(end, "j F Y")}
        return _("from %(start)s to %(end)s") % words
    if start:
        return date_format(start, "l j F Y")
    return _("until %(day)s") % {"day": date_format(end, "j F Y")} if end else ""


def _chunks(points, request, language, zone):
    """The text of the collection, a few hundred points at a time, in the language of the request.

    The middleware that speaks it has ended by the time these are read.
    """
    yield '{"type":"FeatureCollection","features":['
    written, lines = 0, []
    for contribution in points.iterator(chunk_size=CHUNK):
        lines.append(contribution)
        if len(lines) == CHUNK:
            yield _text(lines, request, language, zone, written)
            written, lines = written + len(lines), []
    yield _text(lines, request, language, zone, written) + "]}\n"


def _text(contributions, request, language, zone, written):
    with translation.override(language), timezone.override(ZoneInfo(zone)):
        features = [
            json.dumps(feature(each, request), ensure_ascii=False, separators=(",", ":")) for each in contributions
        ]
    return ("," if written and features else "") + ",\n".join(features)
