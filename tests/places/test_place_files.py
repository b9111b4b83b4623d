"""Files of places as people keep them: exchanged coordinates, markup, columns of their own, one line without end."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command

from contributions.models import ImportedRecord
from maps.models import MapSettings
from places.incoming import read_places
from places.models import PlacePage
from tests.factories.maps import AROUND_GRENOBLE

CASES = Path(__file__).resolve().parents[3] / "shared" / "data" / "cases"


@pytest.fixture
def index(section):
    return section("a-visiter")


@pytest.fixture
def outline(territory):
    return MapSettings.objects.create(site=territory.site, outline=AROUND_GRENOBLE)


def imported(path, **options):
    """(the last line that the command prints, its remarks)."""
    output = io.StringIO()
    call_command("import_places", str(path), stdout=output, **options)
    lines = output.getvalue().strip().splitlines()
    return lines[-1], [line.strip() for line in lines[:-1]]


@pytest.fixture
def table(tmp_path, index):
    """`table("nom;ville", "A;B")` is a file with these lines."""

    def write(*lines, encoding="utf-8", name="lieux.csv"):
        path = tmp_path / name
        path.write_bytes("\n".join(lines).encode(encoding))
        return path

    return write


# --- Coordinates ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("latitude", "longitude", "pin", "remark"),
    [
        ("45.1885", "5.7245", (45.1885, 5.7245), ""),
        ("45,1885", "5,7245", (45.1885, 5.7245), ""),
        ("45°11'18.6\"N", "5°43'28.2\"E", (45.1885, 5.7245), ""),
        ("45.95", "5.72", (45.95, 5.72), ""),
        (
            "5.7245",
            "45.1885",
            (45.1885, 5.7245),
            "sa latitude et sa longitude étaient échangées\u00a0: elles ont été remises en ordre",
        ),
        ("43.6045", "1.4440", (43.6045, 1.4440), "il est à 309\u00a0km du territoire"),
        ("45.1885", "-5.7245", (45.1885, -5.7245), "il est à 838\u00a0km du territoire"),
        ("-45.1885", "5.7245", (-45.1885, 5.7245), "il est à 9995\u00a0km du territoire"),
    ],
)
def test_coordinates_are_compared_with_the_territory(table, outline, latitude, longitude, pin, remark):
    path = table("nom;ville;latitude;longitude", f"Musée;Grenoble;{latitude};{longitude}")

    done, remarks = imported(path)

    place = PlacePage.objects.get()
    assert done == "created 1, updated 0, unchanged 0, refused 0"
    assert (round(place.latitude, 5), round(place.longitude, 5)) == pin
    assert remarks == ([f"notice: élément 1, ligne 2 (Musée)\u00a0: {remark}"] if remark else [])
    assert imported(path) == ("created 0, updated 0, unchanged 1, refused 0", [])


def test_without_an_outline_the_middle_of_the_map_tells(table, territory):
    MapSettings.objects.create(site=territory.site, latitude=45.2, longitude=5.7)
    path = table(
        "nom;ville;lat;lon", "Exchangé;Grenoble;5.7;45.2", "Proche;Lyon;45.76;4.83", "Loin;Montréal;45.5;-73.6"
    )

    done, remarks = imported(path)

    assert (done, len(remarks)) == ("created 3, updated 0, unchanged 0, refused 0", 2)
    assert sorted(PlacePage.objects.values_list("title", "latitude")) == [
        ("Exchangé", 45.2), ("Loin", 45.5), ("Proche", 45.76),
    ]  # fmt: skip


def test_what_lies_outside_is_left_out_when_asked_for(table, outline):
    path = table("nom;ville;lat;lon", "Ici;Grenoble;45.19;5.72", "Là-bas;Toulouse;43.60;1.44", "Sans pin;Grenoble;;")

    assert imported(path, inside=True)[0] == "created 2, updated 0, unchanged 0, refused 1"
    assert sorted(PlacePage.objects.values_list("title", flat=True)) == ["Ici", "Sans pin"]


# --- Columns, cells, markup -------------------------------------------------------------------


def test_columns_that_are_not_recognised_are_told():
    reading = read_places(b"Lieux 2026\nnom;ville;Couleur;nom;;Jauge;lat;lon\nA;B;bleu;C;x;3;45;5\n")

    (remark,) = reading.notices
    assert (remark.line, remark.rank, [row.title for row in reading.rows]) == (2, 0, ["A"])
    for name in ("Couleur", "nom", "5", "Jauge"):
        assert name in remark.reason


def test_properties_that_are_not_recognised_are_told():
    feature = {"type": "Feature", "properties": {"name": "A", "colour": "bleu", "empty": ""}, "geometry": None}
    features = [feature | {"geometry": {"type": "Point", "coordinates": [5.7, 45.2]}}]

    reading = read_places(json.dumps({"type": "FeatureCollection", "features": features}).encode())

    assert [remark.reason.rpartition(" ")[2] for remark in reading.notices] == ["colour"]


@pytest.mark.parametrize(
    ("row", "told"),
    [("A;Grenoble;1 rue X", []), ("A;Grenoble;1 rue X;bât. B", [1]), ("A;Grenoble;1 rue X;;", []), ("A;Grenoble", [])],
)
def test_a_row_with_too_many_cells_is_told(row, told):
    reading = read_places(f"nom;ville;adresse\n{row}\n".encode())

    assert (
        [remark.rank for remark in reading.notices if remark.title == "A" and "3" in remark.reason],
        len(reading.rows),
    ) == (told, 1)


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("<p>12 rue de l&#039;Église<br/>Bât. B</p>", "12 rue de l'Église, Bât. B"),
        ("12 rue de l&amp;#039;Église", "12 rue de l'Église"),
        ("<span style='color:red'>12 rue</span>&nbsp;X", "12 rue X"),
        ("&lt;b&gt;12&lt;/b&gt; rue X", "12 rue X"),
        ("12 rue <X> & fils, 3 < 4", "12 rue <X> & fils, 3 < 4"),
        ("<script>alert(1)</script><p>12 rue X</p>", "12 rue X"),
    ],
)
def test_addresses_hold_no_markup(address, plain):
    data = f'nom;ville;adresse;téléphone;horaires\n"<b>Mus&eacute;e</b>";"<i>Grenoble</i>";"{address}";"<a href=x>04</a>";"<p>lundi</p><p>mardi</p>"\n'

    (place,) = read_places(data.encode()).rows

    assert (place.title, place.city, place.address, place.phone, place.opening) == (
        "Musée", "Grenoble", plain, "04", "lundi\nmardi",
    )  # fmt: skip


def test_a_link_of_a_web_site_is_its_address():
    data = "nom;ville;site web\nA;B;\"<a href='https://a.example/?x=1&amp;y=2'>le site</a>\"\n"

    assert [place.website for place in read_places(data.encode()).rows] == ["https://a.example/?x=1&y=2"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac-roman", "cp850"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_ending(encoding, newline):
    data = newline.join(["nom;ville;description", "Musée de la Résistance;Échirolles;Créé à côté de la forêt", ""])

    (place,) = read_places(data.encode(encoding)).rows

    assert (place.title, place.city, place.summary) == (
        "Musée de la Résistance", "Échirolles", "Créé à côté de la forêt",
    )  # fmt: skip


def test_what_is_cut_or_lost_is_told_with_name_and_rank():
    data = f"nom;ville;adresse;tags\nA;B;1 rue X;a\n{'x' * 300};B;{'y' * 300};{';'.join('a')}\nC\ufffdd;B;;\n"

    reading = read_places(data.encode())

    assert [(remark.rank, remark.line, remark.title[:2]) for remark in reading.notices] == [
        (2, 3, "xx"), (2, 3, "xx"), (3, 4, "Cd"),
    ]  # fmt: skip
    assert [place.title[:2] for place in reading.rows] == ["A", "Xx", "Cd"]


# --- Files in one line ------------------------------------------------------------------------


def test_refusals_of_a_file_in_one_line_tell_its_items_apart():
    features = [
        {
            "type": "Feature",
            "properties": {"name": name},
            "geometry": {"type": "Point", "coordinates": [5.7, latitude]},
        }
        for name, latitude in (("A", 45), ("B", 95), ("", 45), ("D", "x"))
    ]
    data = json.dumps({"type": "FeatureCollection", "features": features}).encode()

    reading = read_places(data)

    assert [(remark.rank, remark.title) for remark in reading.refusals] == [(2, ""), (3, ""), (4, "")]
    assert len({str(remark).partition(":")[0] for remark in reading.refusals}) == 3


# --- Identifiers ------------------------------------------------------------------------------


def test_rows_of_one_identifier_are_all_taken_and_told(table):
    path = table(
        "id;nom;ville;adresse",
        "7;Musée;Grenoble;1 rue X",
        "7;Jardin;Voiron;2 rue Y",
        "7;Musée;Voiron;3 rue Z",
        "7;Musée;Grenoble;1 rue X",
        "7;Musée;Grenoble;1 rue X",
    )

    assert imported(path)[0] == "created 3, updated 0, unchanged 0, refused 0"
    assert imported(path)[0] == "created 0, updated 0, unchanged 3, refused 0"
    assert sorted(PlacePage.objects.values_list("title", "city")) == [
        ("Jardin", "Voiron"), ("Musée", "Grenoble"), ("Musée", "Voiron"),
    ]  # fmt: skip


def test_two_rows_are_not_recognised_as_one_page(table, index):
    index.add_child(instance=PlacePage(title="Musée", city="Grenoble"))
    path = table("id;nom;ville", "1;Musée;Grenoble", "2;Musée;Grenoble")

    assert imported(path)[0] == "created 1, updated 0, unchanged 1, refused 0"
    assert ImportedRecord.objects.values("contribution").distinct().count() == 2


# --- Much of it -------------------------------------------------------------------------------


def test_the_queries_of_a_row_do_not_grow_with_the_places_that_are_here(table, index, django_assert_num_queries):
    counts = []
    for number, (others, title) in enumerate(((1, "Casemate"), (1, "Planétarium"), (60, "Observatoire"))):
        for other in range(PlacePage.objects.count(), others):
            index.add_child(
                instance=PlacePage(title=f"Musée {other}", city="Grenoble", latitude=45.19, longitude=5.72)
            )
        path = table("id;nom;ville;lat;lon", f"{number};{title};Grenoble;45.19;5.72", name=f"{number}.csv")
        with django_assert_num_queries(1000, exact=False) as captured:
            imported(path)
        counts.append(len(captured))

    assert counts[1] == counts[2]  # the first import fills caches


@pytest.mark.skipif(not CASES.exists(), reason="the shared data is not here")
def test_the_reported_case(outline, index):
    done, remarks = imported(CASES / "places-04-swapped.csv")

    assert (done, len(remarks)) == ("created 1, updated 0, unchanged 0, refused 0", 1)
    assert PlacePage.objects.values_list("latitude", "longitude").get() == (45.1885, 5.7245)
