"""How far the agenda looks: its territory, over the border, the whole network."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from agenda.schedule import DAY
from follows.filters import AgendaScope
from maps.models import MapSettings
from maps.nearby import around, bands_of
from territories.models import Territory
from tests.factories.agenda import date, make_event
from tests.factories.maps import AROUND_GRENOBLE

pytestmark = pytest.mark.django_db
#: 44.7–45.9 N, 5–6.5 E is home.
JUST_OUTSIDE = {"latitude": 44.6, "longitude": 5.5}  # eleven kilometres south
FAR = {"latitude": 43.6, "longitude": 1.44}


@pytest.fixture
def day():
    return (timezone.localdate() + DAY).isoformat()


@pytest.fixture
def outlined(territory):
    MapSettings.objects.update_or_create(site=territory.site, defaults={"outline": AROUND_GRENOBLE})
    return territory


@pytest.fixture
def neighbours(other_territory, section, day):
    """An event here, two of the other territory: one just over the border, one far away."""
    there = other_territory.root_page.get_children().get(slug="agenda").specific
    make_event(section("agenda"), date(day), title="Ici")
    make_event(there, date(day), title="Tout près", **JUST_OUTSIDE)
    make_event(there, date(day), title="Loin", **FAR)
    make_event(there, date(day), title="Sans lieu")
    return there


def shown(client, query=""):
    context = client.get(f"/agenda/?vue=liste{query}").context
    return sorted(event.title for event in context["found"])


def test_the_reader_looks_over_the_border_or_at_the_whole_network(client, outlined, neighbours):
    assert shown(client) == ["Ici"]
    assert shown(client, "&territoire=voisins") == ["Ici", "Tout près"]
    assert shown(client, "&territoire=tous") == ["Ici", "Loin", "Sans lieu", "Tout près"]
    assert shown(client, "&territoire=ailleurs") == ["Ici"]
    page = client.get("/agenda/?territoire=voisins").content.decode()
    assert 'href="/agenda/?territoire=voisins"\n              aria-current="true"' in page
    assert "</span>Occitanie</span>" in page


def test_the_animator_has_it_always_shown_as_far_as_she_says(client, outlined, neighbours, day):
    for kilometres, titles in (
        (10, ["Ici"]),
        (20, ["Ici", "Tout près"]),
        (100, ["Ici", "Tout près"]),
        (None, ["Ici"]),
    ):
        Territory.objects.filter(pk=outlined.pk).update(border_km=kilometres)
        assert shown(client) == titles
    Territory.objects.filter(pk=outlined.pk).update(border_km=20)
    assert shown(client, "&territoire=ici") == ["Ici"]
    for address in (f"/agenda/?vue=mois&mois={day[:7]}", "/agenda/", "/agenda/agenda.ics", "/agenda/flux.atom"):
        assert "Tout près" in client.get(address).content.decode()
    points = client.get("/agenda/carte.geojson").getvalue().decode()
    assert '"title":"Tout près"' in points
    assert '"where":"Occitanie"' in points


def test_a_closed_neighbour_shows_nothing(client, outlined, neighbours, other_territory):
    Territory.objects.filter(pk=other_territory.pk).update(is_open=False)
    assert shown(client, "&territoire=voisins") == ["Ici"]
    assert shown(client, "&territoire=tous") == ["Ici"]
    assert 'class="scopes"' not in client.get("/agenda/").content.decode()


def test_without_an_outline_nothing_is_near(client, territory, neighbours):
    MapSettings.objects.filter(site=territory.site).delete()
    Territory.objects.filter(pk=territory.pk).update(border_km=50)
    assert shown(client) == ["Ici"]
    assert "territoire=voisins" not in client.get("/agenda/").content.decode()
    assert around(territory, 10) is None


@pytest.mark.parametrize("reach", ["voisins", "tous"])
def test_queries_do_not_grow(client, outlined, neighbours, day, reach):
    counts = []
    for number in (1, 3):
        for each in range(number):
            make_event(neighbours, date(day), title=f"Atelier {number} {each}", **JUST_OUTSIDE)
        client.get(f"/agenda/?territoire={reach}")
        with CaptureQueriesContext(connection) as captured:
            client.get(f"/agenda/?territoire={reach}")
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_a_followed_filter_looks_as_far_as_it_was_asked_to(outlined, neighbours, section):
    event = neighbours.get_children().get(title="Tout près").specific
    far = neighbours.get_children().get(title="Loin").specific
    near, here = AgendaScope(outlined, "territoire=voisins&gratuit=on"), AgendaScope(outlined, "gratuit=on")
    assert (near.concerns(event), here.concerns(event)) == (True, False)
    assert AgendaScope(outlined, "territoire=voisins").among([event.pk, far.pk]) == {event.pk}


def test_bands_follow_a_slanting_outline():
    # A triangle whose eastern side leans: its south is wide, its north a point.
    bands = bands_of([[[0.0, 0.0], [12.0, 0.0], [0.0, 12.0], [0.0, 0.0]]])
    assert len(bands) == 12
    assert [round(east) for _south, _west, _north, east in bands] == [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]
