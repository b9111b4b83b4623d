"""Sections are called in the language of the reader, unless an animator gave them a name of their own."""

import re

import pytest

from contributions.models import Contribution
from tests.factories.communities import open_community, section_of
from tests.factories.contributions import ArticleFactory

pytestmark = pytest.mark.django_db
WORDS = {"fr": ("Accueil", "Projets"), "en": ("Home", "Projects"), "ca": ("Inici", "Projectes")}


def trail(page):
    """The words of the way down."""
    crumbs = page.partition('class="crumbs"')[2].partition("</nav>")[0]
    return [words.strip() for words in re.findall(r"<(?:a|span)[^>]*>([^<]+)<", crumbs)]


@pytest.mark.parametrize("language", WORDS)
def test_titles_and_way_down_follow_the_language(client, home, language):
    client.get(f"/langue/{language}/")
    page = client.get("/projets/").content.decode()
    home_word, projects = WORDS[language]
    assert re.search(r"<title>([^|]+) \|", page)[1] == projects
    assert re.findall(r"<h1>([^<]+)</h1>", page) == [projects]
    assert trail(page) == [home_word, projects]


def test_a_name_of_ones_own_stays(client, section):
    projects = section("projets")
    projects.title = "Chantiers"
    projects.save()
    client.get("/langue/en/")
    page = client.get("/projets/").content.decode()
    assert (re.findall(r"<h1>([^<]+)</h1>", page), trail(page)) == (["Chantiers"], ["Home", "Chantiers"])


def test_titles_of_pages_are_nobodys_to_translate(client, section):
    ArticleFactory(parent=section("articles"), title="Projets", slug="projets-d-ici")
    client.get("/langue/en/")
    page = client.get("/articles/projets-d-ici/").content.decode()
    assert trail(page) == ["Home", "Articles", "Projets"]
    assert Contribution.objects.get().title == "Projets"


def test_sections_of_communities_too(client, territory):
    community = open_community(territory, title="Les géologues")
    client.get("/langue/ca/")
    page = client.get(section_of(community, "articles").url).content.decode()
    assert re.findall(r"<h1>([^<]+)</h1>", page)[-1] == "Articles"
    assert trail(page) == ["Inici", "Comunitats", "Les géologues", "Articles"]
