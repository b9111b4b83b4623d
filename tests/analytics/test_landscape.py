"""The landscape of the tags: right, the same each time, and bounded."""

import csv
import io
from xml.etree import ElementTree

import pytest

from analytics import landscape as drawing
from analytics.landscape import draw, landscape
from contributions.projections import projecting
from tests.factories.contributions import ArticleFactory

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def tagged(parent, *names, **fields):
    page = ArticleFactory(parent=parent, **fields)
    page.tags.add(*names)
    page.save()
    return page


@pytest.fixture
def articles(section):
    parent = section("articles")
    for _ in range(2):
        tagged(parent, "neige", "climat")
    tagged(parent, "neige", "montagne & vallée")
    tagged(parent, "seul")
    return parent


def test_pairs_are_counted(territory, articles):
    found = landscape(territory)
    assert {tag["name"]: tag["count"] for tag in found["tags"]} == {
        "neige": 3, "climat": 2, "montagne & vallée": 1, "seul": 1,
    }  # fmt: skip
    names = [tag["name"] for tag in found["tags"]]
    assert [({names[one], names[two]}, weight) for one, two, weight in found["links"]] == [({"neige", "climat"}, 2)]


def test_the_same_tags_give_the_same_map(territory, articles):
    assert draw(territory) == draw(territory)


def test_words_do_not_lie_on_each_other(territory, section):
    with projecting():
        for number in range(40):
            tagged(section("articles"), f"un mot assez long {number}", f"mot {number % 7}")
    tags = draw(territory)["tags"]
    lying = 0
    for at, one in enumerate(tags):
        for two in tags[at + 1 :]:
            wide = (len(one["name"]) * one["size"] + len(two["name"]) * two["size"]) * 0.5 / 2
            lying += abs(one["x"] - two["x"]) < wide and abs(one["y"] - two["y"]) < (one["size"] + two["size"]) / 2
    assert lying <= 3


def test_there_are_never_more_tags_than_fit(territory, section, monkeypatch):
    monkeypatch.setattr(drawing, "MOST_TAGS", 5)
    for number in range(8):
        tagged(section("articles"), f"tag {number}")
    assert len(draw(territory)["tags"]) == 5


def test_drafts_and_other_territories_are_not_drawn(territory, other_territory, articles):
    tagged(articles, "brouillon", live=False)
    assert "brouillon" not in [tag["name"] for tag in draw(territory)["tags"]]
    assert draw(other_territory) == {"tags": [], "links": []}


def test_the_page_has_map_tables_and_years(client, territory, articles):
    response = client.get("/tags/paysage/")
    text = response.content.decode()
    assert response.status_code == 200
    assert text.count("<text ") == 4
    assert "montagne &amp; vallée" in text
    assert " style=" not in text
    assert response["Cache-Control"].startswith("public")


def test_an_empty_territory_says_so(client, territory):
    assert "Rien ne porte encore de tag ici." in client.get("/tags/paysage/").content.decode()


@pytest.mark.parametrize("year", ["1789", "x", "20260"])
def test_a_year_without_anything_is_not_found(client, territory, articles, year):
    assert client.get(f"/tags/paysage/?annee={year}").status_code == 404


def test_exports(client, territory, articles):
    pairs = list(
        csv.reader(io.StringIO(client.get("/tags/paysage/tags.csv").content.decode("utf-8-sig")), delimiter=";")
    )
    assert pairs[1:] == [["neige", "climat", "2"]] or pairs[1:] == [["climat", "neige", "2"]]
    graph = ElementTree.fromstring(client.get("/tags/paysage/tags.graphml").content)  # noqa: S314 (our own)
    assert len(graph.findall(f".//{GRAPHML}node")) == 4
    assert [edge.find(f"{GRAPHML}data").text for edge in graph.iter(f"{GRAPHML}edge")] == ["2"]


def test_the_page_asks_the_database_little_once_drawn(client, territory, articles, django_assert_num_queries):
    client.get("/tags/paysage/")
    with django_assert_num_queries(4):
        client.get("/tags/paysage/")
