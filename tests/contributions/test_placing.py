"""Rows of files that nobody located, or that lie elsewhere than they should."""

import io
import json

import pytest
from django.core.management import call_command

from contributions.models import Contribution
from maps.models import MapSettings
from places.models import PlacePage
from tests.factories.towns import make_towns

pytestmark = pytest.mark.django_db
VILLARD, VOIRON = (45.0601, 5.5442), (45.3669, 5.5884)
ROUND_GRENOBLE = {
    "type": "Feature",
    "properties": {},
    "geometry": {"type": "Polygon", "coordinates": [[[5.4, 44.9], [6, 44.9], [6, 45.4], [5.4, 45.4], [5.4, 44.9]]]},
}


# --- Files --------------------------------------------------------------------------


@pytest.fixture
def imported(section, territory, tmp_path):
    """`imported("row", ..., outside="leave")`: (counts, remarks) of importing these lines as places."""
    make_towns()
    section("a-visiter")
    MapSettings.objects.create(site=territory.site, latitude=45.19, longitude=5.72, outline=ROUND_GRENOBLE)

    def run(*rows, **options):
        path = tmp_path / "places.csv"
        path.write_text("id;nom;code postal;ville;lat;lon\n" + "\n".join(rows), encoding="utf-8")
        output = io.StringIO()
        call_command("import_places", str(path), stdout=output, **options)
        lines = output.getvalue().splitlines()
        return next(line for line in lines if line.startswith("created")), [
            line.partition("\u00a0: ")[2] for line in lines if "élément" in line
        ]

    return run


def position(title):
    place = PlacePage.objects.get(title=title)
    return place.latitude, place.longitude, place.is_approximate, place.is_nearby


def test_a_row_without_coordinates_stands_at_its_town(imported):
    rows = ["1;Maison;38250;Villard-de-Lans;;", "2;Sans;;;;", "3;Code;38500;;;"]
    at_town = "il n’a pas de coordonnées\u00a0: il est posé à sa commune, de façon approximative"
    assert imported(*rows) == (
        "created 2, updated 0, unchanged 0, refused 1",
        ["il n’a ni coordonnées ni commune", at_town, at_town],
    )
    assert position("Maison") == (*VILLARD, True, False)
    assert position("Code") == (*VOIRON, True, False)
    assert imported(*rows)[0] == "created 0, updated 0, unchanged 2, refused 1"
    # The source learns better; then somebody knows best.
    assert imported("1;Maison;38250;Villard-de-Lans;45.07;5.55")[0].startswith("created 0, updated 1")
    assert position("Maison") == (45.07, 5.55, False, False)


def test_a_pin_placed_by_hand_stays(imported):
    imported("1;Maison;38250;Villard-de-Lans;;")
    place = PlacePage.objects.get()
    place.pin_at(45.08, 5.56)
    place.save()
    imported("1;Maison;38500;Voiron;;")
    assert position("Maison") == (45.08, 5.56, False, False)


def test_a_pin_moved_in_the_admin_is_no_town_s_any_more(imported):
    imported("1;Maison;38250;Villard-de-Lans;;")
    place = PlacePage.objects.get()
    place.location = "SRID=4326;POINT(5.56 45.08)"
    place.save()
    assert position("Maison") == (45.08, 5.56, False, False)


OUTSIDE = "1;Loin;82400;Valence;44.1;0.9"


@pytest.mark.parametrize(
    ("outside", "counts", "places"),
    [
        ("take", "created 1, updated 0, unchanged 0, refused 0", [("Loin", False)]),
        ("nearby", "created 1, updated 0, unchanged 0, refused 0", [("Loin", True)]),
        ("leave", "created 0, updated 0, unchanged 0, refused 1", []),
    ],
)
@pytest.mark.parametrize("row", [OUTSIDE, "1;Loin;82400;Valence;;"])
def test_what_lies_outside_is_told_and_left_to_choose(imported, outside, counts, places, row):
    done, remarks = imported(row, outside=outside)
    assert (done, sum("du territoire" in remark for remark in remarks)) == (counts, 1)
    assert sorted(PlacePage.objects.values_list("title", "is_nearby")) == places


@pytest.mark.parametrize(("swapped", "pin"), [("right", (45.19, 5.72)), ("take", (5.72, 45.19)), ("leave", None)])
def test_exchanged_coordinates_are_told_and_left_to_choose(imported, swapped, pin):
    _counts, remarks = imported("1;Musée;38000;Grenoble;5.72;45.19", swapped=swapped)
    assert (len(remarks), PlacePage.objects.count()) == (1, 1 if pin else 0)
    if pin:
        assert position("Musée")[:2] == pin


def test_nearby_is_said_on_the_card(imported, client):
    imported(OUTSIDE, outside="nearby")
    assert client.get("/a-visiter/").content.decode().count("À proximité") == 1


def test_an_event_without_coordinates_too(section, territory, tmp_path):
    make_towns()
    section("agenda")
    record = {
        "uid": "1", "title": "Nuit", "city": "Villard-de-Lans", "postcode": "38250",
        "timings": [{"begin": "2099-08-08T22:00:00+02:00", "end": "2099-08-08T23:30:00+02:00"}],
    }  # fmt: skip
    path = tmp_path / "events.json"
    path.write_text(json.dumps([record]))
    call_command("import_events", str(path), stdout=io.StringIO())
    event = Contribution.objects.get()
    assert (event.latitude, event.longitude, event.is_approximate) == (*VILLARD, True)
