"""The points of maps: what a Feature says, which addresses have them, how many queries they cost."""

import datetime as dt
import json
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.formats import date_format

from agenda.models import EventPage, Occurrence
from articles.models import ArticlePage
from contributions.projections import projecting
from home.models import HomePin
from maps.templatetags.maps import pin_attributes
from places.models import PlacePage

GRENOBLE = (45.1885, 5.7245)


def points(client, address, **extra):
    response = client.get(address, **extra)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/geo+json; charset=utf-8"
    return json.loads(response.getvalue())


def read(client, address):
    response = client.get(address)
    return response.getvalue()


def place(section, title, latitude=45.19, longitude=5.72, **fields):
    index = section("a-visiter")
    return index.add_child(instance=PlacePage(title=title, latitude=latitude, longitude=longitude, **fields))


def event(section, title, day, **fields):
    page = EventPage(title=title, latitude=45.2, longitude=5.7, **fields)
    page.occurrences = [Occurrence(start_day=day)]
    return section("agenda").add_child(instance=page)


def titles(collection):
    return [feature["properties"]["title"] for feature in collection["features"]]


def test_a_feature_says_what_where_and_when(client, section):
    museum = place(section, "Musée dauphinois", *GRENOBLE, city="Grenoble", genre="museum")
    place(section, "Sans adresse", None, None)
    collection = points(client, "/a-visiter/carte.geojson")
    assert collection == {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "id": museum.pk,
                "geometry": {"type": "Point", "coordinates": [5.7245, 45.1885]},
                "properties": {
                    "title": "Musée dauphinois",
                    "kind": "place",
                    "label": "Musée",
                    "url": "/a-visiter/musee-dauphinois/",
                    "where": "Grenoble",
                    "when": "",
                },
            }
        ],
    }


def test_the_words_are_in_the_readers_language_although_they_stream(client, section):
    place(section, "Musée dauphinois", genre="museum")
    client.cookies["django_language"] = "en"
    assert points(client, "/a-visiter/carte.geojson")["features"][0]["properties"]["label"] == "Museum"


def test_a_whole_day_is_one_day(client, section):
    day = timezone.localdate() + dt.timedelta(days=3)
    event(section, "Fête de la science", day)
    said = points(client, "/carte/carte.geojson")["features"][0]["properties"]["when"]
    assert said == date_format(day, "l j F Y")


def test_the_points_follow_the_filters_of_the_section(client, section):
    section("articles").add_child(
        instance=ArticlePage(title="Ici", genre="portrait", latitude=45.1, longitude=5.7, city="Vif")
    )
    section("articles").add_child(instance=ArticlePage(title="Là", genre="news", latitude=45.2, longitude=5.8))
    assert titles(points(client, "/articles/carte.geojson?genre=portrait")) == ["Ici"]
    assert titles(points(client, "/articles/carte.geojson?lieu=vif")) == ["Ici"]
    assert titles(points(client, "/articles/carte.geojson?genre=nonsense")) == []


def test_the_whole_map_has_everything_current_and_its_kinds(client, section, other_territory):
    today = timezone.localdate()
    place(section, "Un musée")
    event(section, "Demain", today + dt.timedelta(days=1))
    event(section, "Hier", today - dt.timedelta(days=1))
    elsewhere = other_territory.root_page.get_children().get(slug="a-visiter")
    elsewhere.add_child(instance=PlacePage(title="Ailleurs", latitude=43.6, longitude=1.4))
    hidden = place(section, "Brouillon")
    hidden.unpublish()
    assert sorted(titles(points(client, "/carte/carte.geojson"))) == ["Demain", "Un musée"]
    assert titles(points(client, "/carte/carte.geojson?type=place")) == ["Un musée"]
    assert titles(points(client, "/carte/carte.geojson?type=nonsense")) == []
    html = client.get("/carte/?type=place").content.decode()
    assert html.count("data-pin=") == 1
    assert 'data-source="/carte/carte.geojson?type=place"' in html


def test_the_front_page_has_the_points_of_its_pins(client, home, section):
    museum = place(section, "Un musée")
    place(section, "Un autre")
    home.pins = [HomePin(contribution=museum)]
    home.save()
    assert titles(points(client, "/carte.geojson")) == ["Un musée"]


@pytest.mark.parametrize("address", ["/carte/carte.geojson", "/a-visiter/carte.geojson", "/carte/"])
def test_queries_do_not_grow_with_the_number_of_points(client, section, address):
    counts = []
    for many in (1, 3, 30):
        with projecting():
            for number in range(many):
                place(section, f"Lieu {many} {number}")
        client.get(address).getvalue()  # read to its end: what is asked for once per process is asked here
        with CaptureQueriesContext(connection) as counted:
            client.get(address).getvalue()
        counts.append([query["sql"] for query in counted])
    assert [len(queries) for queries in counts] == [len(counts[0])] * 3, counts


@pytest.mark.parametrize("query", ["page=0", "page=x", "page=99", "page=99999999999999999999"])
def test_a_page_that_cannot_be_is_not_found(client, section, query):
    assert client.get(f"/carte/?{query}").status_code == 404


@pytest.mark.parametrize("query", ["lieu=%00", "tag=%00", "lieu=%F0%9F", "type=%00&tag=" + "x" * 300])
def test_nonsense_in_a_filter_is_no_error(client, section, query):
    assert client.get(f"/carte/?{query}", follow=True).status_code == 200
    assert points(client, f"/carte/carte.geojson?{query}")["type"] == "FeatureCollection"


@pytest.mark.parametrize("wrong", [{"latitude": '"><script>'}, {"longitude": "5"}, {"pk": "x"}])
def test_a_pin_is_made_of_numbers_alone(wrong):
    """Its attributes are put into the page as they are."""
    item = {"latitude": 45.0, "longitude": 5.5, "pk": 7}
    assert pin_attributes(SimpleNamespace(**item)) == ' data-lat="45.000000" data-lng="5.500000" data-pin="7"'
    with pytest.raises(ValueError):
        pin_attributes(SimpleNamespace(**item | wrong))
