"""Loading the gazetteer, and looking towns up in it."""

import gzip
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from gazetteer.loading import FRANCE, load, load_france
from gazetteer.lookup import complete, find, nearest, nearest_to
from gazetteer.matching import TownsNamed, town_of
from gazetteer.models import Postcode, Town
from gazetteer.signals import towns_changed

pytestmark = pytest.mark.django_db
GRENOBLE = (45.19, 5.72)
HEAD = "insee,name,postcodes,department,region,population,latitude,longitude\n"


def command(*arguments):
    out = StringIO()
    call_command("import_gazetteer", *map(str, arguments), stdout=out)
    return [line for line in out.getvalue().splitlines() if "refresh_projections" not in line]


def labels(towns):
    return [town.label for town in towns]


# --- Loading ------------------------------------------------------------------------


def test_france_is_loaded_once_and_the_file_again_changes_nothing():
    assert load_france().created == 34_910
    assert load_france() is None
    assert command() == ["created 0, updated 0, unchanged 34910, removed 0, refused 0"]
    assert (Town.objects.count(), Postcode.objects.filter(town="FR-38185").count()) == (34_910, 2)


def test_the_table_becomes_what_the_file_says(tmp_path):
    file = tmp_path / "towns.csv"
    file.write_text(HEAD + "1,Ici,11111 22222,01,84,10,45,5\n2,Là,33333,01,84,20,46,6\n3,Loin,44444,01,84,20,46,6\n")
    assert command(file) == ["created 3, updated 0, unchanged 0, removed 0, refused 0"]

    heard = []
    towns_changed.connect(lambda country, **rest: heard.append(country), weak=False, dispatch_uid="test")
    file.write_text(HEAD + "1,Ici,22222,01,84,10,45,5\n2,Là,33333,01,84,20,46,6\n4,Neuf,55555,01,84,,46,6\n")
    assert command(file) == ["created 1, updated 1, unchanged 1, removed 1, refused 0"]
    towns_changed.disconnect(dispatch_uid="test")

    assert heard == ["FR"]
    assert list(Town.objects.order_by("pk").values_list("pk", "postcodes")) == [
        ("FR-1", "22222"), ("FR-2", "33333"), ("FR-4", "55555"),
    ]  # fmt: skip
    assert sorted(Postcode.objects.values_list("code", flat=True)) == ["22222", "33333", "55555"]


def test_another_country_stands_beside(tmp_path):
    load((HEAD + "1,Ici,11111,01,84,10,45,5\n").encode())
    file = tmp_path / "es.csv.gz"
    file.write_bytes(gzip.compress(b"code;nom;lat;lon;population\n08019;Barcelona;41.38;2.17;1600000\n"))

    assert command(file, "--country", "es") == ["created 1, updated 0, unchanged 0, removed 0, refused 0"]
    assert sorted(Town.objects.values_list("pk", flat=True)) == ["ES-08019", "FR-1"]
    assert find("Barcelona").town.label == "Barcelona"


def test_wrong_rows_are_refused_with_their_reason(tmp_path):
    file = tmp_path / "towns.csv"
    rows = [
        "1,Ici,11111,01,84,10,45,5",
        "2,,1,01,84,1,45,5",
        "3,A,1,01,84,many,45,5",
        "4,B,1,01,84,1,95,5",
        "5,C,1,01,84,1,,",
    ]
    file.write_text(HEAD + "\n".join(rows))
    lines = command(file)
    assert lines[-1] == "created 1, updated 0, unchanged 0, removed 0, refused 4"
    assert len(lines) == 5


@pytest.mark.parametrize(
    ("content", "word"),
    [(b"", "name"), (b"a,b\n1,2\n", "name"), (HEAD.encode(), "no row"), (b"\x1f\x8bbroken", "damaged")],
)
def test_a_file_that_is_none_is_refused_in_words(tmp_path, content, word):
    file = tmp_path / "towns.csv"
    file.write_bytes(content)
    with pytest.raises(CommandError):
        command(file)
    with pytest.raises(CommandError):
        command(tmp_path / "nothing.csv")


# --- Looking up ---------------------------------------------------------------------


@pytest.fixture(scope="module")
def france(django_db_setup, django_db_blocker):
    """The towns of France, for all tests below."""
    with django_db_blocker.unblock():
        load(FRANCE.read_bytes())
        yield
        Town.objects.all().delete()


