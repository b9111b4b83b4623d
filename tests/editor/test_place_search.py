"""The places that are offered while one types a name: right, few, and as dear with a thousand as with one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from editor.api_views import FOUND
from places.models import PlacePage


@pytest.fixture
def writer(client, member):
    client.force_login(member)
    return member


@pytest.fixture
def places(section):
    def make(*titles, index=None, **fields):
        index = index or section("a-visiter")
        return [index.add_child(instance=PlacePage(title=title, **fields)) for title in titles]

    return make


def found(client, words):
    return [place["title"] for place in client.post(reverse("editor:places"), {"q": words}).json()["found"]]


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("musee", ["Petit musée"]),
        ("MUSÉ", ["MUSÉUM d’histoire", "Petit musée"]),
        ("d'hist", ["MUSÉUM d’histoire"]),
        ("cœur", ["Au Coeur des sciences"]),
        ("coeur des", ["Au Coeur des sciences"]),
        ("  petit   musée ", ["Petit musée"]),
        ("100%", ["100% plantes"]),
        ("%", ["100% plantes"]),
        ("_", []),
        ("", []),
        ("\x00", []),
        ("introuvable", []),
    ],
)
def test_a_name_is_found_however_it_is_typed(client, writer, places, words, titles):
    places("Petit musée", "MUSÉUM d’histoire", "Au Coeur des sciences", "100% plantes")
    assert found(client, words) == titles


def test_only_what_is_on_line_here_is_offered(client, writer, places, other_territory):
    places("Musée d’ici")
    places("Musée en brouillon", live=False)
    places("Musée d’ailleurs", index=other_territory.root_page.get_children().get(slug="a-visiter").specific)
    assert found(client, "musée") == ["Musée d’ici"]


def test_a_place_that_changes_its_name_is_found_by_the_new_one(client, writer, places):
    [place] = places("Musée des plantes")
    place.title = "Jardin"
    place.save_revision().publish()
    assert (found(client, "plantes"), found(client, "jardin")) == ([], ["Jardin"])


def test_as_many_queries_and_no_text_whatever_there_is(client, writer, places):
    seen = []
    for count in (1, 2, 40):
        places(*(f"Musée {number:02}" for number in range(count)), body=[("text", "<p>Long</p>")], author=writer)
        found(client, "musée")
        with CaptureQueriesContext(connection) as queries:
            shown = len(found(client, "musée"))
        [asked] = [query["sql"] for query in queries if "name_key" in query["sql"]]
        seen.append((shown, len(queries), '"body"' in asked, f"LIMIT {FOUND}" in asked))
    assert [each[0] for each in seen] == [1, 3, FOUND]
    assert {each[1:] for each in seen} == {(seen[0][1], False, True)}
