"""Outlines of territories: any GeoJSON of areas, checked, brought to one shape and made light."""

import json
import math

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from intake.decoding import decode, without_lost

MAX_BYTES = 8 * 1024 * 1024
MAX_POINTS = 2_500
MAX_INPUT_POINTS = 500_000
FIRST_TOLERANCE = 0.0002  # degrees, some twenty metres
NAME_KEYS = ("name", "nom", "libelle", "label")


def read_geojson(content):
    """The GeoJSON of these bytes (an uploaded file), whatever its shape."""
    if len(content) > MAX_BYTES:
        raise ValidationError(_("This file is larger than 8 MB. Simplify it first, on mapshaper.org for instance."))
    try:
        return json.loads(without_lost(decode(content)))
    except (ValueError, RecursionError) as error:
        raise ValidationError(_("This file is not GeoJSON: it cannot be read as JSON.")) from error


def outline_of(data):
    """One light Feature (MultiPolygon) that covers every area of this GeoJSON."""
    polygons = [polygon for _name, polygon in _named_polygons(data)]
    return {"type": "Feature", "properties": {}, "geometry": _multipolygon(lighter(polygons))}


def outline_of_box(text):
    """The outline of a box written "west, south, east, north" in degrees: enough for a start."""
    parts = text.replace(";", ",").split(",")
    try:
        west, south, east, north = (float(part) for part in parts)
    except ValueError as error:
        raise ValidationError(
            _("Four numbers are expected, separated by commas: west, south, east, north, in degrees.")
        ) from error
    if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):
        raise ValidationError(
            _("West must be less than east and south less than north: such as 4.7, 44.7, 6.4, 45.9.")
        )
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Feature", "properties": {}, "geometry": _multipolygon([[ring]])}


def neighbours_of(data):
    """A light FeatureCollection of the areas of this GeoJSON, each with its name."""
    areas = {}
    for name, polygon in _named_polygons(data):
        areas.setdefault(name, []).append(polygon)
    return {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": {"name": name}, "geometry": _multipolygon(lighter(polygons))}
            for name, polygons in areas.items()
        ],
    }


def waters_of(data):
    """A light FeatureCollection of the lakes (areas) and rivers (lines) of this GeoJSON."""
    geometries = [feature.get("geometry") or {} for feature in _features_of(data)]
    lakes = [_checked(polygon) for geometry in geometries for polygon in _polygons_of(geometry)]
    rivers = [_degrees(line) for geometry in geometries for line in _lines_of(geometry)]
    if not lakes and not rivers:
        raise ValidationError(_("There is neither an area nor a line in this GeoJSON."))
    if sum(len(line) for line in [*rivers, *(ring for lake in lakes for ring in lake)]) > MAX_INPUT_POINTS:
        raise ValidationError(_("This file has too many points. Simplify it first, on mapshaper.org for instance."))
    found = [_multipolygon(lighter(lakes))] if lakes else []
    found += [{"type": "MultiLineString", "coordinates": lighter_lines(rivers)}] if rivers else []
    features = [{"type": "Feature", "properties": {}, "geometry": geometry} for geometry in found]
    return {"type": "FeatureCollection", "features": features}


def lines_in(waters):
    """The open lines (rivers) of a FeatureCollection that came through here, as lists of (x, y)."""
    features = waters.get("features", []) if waters else []
    return [line for feature in features for line in _lines_of(feature["geometry"])]


def rings_of(outline):
    """The closed lines of a Feature or FeatureCollection that came through here, as lists of (x, y)."""
    features = outline.get("features", [outline]) if outline else []
    return [
        ring
        for feature in features
        for polygon in _polygons_of(feature.get("geometry") or feature)
        for ring in polygon
    ]


def bounds_of(rings):
    """(west, south, east, north) of these lines."""
    points = [point for ring in rings for point in ring]
    longitudes, latitudes = [point[0] for point in points], [point[1] for point in points]
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def holds(rings, latitude, longitude):
    """Whether a point lies inside an odd number of these closed lines: in an area, and not in a hole of it."""
    inside = False
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, ring[1:], strict=False):
            if (y1 > latitude) != (y2 > latitude) and longitude < x1 + (latitude - y1) * (x2 - x1) / (y2 - y1):
                inside = not inside
    return inside


def crosses(rings, box):
    """Whether one of these closed lines goes through a box (left, top, right, bottom)."""
    left, top, right, bottom = box
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, ring[1:], strict=False):
            if max(x1, x2) < left or min(x1, x2) > right or max(y1, y2) < top or min(y1, y2) > bottom:
                continue
            corners = ((x, y) for x in (left, right) for y in (top, bottom))
            if len({(x2 - x1) * (y - y1) > (y2 - y1) * (x - x1) for x, y in corners}) == 2:
                return True
    return False


# --- Reading ------------------------------------------------------------------------


def _named_polygons(data):
    """(name, polygon) of every area; a clear word about what is wrong otherwise."""
    found = [
        (_name_of(feature), _checked(polygon))
        for feature in _features_of(data)
        for polygon in _polygons_of(feature.get("geometry"))
    ]
    if not found:
        raise ValidationError(
            _("There is no area in this GeoJSON: a Polygon or a MultiPolygon is needed, not points or lines.")
        )
    if sum(len(ring) for _name, polygon in found for ring in polygon) > MAX_INPUT_POINTS:
        raise ValidationError(_("This outline has too many points. Simplify it first, on mapshaper.org for instance."))
    return found


