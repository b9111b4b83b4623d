"""Contributions are found by their postal code and by their town."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from contributions.models import Contribution
from places.models import PlacePage
from search.actions import index_contributions
from tests.factories.towns import make_towns

pytestmark = pytest.mark.django_db


@pytest.fixture
def places(section):
    make_towns()
    index = section("a-visiter")
    for title, fields in {
        "Adresse": {"city": "Grenoble", "postcode": "38100"},
        "Cedex": {"city": "Grenoble cedex 9", "postcode": "38040"},
        "Nom": {"city": "grenoble"},
        "Point": {"latitude": 45.19, "longitude": 5.73},
        "Ailleurs": {"city": "Valence", "postcode": "26000"},
        "Paris": {"city": "Paris", "postcode": "75001"},
        "Rien": {},
    }.items():
        index.add_child(instance=PlacePage(title=title, **fields))


def found(client, words):
    return sorted(result["page"].title for result in client.get("/recherche/", {"q": words}).context["results"])


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("38000", ["Adresse", "Cedex", "Nom", "Point"]),
        ("38100", ["Adresse", "Cedex", "Nom", "Point"]),
        ("38040", ["Cedex"]),
        ("Grenoble", ["Adresse", "Cedex", "Nom", "Point"]),
        ("26000", ["Ailleurs"]),
        ("75002", ["Paris"]),
    ],
)
def test_a_postal_code_finds_what_is_in_its_town(client, words, expected):
    assert found(client, words) == expected


@pytest.mark.usefixtures("places")
def test_questions_do_not_grow_with_the_contributions():
    counts = []
    for number in (1, 3):
        pages = list(PlacePage.objects.filter(title__in=["Adresse", "Cedex", "Nom"])[:number])
        index_contributions(pages)  # words are known afterwards
        with CaptureQueriesContext(connection) as queries:
            index_contributions(pages)
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert Contribution.objects.count() == 7
