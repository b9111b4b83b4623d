"""Places: files of them, their page, their list."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from contributions.projections import projecting
from places.geometry import representative_point
from places.incoming import read_places
from places.models import PlacePage
from tests.factories.agenda import date, make_event

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "places"


@pytest.fixture
def index(section):
    return section("a-visiter")


def make_place(index, title="La Casemate", **fields):
    return index.add_child(instance=PlacePage(title=title, **fields))


def imported(path):
    output = io.StringIO()
    call_command("import_places", str(path), stdout=output)
    return output.getvalue().strip().splitlines()


def test_header_delimiter_encoding_and_decimal_comma():
    data = "Liste des lieux\nNom;Adresse;CP;Ville;Latitude;Longitude;Accès PMR\nmusée;2 place;38003 cedex;Grenoble;45,19;5,73;oui\n"

    (place,) = read_places(data.encode("cp1252")).rows

    assert (place.line, place.title, place.postcode, place.city) == (3, "Musée", "38003", "Grenoble")
    assert (place.latitude, place.longitude, place.wheelchair) == (45.19, 5.73, "yes")


@pytest.mark.parametrize(
    "row",
    [
        "Y;95;5;G", ";1;2;G", "Z;0;0;G", "W;;;", "V;abc;5;G", "U", "N;nan;5;G", "I;inf;5;G", "L;900000;6400000;G",
    ],
)  # fmt: skip
def test_a_dirty_row_is_refused_with_its_line(row):
    reading = read_places(f"nom;lat;lon;ville\nBon;45;5;G\n{row}\nBon aussi;45;5;G\n".encode())

    assert [place.title for place in reading.rows] == ["Bon", "Bon aussi"]
    (refusal,) = reading.refusals
    assert (refusal.line, bool(refusal.reason)) == (3, True)


@pytest.mark.parametrize("data", [b"", b"  ", b"a,b\n1,2", b"{", b'{"a": 1}', b"[" * 100_000, b"\x00" * 50])
def test_what_is_no_file_of_places_says_so(data, tmp_path, index):
    path = tmp_path / "file"
    path.write_bytes(data)

    with pytest.raises(CommandError):
        imported(path)


SQUARE = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]


@pytest.mark.parametrize(
    ("geometry", "point"),
    [
        ({"type": "Point", "coordinates": [5, 45]}, (45, 5)),
        ({"type": "Polygon", "coordinates": [SQUARE]}, (2, 2)),
        # An L and a ring: their centres of gravity lie outside.
        ({"type": "Polygon", "coordinates": [[[0, 0], [8, 0], [8, 1], [1, 1], [1, 8], [0, 8], [0, 0]]]}, (2.3666666666666667, 0.5)),
        ({"type": "Polygon", "coordinates": [SQUARE, [[1, 1], [3, 1], [3, 3], [1, 3], [1, 1]]]}, (2, 0.5)),
        ({"type": "MultiPolygon", "coordinates": [[[[9, 9], [9.1, 9], [9, 9.1], [9, 9]]], [SQUARE]]}, (2, 2)),
        ({"type": "LineString", "coordinates": [[0, 0], [1, 1], [2, 2]]}, (1, 1)),
        (None, (None, None)),
    ],
)  # fmt: skip
def test_the_point_that_stands_for_a_shape(geometry, point):
    assert representative_point(geometry) == point


@pytest.mark.skipif(not SHARED.exists(), reason="the shared data is not here")
@pytest.mark.parametrize(
    ("name", "count"), [("museums_museofile_aura_occitanie.csv", 268), ("osm_grenoble_tourism_2025.geojson", 18)]
)
def test_real_files_are_read(name, count):
    reading = read_places((SHARED / name).read_bytes())

    assert (len(reading.rows), reading.refusals) == (count, [])


@pytest.mark.skipif(not SHARED.exists(), reason="the shared data is not here")
def test_a_real_file_twice_changes_nothing(index):
    path = SHARED / "osm_grenoble_tourism_2025.geojson"

    assert imported(path)[-1] == "created 18, updated 0, unchanged 0, refused 0"
    assert imported(path)[-1] == "created 0, updated 0, unchanged 18, refused 0"


def test_the_same_place_from_another_file_is_recognised(index, tmp_path):
    make_place(index, "Musée de la Viscose", latitude=45.15, longitude=5.70, phone="04 76 00 00 00")
    path = tmp_path / "places.csv"
    path.write_text(
        "nom,lat,lon,ville,téléphone\nMusée de la viscose,45.1502,5.7001,Échirolles,01\n", encoding="utf-8"
    )

    assert imported(path)[-1] == "created 0, updated 1, unchanged 0, refused 0"
    place = PlacePage.objects.get()
    assert (place.city, place.phone) == ("Échirolles", "04 76 00 00 00")


def test_the_page_of_a_place_says_who_can_enter_and_what_is_on(client, index, section):
    place = make_place(
        index, wheelchair="yes", hearing_loop="no", quiet_hours="le mardi", school_visits="Dès la maternelle"
    )
    make_event(section("agenda"), date("2099-11-25 14:00"), title="Atelier", place=place)

    response = client.get("/a-visiter/la-casemate/")
    page = response.content.decode()

    assert [event.title for event in response.context["events"]] == ["Atelier"]
    assert [each["answer"] for each in place.access_features] == ["yes", "no"]
    for words in ("Accessible en fauteuil roulant", "Pas de boucle magnétique", "le mardi", "Dès la maternelle"):
        assert words in page
    assert b"SUMMARY:Atelier" in client.get("/a-visiter/la-casemate/agenda.ics").content


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Casemate", "Jardin"]),
        ("genre=garden", ["Jardin"]),
        ("ville=Grenoble", ["Casemate"]),
        ("fauteuil=on", ["Jardin"]),
        ("calme=on&genre=garden", []),
        ("genre=nothing&ville=Nowhere&tag=none", ["Casemate", "Jardin"]),
    ],
)
def test_filters_of_places(client, index, query, expected):
    make_place(index, "Casemate", city="Grenoble", wheelchair="no")
    make_place(index, "Jardin", genre="garden", city="Voiron", wheelchair="partly")

    assert [place.title for place in client.get(f"/a-visiter/?{query}").context["found"]] == expected


def test_the_number_of_queries_does_not_grow(client, index, django_assert_num_queries):
    counts = []
    for target in (1, 3, 30):
        with projecting():
            for number in range(PlacePage.objects.count(), target):
                make_place(index, f"Lieu {number}", city=f"Ville {number}", latitude=45.2, longitude=5.7)
        client.get("/a-visiter/")
        with django_assert_num_queries(200, exact=False) as captured:
            client.get("/a-visiter/")
        counts.append(len(captured))

    assert counts == [counts[0]] * 3
