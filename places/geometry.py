"""One point that stands for a shape of GeoJSON: always on the shape, so that a pin never falls beside it."""

from django.utils.translation import gettext as _

from intake.rows import RefusedRow, degrees

MAX_POINTS = 200_000


def representative_point(geometry):
    """(latitude, longitude) of a GeoJSON geometry; (None, None) where there is none."""
    if not geometry:
        return None, None
    if not isinstance(geometry, dict):
        raise RefusedRow(_("its geometry is not GeoJSON"))
    kind = str(geometry.get("type", ""))
    try:
        longitude, latitude = _point(kind, geometry)[:2]
    except (TypeError, ValueError, IndexError, KeyError, ZeroDivisionError, RecursionError):
        raise RefusedRow(_("its geometry (%(kind)s) is broken") % {"kind": kind[:30] or "?"}) from None
    return degrees(latitude, longitude)


def _point(kind, geometry):
    if kind == "GeometryCollection":
        first = geometry["geometries"][0]
        return _point(first["type"], first)
    coordinates = geometry["coordinates"]
    if kind == "Point":
        return coordinates
    if kind == "MultiPoint":
        return coordinates[0]
    if kind == "LineString":
        return _middle(coordinates)
    if kind == "MultiLineString":
        return _middle(max(coordinates, key=len))
    if kind == "Polygon":
        return _inside(_rings(coordinates))
    if kind == "MultiPolygon":
        return _inside(max((_rings(polygon) for polygon in coordinates), key=lambda rings: abs(_area(rings[0]))))
    raise RefusedRow(_("its geometry (%(kind)s) is of no known type") % {"kind": kind[:30] or "?"})


def _middle(line):
    return line[len(line) // 2]


def _rings(polygon):
    rings = [[(float(point[0]), float(point[1])) for point in ring] for ring in polygon]
    if sum(map(len, rings)) > MAX_POINTS:
        raise ValueError("too many points")
    if any(abs(x) > 180 or abs(y) > 90 for ring in rings for x, y in ring):
        degrees(rings[0][0][1], rings[0][0][0])  # says what is wrong with them
    return rings


def _area(ring):
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in _edges(ring)) / 2


def _edges(ring):
    return zip(ring, [*ring[1:], ring[0]], strict=True)


def _inside(rings):
    """The centre of gravity, or where it falls outside, the middle of the widest stretch at its height."""
    outer = rings[0]
    area = _area(outer)
    if not area:
        return outer[0]
    x = sum((x1 + x2) * (x1 * y2 - x2 * y1) for (x1, y1), (x2, y2) in _edges(outer)) / (6 * area)
    y = sum((y1 + y2) * (x1 * y2 - x2 * y1) for (x1, y1), (x2, y2) in _edges(outer)) / (6 * area)
    stretches = _stretches(rings, y)
    if any(left <= x <= right for left, right in stretches):
        return x, y
    left, right = max(stretches, key=lambda stretch: stretch[1] - stretch[0])
    return (left + right) / 2, y


def _stretches(rings, y):
    """The pieces of the horizontal line at `y` that lie inside the polygon and outside its holes."""
    crossings = sorted(
        x1 + (y - y1) * (x2 - x1) / (y2 - y1)
        for ring in rings
        for (x1, y1), (x2, y2) in _edges(ring)
        if (y1 > y) != (y2 > y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=False))
