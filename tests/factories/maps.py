"""Outlines of territories for tests."""

AROUND_GRENOBLE = {
    "type": "Feature",
    "properties": {},
    "geometry": {
        "type": "MultiPolygon",
        "coordinates": [[[[5, 44.7], [6.5, 44.7], [6.5, 45.9], [5, 45.9], [5, 44.7]]]],
    },
}
