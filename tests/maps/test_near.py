""" "Near" in the filters of the agenda, of the places and of the whole map; the completion of towns."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from agenda.schedule import DAY
from places.models import PlacePage
from tests.factories.agenda import date, make_event
from tests.factories.towns import make_towns
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


@pytest.fixture
@made_once
def things(section):
    """A place at Villard-de-Lans, one 8 km farther, one at Grenoble; an event at Villard-de-Lans; towns."""
    make_towns()
    index = section("a-visiter")
    for title, latitude, longitude in (
        ("Maison du Vercors", 45.07, 5.55), ("Musée de Lans", 45.127, 5.588), ("Muséum", 45.1871, 5.7356),
    ):  # fmt: skip
        index.add_child(instance=PlacePage(title=title, latitude=latitude, longitude=longitude))
    day = (timezone.localdate() + DAY).isoformat()
    make_event(section("agenda"), date(day), title="Nuit des étoiles", latitude=45.06, longitude=5.54)


LISTS = {"/a-visiter/": "found", "/carte/": "found"}


def titles(response):
    return sorted(page.title for page in response.context["found"])


@pytest.mark.usefixtures("things")
class TestNear:
    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ("pres=Villard-de-Lans", ["Maison du Vercors", "Musée de Lans"]),
            ("pres=38250", ["Maison du Vercors", "Musée de Lans"]),
            ("pres=38250&rayon=5", ["Maison du Vercors"]),
            ("pres=villard+de+lans&rayon=25", ["Maison du Vercors", "Musée de Lans", "Muséum"]),
            ("pres=45.19,5.74", ["Muséum"]),
            ("pres=Paris", []),
            ("rayon=5", ["Maison du Vercors", "Musée de Lans", "Muséum"]),
        ],
    )
    def test_places(self, client, query, expected):
        assert titles(client.get(f"/a-visiter/?{query}")) == expected
        points = client.get(f"/a-visiter/carte.geojson?{query}")
        found = json.loads(points.getvalue())["features"]
        assert sorted(feature["properties"]["title"] for feature in found) == expected

    def test_what_is_no_town_is_told_by_the_page_and_empties_the_points(self, client):
        assert titles(client.get("/a-visiter/?pres=Atlantide")) == ["Maison du Vercors", "Musée de Lans", "Muséum"]
        assert json.loads(client.get("/a-visiter/carte.geojson?pres=Atlantide").getvalue())["features"] == []

    def test_the_whole_map(self, client):
        near = client.get("/carte/?pres=38250&rayon=5")
        assert titles(near) == ["Maison du Vercors", "Nuit des étoiles"]
        assert near.context["filters"].near.words == "5 km autour de Villard-de-Lans (38)"
        assert len(titles(client.get("/carte/?pres=Atlantide"))) == 4

    def test_the_agenda(self, client):
        assert titles(client.get("/agenda/?vue=liste&pres=38250")) == ["Nuit des étoiles"]
        assert titles(client.get("/agenda/?vue=liste&pres=Grenoble&rayon=5")) == []

    @pytest.mark.parametrize("address", ["/a-visiter/", "/agenda/?vue=liste"])
    def test_what_was_understood_is_told_and_can_be_changed(self, client, address):
        join = "&" if "?" in address else "?"
        response = client.get(f"{address}{join}pres=Valence&rayon=25")
        filters = response.context["filters"]
        assert [each["words"] for each in filters.in_force] == ["25 km autour de Valence (26)"]
        assert [each["query"] for each in filters.in_force] == [""]
        assert [(each["words"], each["query"], each["is_current"]) for each in filters.radius_links] == [
            ("5 km", "pres=Valence&rayon=5", False),
            ("10 km", "pres=Valence", False),
            ("25 km", "pres=Valence&rayon=25", True),
            ("50 km", "pres=Valence&rayon=50", False),
        ]
        assert [each["query"] for each in filters.other_towns] == ["pres=Valence+%2882%29&rayon=25"]
        assert "Valence (82)" in response.content.decode()

    @pytest.mark.parametrize("address", ["/a-visiter/", "/agenda/", "/carte/"])
    @pytest.mark.parametrize("typed", ["Atlantide", "91,500", "%00", "zz%FF", "x" * 300, "(38)"])
    def test_what_is_no_town_is_an_error_in_words(self, client, address, typed):
        response = client.get(address, query_params={"pres": typed})
        assert response.status_code == 200

    def test_the_position_of_the_reader_is_named_by_its_town(self, client):
        filters = client.get("/a-visiter/?pres=45.19,5.73").context["filters"]
        assert filters.near.words == "10 km autour de vous (près de Grenoble)"

    def test_questions_do_not_grow_with_the_places(self, client, section):
        def count():
            with CaptureQueriesContext(connection) as queries:
                client.get("/a-visiter/?pres=Grenoble&rayon=5")
            return len(queries)

        count()
        one = count()
        for number in range(2):
            section("a-visiter").add_child(instance=PlacePage(title=f"P{number}", latitude=45.19, longitude=5.73))
        assert count() == one


@pytest.mark.usefixtures("things")
class TestCompletion:
    def test_towns(self, client):
        response = client.get("/carte/villes?q=vil")
        assert response.json() == {
            "towns": [
                {
                    "label": "Villard-de-Lans (38)",
                    "name": "Villard-de-Lans",
                    "postcode": "38250",
                    "lat": 45.0601,
                    "lng": 5.5442,
                }
            ]
        }
        assert [town["label"] for town in client.get("/carte/villes?q=Valence").json()["towns"]] == [
            "Valence (26)", "Valence (82)",
        ]  # fmt: skip

    @pytest.mark.parametrize("query", ["", "?q=", "?q=%00", "?q=zz", "?q=%FF", "?q=" + "x" * 5000])
    def test_nothing_for_nothing(self, client, query):
        assert client.get(f"/carte/villes{query}").json() == {"towns": []}


def test_without_a_gazetteer_the_town_of_the_things_is_enough(client, section):
    index = section("a-visiter")
    index.add_child(instance=PlacePage(title="Ici", latitude=45.36, longitude=5.59, city="Voiron"))
    index.add_child(instance=PlacePage(title="Ailleurs", latitude=45.18, longitude=5.72, city="Grenoble"))
    assert titles(client.get("/a-visiter/?pres=voiron")) == ["Ici"]
