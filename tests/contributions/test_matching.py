"""Finding the same thing again among many, with a bounded number of comparisons."""

import pytest

from contributions.imports.matching import MAX_COMPARED, NameIndex, PlaceIndex, same_title
from places.models import PlacePage


def index_of(*names, where="grenoble"):
    index = NameIndex()
    for name in names:
        index.add(where, name, name)
    return index


@pytest.mark.parametrize(
    ("known", "asked"),
    [
        ("nuit des etoiles", "nuit des etoiles"),
        ("nuit des etoiles", "etoiles nuit des"),
        ("planetarium de vaulx", "palnetarium de vaulx"),
        ("planetarium", "planetarum"),
        ("observatoire", "bservatoire"),
        ("le h 26", "le h 26"),
    ],
)
def test_nearly_the_same_name_is_among_those_compared(known, asked):
    assert known in index_of(known, "tout autre chose").like(["grenoble"], asked)


def test_another_name_or_another_place_is_not_compared():
    index = index_of("nuit des etoiles")

    assert (index.like(["grenoble"], "fete du chou"), index.like(["voiron"], "nuit des etoiles")) == ([], [])


def test_so_many_are_compared_however_many_there_are_and_the_right_one_is_among_them():
    names = [f"atelier numero {number}" for number in range(5000)]

    found = index_of(*names, "atelier numero planetarium").like(["grenoble"], "atelier numero planetarium")

    assert (len(found), found[0]) == (MAX_COMPARED, "atelier numero planetarium")
    found = index_of(*names).like(["grenoble"], "atelier numero 4321")
    assert (len(found), found[0]) == (MAX_COMPARED, "atelier numero 4321")


@pytest.fixture
def places(section):
    """`places.near(...)` and `places.in_town(...)` of five museums, by their numbers from 1."""
    index = section("a-visiter")
    for latitude, longitude, city in (
        (45.1950, 5.7260, "Grenoble"),
        (45.1951, 5.7261, "Grenoble"),
        (None, None, "GRENOBLE"),
        (45.3000, 5.9000, "Voiron"),
        (45.19999, 5.7299, "Grenoble"),
    ):
        index.add_child(
            instance=PlacePage(title="Musée dauphinois", latitude=latitude, longitude=longitude, city=city)
        )
    return PlaceIndex(PlacePage.objects.all())


def numbers(found):
    keys = list(PlacePage.objects.order_by("pk").values_list("pk", flat=True))
    return [keys.index(place[0]) + 1 for place in found]


def test_places_are_found_by_position_and_by_town(places):
    assert numbers(places.near("Musée Dauphinois", 45.19501, 5.72601, 100)) == [1, 2]
    # On the other side of the edge of a cell of the map.
    assert numbers(places.near("Musée Dauphinois", 45.2000, 5.7300, 100)) == [5]
    assert numbers(places.near("Musée Dauphinois", 45.19501, 5.72601, 100)) == [1, 2]
    assert numbers(places.in_town("Musée dauphinois", "Grenoble", without_position=True)) == [3]
    assert sorted(numbers(places.in_town("Musée dauphinois", "grenoble"))) == [1, 2, 3, 5]
    assert (places.in_town("Musée dauphinois", ""), places.in_town("Musée dauphinois", "Lyon")) == ([], [])


def test_a_cell_and_a_town_are_read_once(places, django_assert_num_queries):
    with django_assert_num_queries(3):
        for _twice in range(2):
            places.near("Musée dauphinois", 45.195, 5.726, 100)
            places.in_town("Musée dauphinois", "Grenoble")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nuit des étoiles", "NUIT DES ETOILES !", True),
        ("Nuit des étoiles", "Nuit des musées", False),
    ],
)
def test_titles(one, other, same):
    assert same_title(one, other) is same
