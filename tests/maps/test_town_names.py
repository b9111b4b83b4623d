"""The names of towns on a territory's map."""

import pytest

from maps.drawing import Projection
from maps.models import MapSettings
from maps.outlines import crosses
from maps.town_names import beside_lines, box_of, lines_of
from tests.factories.towns import make_towns

pytestmark = pytest.mark.django_db
ROUND_GRENOBLE = {
    "type": "Feature",
    "properties": {},
    "geometry": {"type": "Polygon", "coordinates": [[[5.4, 44.9], [6, 44.9], [6, 45.3], [5.4, 45.3], [5.4, 44.9]]]},
}


def drawn(settings):
    return [label["name"] for label in MapSettings.objects.get(pk=settings.pk).drawing["labels"]]


def test_the_towns_inside_the_outline_the_largest_first(client, territory):
    make_towns()
    MapSettings.objects.create(site=territory.site, outline=ROUND_GRENOBLE)
    response = client.get("/carte/communes.json")
    assert response.json() == {"towns": [["Grenoble", 45.1821, 5.7213], ["Villard-de-Lans", 45.0601, 5.5442]]}
    assert response["Cache-Control"] == "public, max-age=86400"


def test_the_drawing_names_the_largest_unless_somebody_chose_them(territory):
    settings = MapSettings.objects.create(site=territory.site, outline=ROUND_GRENOBLE)
    assert drawn(settings) == []
    make_towns()  # the drawing is made again
    assert drawn(settings) == ["Grenoble", "Villard-de-Lans"]
    settings.labels = [{"name": "Vizille", "lat": 45.07, "lng": 5.77, "kind": "town"}]
    settings.save()
    assert drawn(settings) == ["Vizille"]


def test_another_territory_has_its_own(client, territory, other_territory):
    make_towns()
    MapSettings.objects.create(site=territory.site, outline=ROUND_GRENOBLE)
    MapSettings.objects.create(site=other_territory.site, latitude=44.1, longitude=0.9, zoom=9)
    names = client.get("/carte/communes.json", headers={"host": other_territory.hostname}).json()
    assert [name for name, *_point in names["towns"]] == ["Valence"]


SQUARE = [[(100, 100), (500, 100), (500, 500), (100, 500), (100, 100)]]


@pytest.mark.parametrize(
    ("x", "placed"),
    [(300, 300), (110, 162), (490, 438), (100, 152)],
)
def test_the_name_of_a_town_keeps_clear_of_the_outline(x, placed):
    name = {"x": x, "y": 300, "name": "Grenoble", "kind": "town"}
    found = beside_lines(name, [], SQUARE)
    assert (found["x"], crosses(SQUARE, box_of(found))) == (placed, False)


def test_a_name_without_room_beside_the_outline_is_left_out():
    name = {"x": 300, "y": 100, "name": "Grenoble", "kind": "town"}
    assert beside_lines(name, [], SQUARE)["y"] == 121  # under its point
    assert beside_lines(name, [(200, 101, 400, 140), (200, 60, 400, 99)], SQUARE) is None
    assert beside_lines({**name, "kind": "range"}, [], SQUARE) is None


def test_what_somebody_chose_stays_where_the_outline_leaves_no_room(territory):
    labels = [{"name": name, "lat": 44.9, "lng": 5.7, "kind": "range"} for name in ("Trièves", "Dévoluy")]
    settings = MapSettings.objects.create(site=territory.site, outline=ROUND_GRENOBLE, labels=labels)
    assert drawn(settings) == ["Trièves", "Dévoluy"]
    assert len(lines_of(settings, Projection(settings.drawing["bounds"]))) == 1
