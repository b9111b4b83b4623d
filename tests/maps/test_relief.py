"""Borders and waters below the pins: brought in by a command or a form, drawn, and given to the moving map."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from maps.models import MapSettings
from maps.outlines import waters_of
from tests.factories.maps import AROUND_GRENOBLE

pytestmark = pytest.mark.django_db
BORDERS = {
    "type": "Feature",
    "properties": {"nom": "Isère"},
    "geometry": {"type": "Polygon", "coordinates": [[[5.2, 44.9], [6, 44.9], [6, 45.3], [5.2, 45.3], [5.2, 44.9]]]},
}
LAKE = {"type": "Polygon", "coordinates": [[[5.5, 45], [5.6, 45], [5.6, 45.1], [5.5, 45.1], [5.5, 45]]]}
RIVER = {"type": "LineString", "coordinates": [[5.1, 45.2], [5.7, 45.1], [6.4, 45.4]]}
WATERS = {"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": each} for each in (LAKE, RIVER)]}


@pytest.fixture
def file(tmp_path):
    def write(name, data):
        path = tmp_path / name
        path.write_text(json.dumps(data))
        return str(path)

    return write


def test_the_command_draws_what_files_say(client, territory, file):
    output = io.StringIO()
    call_command(
        "import_map",
        outline=file("outline.geojson", AROUND_GRENOBLE),
        borders=file("borders.geojson", BORDERS),
        waters=file("waters.geojson", WATERS),
        stdout=output,
    )
    assert output.getvalue().strip() == f"Drawn on the map of {territory.hostname}: outline, borders, waters."
    drawing = MapSettings.for_site(territory.site).drawing
    assert [drawing[name][:1] for name in ("ground", "borders", "waters", "rivers")] == ["M"] * 4
    roles = [each["properties"]["role"] for each in client.get("/carte/contour.geojson").json()["features"]]
    assert [role for role in roles if role in ("outline", "waters", "borders")] == [
        "outline",
        "waters",
        "waters",
        "borders",
    ]
    page = client.get("/carte/").content.decode()
    assert [page.count(f'<path class="{name}"') for name in ("borders", "waters", "rivers")] == [1, 1, 1]


def test_a_map_without_them_draws_none(client, territory):
    MapSettings.objects.create(site=territory.site, outline=AROUND_GRENOBLE)
    page = client.get("/carte/").content.decode()
    assert [page.count(f'<path class="{name}"') for name in ("ground", "borders", "waters", "rivers")] == [1, 0, 0, 0]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({}, "Name at least one file"),
        ({"territory": "nulle-part.example", "waters": "x"}, "There is no territory"),
        ({"waters": "/nowhere.geojson"}, "No such file"),
    ],
)
def test_what_is_wrong_is_said(territory, options, words):
    with pytest.raises(CommandError, match=words):
        call_command("import_map", **options)


def test_points_are_no_waters(file, territory):
    points = file("points.geojson", {"type": "Feature", "geometry": {"type": "Point", "coordinates": [5, 45]}})
    with pytest.raises(CommandError, match="points.geojson"):
        call_command("import_map", waters=points)
    assert MapSettings.objects.count() == 1
    assert MapSettings.objects.get().waters is None


def test_rivers_are_made_light():
    river = [[5 + number / 10_000, 45 + (number % 2) / 100_000] for number in range(5_000)]
    light = waters_of({"type": "Feature", "geometry": {"type": "LineString", "coordinates": river}})
    (line,) = light["features"][0]["geometry"]["coordinates"]
    assert (line[0], line[-1], len(line)) == ([5.0, 45.0], [5.4999, 45.00001], 2)