@pytest.mark.usefixtures("france")
class TestLookup:
    @pytest.mark.parametrize(
        ("typed", "expected"),
        [
            ("38000", "Grenoble (38)"),
            ("38 250", "Villard-de-Lans (38)"),
            ("villard de lans", "Villard-de-Lans (38)"),
            ("VILLARD-DE-L", "Villard-de-Lans (38)"),
            ("echirol", "Échirolles (38)"),
            ("st egr", "Saint-Égrève (38)"),
            ("saint-égr", "Saint-Égrève (38)"),
            ("La Mure", "La Mure (38)"),
            ("mure", "La Mure (38)"),
            ("Mure (La)", "La Mure (38)"),
            ("l’isle d’abeau", "L'Isle-d'Abeau (38)"),
            ("Valence", "Valence (26)"),
            ("Valence (82)", "Valence (82)"),
            ("38250 Villard-de-Lans", "Villard-de-Lans (38)"),
            ("Lyon 3e", "Lyon 3e Arrondissement (69)"),
            ("Lyon", "Lyon (69)"),
            ("Grenoble cedex 9", "Grenoble (38)"),
        ],
    )
    def test_what_is_typed_finds_the_town(self, typed, expected):
        assert labels(complete(typed, around=GRENOBLE))[0] == expected
        assert find(typed, around=GRENOBLE).town.label == expected

    @pytest.mark.parametrize("typed", ["", " ", "zzz", "%", "\x00", "()", "99999", "1" * 500, "é" * 500])
    def test_nothing_is_found_for_nothing(self, typed):
        assert complete(typed, around=GRENOBLE) == []
        assert find(typed, around=GRENOBLE) is None

    def test_near_the_territory_comes_before_larger_towns_far_away(self):
        assert labels(complete("vi", around=GRENOBLE)) != labels(complete("vi"))
        assert labels(complete("vi"))[0] == "Villeurbanne (69)"
        assert labels(complete("saint martin", around=GRENOBLE))[0] == "Saint-Martin-d'Hères (38)"
        assert labels(complete("saint martin", around=(47.4, 0.7)))[0] != "Saint-Martin-d'Hères (38)"

    def test_the_others_that_were_perhaps_meant_are_told(self):
        assert labels(find("Valence", around=GRENOBLE).others) == ["Valence (82)", "Valence (16)"]
        assert labels(find("38250", around=GRENOBLE).others)[0] == "Lans-en-Vercors (38)"
        assert find("Valence (26)", around=GRENOBLE).others == []
        assert find("Villard-de-Lans", around=GRENOBLE).others == []

    def test_two_questions_at_most(self, django_assert_max_num_queries):
        for typed in ("s", "sa", "38", "38000", "Valence", "zzz"):
            with django_assert_max_num_queries(2):
                complete(typed, around=GRENOBLE)

    def test_the_nearest_town_of_many_points_in_one_question(self, django_assert_num_queries):
        assert nearest(45.0601, 5.5442).name == "Villard-de-Lans"
        assert nearest(0, -30) is None
        points = [(45.0601, 5.5442), (45.1821, 5.7213), (0, 0)]
        with django_assert_num_queries(1):
            found = nearest_to(points)
        assert {point: town.name for point, town in found.items()} == {
            points[0]: "Villard-de-Lans", points[1]: "Grenoble",
        }  # fmt: skip


@pytest.mark.usefixtures("france")
class TestMatching:
    @pytest.mark.parametrize(
        ("postcode", "name", "expected"),
        [
            ("38250", "Villard de Lans", "Villard-de-Lans (38)"),
            ("38040", "GRENOBLE CEDEX 9", "Grenoble (38)"),
            ("38000", "", "Grenoble (38)"),
            ("38000", "Europole", "Grenoble (38)"),
            ("", "Villard-de-Lans", "Villard-de-Lans (38)"),
            ("69003", "Lyon 3ème", "Lyon 3e Arrondissement (69)"),
            ("82400", "Valence", "Valence (82)"),
            ("", "Valence", "Valence (26)"),
            ("", "Europole", None),
            ("", "Villard-de", None),
            ("", "", None),
        ],
    )
    def test_an_address_names_a_town_or_none(self, postcode, name, expected):
        town = town_of(postcode, name, middle=lambda: GRENOBLE)
        assert (town and town.label) == expected

    def test_without_a_territory_near_a_name_of_several_towns_names_none(self):
        assert town_of("", "Valence") is None
        assert town_of("", "Valence", middle=lambda: (48.85, 2.35)) is None

    @pytest.mark.parametrize(
        "address", ["Villard-de-Lans", "12 rue Haute, 38250 Villard-de-Lans", "place X, Villard de Lans"]
    )
    def test_an_address_of_one_line(self, address):
        assert town_of("", "", address).label == "Villard-de-Lans (38)"

    def test_the_number_of_questions_does_not_grow(self, django_assert_num_queries):
        pairs = [("38000", "Grenoble"), ("38250", "Villard-de-Lans"), ("", "Voiron"), ("26000", "Valence")]
        for some in (pairs[:1], pairs):
            with django_assert_num_queries(2):
                TownsNamed(some)
