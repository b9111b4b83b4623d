"""Outlines: any GeoJSON of areas becomes one light shape, anything else a clear refusal."""

import json
import math

import pytest
from django.core.exceptions import ValidationError

from maps.drawing import draw_pins
from maps.models import MapSettings
from maps.outlines import MAX_POINTS, bounds_of, neighbours_of, outline_of, read_geojson, rings_of

SQUARE = [[[5.0, 45.0], [6.0, 45.0], [6.0, 46.0], [5.0, 46.0], [5.0, 45.0]]]
POLYGON = {"type": "Polygon", "coordinates": SQUARE}
FEATURE = {"type": "Feature", "properties": {"nom": "Isère"}, "geometry": POLYGON}


@pytest.mark.parametrize(
    "data",
    [
        POLYGON,
        FEATURE,
        {"type": "MultiPolygon", "coordinates": [SQUARE]},
        {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [5, 45]}, POLYGON]},
        {"type": "FeatureCollection", "features": [FEATURE, {"type": "Feature", "geometry": None}]},
        {"type": "Polygon", "coordinates": [SQUARE[0][:-1]]},  # left open
        {"type": "Polygon", "coordinates": [[[*point, 812.5] for point in SQUARE[0]]]},  # with heights
    ],
)
def test_every_shape_of_areas_becomes_one_feature(data):
    outline = outline_of(data)
    assert outline["geometry"] == {"type": "MultiPolygon", "coordinates": [SQUARE]}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ([], "“type”"),
        ({"type": "Topology"}, "“type”"),
        ({"type": "FeatureCollection", "features": []}, "no area"),
        ({"type": "FeatureCollection"}, "no area"),
        ({"type": "Feature", "geometry": {"type": "Point", "coordinates": [5, 45]}}, "no area"),
        ({"type": "Polygon", "coordinates": [[["a", "b"], [1, 2], [3, 4]]]}, "not numbers"),
        ({"type": "Polygon", "coordinates": None}, "not numbers"),
        ({"type": "Polygon", "coordinates": [[[5, 45], [6, 45]]]}, "fewer than three"),
        ({"type": "Polygon", "coordinates": []}, "empty"),
        ({"type": "Polygon", "coordinates": [[[912000, 6450000], [913000, 6450000], [912000, 6451000]]]}, "EPSG:4326"),
        ({"type": "Polygon", "coordinates": [[[math.nan, 45], [6, 45], [6, 46]]]}, "EPSG:4326"),
    ],
)
def test_anything_else_is_refused_with_its_reason(data, words, settings):
    settings.LANGUAGE_CODE = "en"
    with pytest.raises(ValidationError) as refusal:
        outline_of(data)
    assert words in refusal.value.messages[0]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\xff\xfe", b"[" * 200_000, b"nom;lat;lng"])
def test_a_file_that_is_no_json_is_refused(content):
    with pytest.raises(ValidationError):
        read_geojson(content)


def test_a_detailed_outline_is_made_light_and_keeps_its_bounds():
    ring = [[5 + math.cos(angle / 5000), 45 + math.sin(angle / 5000)] for angle in range(31_416)]
    outline = outline_of({"type": "Polygon", "coordinates": [ring]})
    kept = rings_of(outline)
    assert len(kept) == 1
    assert len(kept[0]) <= MAX_POINTS
    assert [round(value, 2) for value in bounds_of(kept)] == [4, 44, 6, 46]


def test_neighbours_keep_their_names():
    found = neighbours_of(
        {"type": "FeatureCollection", "features": [FEATURE, {**FEATURE, "properties": {"name": "Ain"}}]}
    )
    assert [feature["properties"] for feature in found["features"]] == [{"name": "Isère"}, {"name": "Ain"}]


class Thing:
    def __init__(self, pk, latitude, longitude):
        self.pk, self.latitude, self.longitude = pk, latitude, longitude


def test_pins_keep_the_numbers_of_the_list_and_leave_out_what_is_elsewhere():
    here, nowhere, paris, there = (
        Thing(1, 45.1, 5.2), Thing(2, None, None), Thing(3, 48.8, 2.3), Thing(4, 45.9, 5.9),
    )  # fmt: skip
    pins = draw_pins((5.0, 45.0, 6.0, 46.0), [here, nowhere, paris, there], first_number=10)
    assert [(pin.number, pin.item.pk) for pin in pins] == [(10, 1), (13, 4)]


def test_what_is_drawn_is_made_when_the_settings_are_saved(territory):
    settings = MapSettings.for_site(territory.site)
    before = settings.digest
    settings.outline = FEATURE
    settings.save()
    stored = MapSettings.objects.get(pk=settings.pk)
    assert stored.drawn["bounds"] == [5.0, 45.0, 6.0, 46.0]
    assert stored.drawn["ground"].startswith("M66 694L534 694")
    assert stored.digest != before


def test_the_outline_has_an_address(client, territory):
    settings = MapSettings.for_site(territory.site)
    settings.outline, settings.labels = FEATURE, [{"name": "Vercors", "lat": 45.2, "lng": 5.5, "kind": "range"}]
    settings.save()
    collection = json.loads(client.get("/carte/contour.geojson").content)
    assert [feature["properties"] for feature in collection["features"]] == [
        {"role": "outline", "name": ""},
        {"role": "range", "name": "Vercors"},
    ]


def test_a_territory_without_any_settings_has_a_map(client, territory):
    MapSettings.objects.all().delete()
    assert client.get("/carte/").status_code == 200
    assert json.loads(client.get("/carte/contour.geojson").content)["features"] == []
