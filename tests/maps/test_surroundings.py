"""Whether a point lies in a territory, and how far from it."""

import pytest

from maps.models import MapSettings
from maps.surroundings import Surroundings, kilometres_between

SQUARE = [[5, 45], [6, 45], [6, 46], [5, 46], [5, 45]]
HOLE = [[5.4, 45.4], [5.6, 45.4], [5.6, 45.6], [5.4, 45.6], [5.4, 45.4]]
ISLAND = [[8, 42], [9, 42], [9, 43], [8, 43], [8, 42]]


def outline(*polygons):
    return {"type": "Feature", "properties": {}, "geometry": {"type": "MultiPolygon", "coordinates": list(polygons)}}


@pytest.mark.parametrize(
    ("latitude", "longitude", "kilometres"),
    [
        (45.2, 5.2, 0),
        (42.5, 8.5, 0),
        # In the hole, a tenth of a degree from its nearest side.
        (45.5, 5.5, 8),
        (45.5, 6.1, 8),
        (46.1, 5.5, 11),
        (48.85, 2.35, 374),
        (45.5, -73.6, 5833),
        (-45.2, 5.2, 9700),
    ],
)
def test_distance_to_the_outline(territory, latitude, longitude, kilometres):
    MapSettings.objects.create(site=territory.site, outline=outline([SQUARE, HOLE], [ISLAND]))

    assert round(Surroundings(territory).distance(latitude, longitude)) == kilometres


def test_without_an_outline_what_is_near_the_middle_of_the_map_is_inside(territory):
    MapSettings.objects.create(site=territory.site, latitude=45.2, longitude=5.7)
    around = Surroundings(territory)

    assert (around.distance(45.2, 5.7), around.distance(48.85, 2.35)) == (0, 0)
    assert round(around.distance(5.7, 45.2)) == round(kilometres_between((5.7, 45.2), (45.2, 5.7))) - 500


def test_a_territory_whose_map_was_never_set_has_the_middle_of_a_new_map(territory):
    assert (Surroundings(territory).distance(45.26, 5.72), MapSettings.objects.count()) == (0, 0)
