"""The agenda by the access of places, and by a part of the map."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from agenda.schedule import DAY
from tests.factories.agenda import date, make_event
from tests.factories.contributions import PlaceFactory

pytestmark = pytest.mark.django_db
ZONE = "5.6,45.1,5.9,45.3"


@pytest.fixture
def agenda(section):
    return section("agenda")


def tomorrow():
    return date((timezone.localdate() + DAY).isoformat())


def shown(client, query):
    return sorted(event.title for event in client.get(f"/agenda/?vue=liste&{query}").context["found"])


def test_an_event_is_as_easy_to_enter_as_its_place(client, agenda, section):
    index = section("a-visiter")
    ramp = PlaceFactory(parent=index, title="Muséum", wheelchair="partly", hearing_loop="yes")
    stairs = PlaceFactory(parent=index, title="Beffroi", wheelchair="no", quiet_hours="le mardi")
    make_event(agenda, tomorrow(), title="Au muséum", place=ramp)
    make_event(agenda, tomorrow(), title="Au beffroi", place=stairs)
    make_event(agenda, tomorrow(), title="Dehors")

    assert shown(client, "fauteuil=on") == ["Au muséum"]
    assert shown(client, "boucle=on&fauteuil=on") == ["Au muséum"]
    assert shown(client, "calme=on") == ["Au beffroi"]
    assert shown(client, "calme=on&fauteuil=on") == []
    assert shown(client, "signes=on") == []


def test_a_part_of_the_map_is_a_filter_of_lists_and_of_their_points(client, agenda, section):
    make_event(agenda, tomorrow(), title="Dedans", latitude=45.2, longitude=5.7)
    make_event(agenda, tomorrow(), title="Dehors", latitude=45.4, longitude=5.7)
    make_event(agenda, tomorrow(), title="Nulle part")
    PlaceFactory(parent=section("a-visiter"), title="Ici", latitude=45.2, longitude=5.7)
    PlaceFactory(parent=section("a-visiter"), title="Ailleurs", latitude=44, longitude=5.7)

    assert shown(client, f"zone={ZONE}") == ["Dedans"]
    points = client.get(f"/agenda/carte.geojson?zone={ZONE}").getvalue()
    assert [each["properties"]["title"] for each in json.loads(points)["features"]] == ["Dedans"]
    assert [each.title for each in client.get(f"/a-visiter/?zone={ZONE}").context["found"]] == ["Ici"]
    found = client.get(f"/carte/?zone={ZONE}").context["found"]
    assert sorted(each.title for each in found) == ["Dedans", "Ici"]
    page = client.get(f"/agenda/?vue=liste&zone={ZONE}", headers={"accept-language": "fr"}).content.decode()
    assert (f'data-zone="{ZONE}"' in page, "Zone de la carte" in page) == (True, True)


@pytest.mark.parametrize("query", ["fauteuil=on&calme=on", f"zone={ZONE}"])
def test_queries_do_not_grow(client, agenda, section, query):
    counts = []
    for many in (1, 3):
        for number in range(many):
            place = PlaceFactory(
                parent=section("a-visiter"), title=f"Lieu {many} {number}", wheelchair="yes", quiet_hours="le soir",
                latitude=45.2, longitude=5.7,
            )  # fmt: skip
            make_event(agenda, tomorrow(), title=f"Atelier {many} {number}", place=place)
        client.get(f"/agenda/?vue=liste&{query}")
        with CaptureQueriesContext(connection) as captured:
            client.get(f"/agenda/?vue=liste&{query}")
        counts.append(len(captured))
    assert counts[0] == counts[1]
