"""The names of towns on a territory's map."""

import pytest

from maps.models import MapSettings
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