def _features_of(data):
    kind = data.get("type") if isinstance(data, dict) else None
    if kind == "FeatureCollection":
        features = data.get("features")
        return [each for each in features if isinstance(each, dict)] if isinstance(features, list) else []
    if kind == "Feature":
        return [data]
    if kind in ("Polygon", "MultiPolygon", "GeometryCollection"):
        return [{"geometry": data}]
    raise ValidationError(_("This is not GeoJSON: it has no “type” of feature or of geometry."))


def _polygons_of(geometry):
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    coordinates = geometry.get("coordinates") if kind else None
    if kind == "Polygon":
        return [coordinates]
    if kind == "MultiPolygon" and isinstance(coordinates, list):
        return coordinates
    if kind == "GeometryCollection" and isinstance(geometry.get("geometries"), list):
        return [polygon for each in geometry["geometries"] for polygon in _polygons_of(each)]
    return []


def _lines_of(geometry):
    kind, coordinates = geometry.get("type"), geometry.get("coordinates")
    if kind == "LineString":
        return [coordinates]
    return coordinates if kind == "MultiLineString" and isinstance(coordinates, list) else []


def _name_of(feature):
    properties = feature.get("properties")
    if not isinstance(properties, dict):
        return ""
    return next((str(properties[key])[:80] for key in NAME_KEYS if properties.get(key)), "")


def _checked(polygon):
    """The lines of a polygon as closed lists of [longitude, latitude] in degrees."""
    if not isinstance(polygon, list):
        raise ValidationError(_("An area of this GeoJSON has coordinates that are not numbers."))
    rings = [_degrees(ring) for ring in polygon]
    for ring in rings:
        if ring and ring[0] != ring[-1]:
            ring.append(list(ring[0]))
        if len(ring) < 4:
            raise ValidationError(_("A line of an area has fewer than three points."))
    if not rings:
        raise ValidationError(_("An area of this GeoJSON is empty."))
    return rings


def _degrees(line):
    """A line as a list of [longitude, latitude] in degrees."""
    try:
        points = [[float(point[0]), float(point[1])] for point in line]
    except (TypeError, ValueError, IndexError, KeyError) as error:
        raise ValidationError(_("An area of this GeoJSON has coordinates that are not numbers.")) from error
    if any(not (abs(x) <= 180 and abs(y) <= 90) for x, y in points):
        raise ValidationError(
            _("The coordinates are not in degrees (WGS 84). Export the outline in this system, named EPSG:4326.")
        )
    return points


def _multipolygon(polygons):
    return {"type": "MultiPolygon", "coordinates": polygons}


# --- Simplifying ----------------------------------------------------------------------


def lighter(polygons, most=MAX_POINTS):
    """The same areas with at most so many points: small islands go first, then the finest bends."""
    tolerance = FIRST_TOLERANCE
    while True:
        thinned = [[thin(ring, tolerance) for ring in polygon] for polygon in polygons]
        kept = [[ring for ring in polygon if len(ring) > 4 or len(polygons) == 1] for polygon in thinned]
        kept = [polygon for polygon in kept if polygon] or thinned
        if sum(len(ring) for polygon in kept for ring in polygon) <= most or tolerance > 1:
            return [[[_rounded(point) for point in ring] for ring in polygon] for polygon in kept]
        tolerance *= 1.8


def lighter_lines(lines, most=MAX_POINTS):
    """The same lines with at most so many points: the finest bends go first, then the shortest lines."""
    tolerance = FIRST_TOLERANCE
    while True:
        thinned = [_thin_line(line, tolerance) for line in lines if len(line) > 1]
        if sum(len(line) for line in thinned) <= most or tolerance > 1:
            return [[_rounded(point) for point in line] for line in thinned[: most // 2]]
        tolerance *= 1.8


def thin(ring, tolerance):
    """A closed line without the points that lie nearer than `tolerance` to it (Douglas and Peucker)."""
    half = len(ring) // 2
    thinned = _thin_line(ring[: half + 1], tolerance)[:-1] + _thin_line(ring[half:], tolerance)
    return thinned if len(thinned) >= 4 else ring[:: max(1, len(ring) // 4)][:3] + [ring[0]]


def _thin_line(points, tolerance):
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        index, distance = _farthest(points, first, last)
        if distance > tolerance:
            keep.add(index)
            spans += [(first, index), (index, last)]
    return [points[index] for index in sorted(keep)]


def _farthest(points, first, last):
    """(index, distance) of the point that is farthest from the line between two others."""
    (x1, y1), (x2, y2) = points[first], points[last]
    dx, dy = x2 - x1, y2 - y1
    length = math.hypot(dx, dy)
    best = (first, 0.0)
    for index in range(first + 1, last):
        x, y = points[index]
        away = abs(dx * (y1 - y) - (x1 - x) * dy) / length if length else math.hypot(x - x1, y - y1)
        if away > best[1]:
            best = (index, away)
    return best


def _rounded(point):
    return [round(point[0], 5), round(point[1], 5)]
