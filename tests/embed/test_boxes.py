"""The boxes: what each shows, with which filters, and what is said of what cannot be shown."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from contributions.actions.lifecycle import discard
from territories.models import Territory
from tests.factories.agenda import date, make_event
from tests.factories.contributions import ArticleFactory, EventFactory, PlaceFactory

pytestmark = pytest.mark.django_db
TITLES = re.compile(r'<h2 class="title"><a href="[^"]+">([^<]+)</a></h2>')


def titles(answer):
    return TITLES.findall(answer.content.decode())


@pytest.fixture
def box(client):
    """`box("agenda/?tag=neige")`: the answer, which is 200."""

    def get(path):
        answer = client.get(f"/embed/{path}")
        assert answer.status_code == 200, answer.content.decode()
        return answer

    return get


# --- What each shows -----------------------------------------------------------------------------


def test_agenda(box, section, everything):
    make_event(section("agenda"), date("2020-01-01 14:00"), title="Passé")
    assert titles(box("agenda/")) == ["Visite du glacier"]
    assert b'<a href="http://testserver/agenda/visite/">' in box("agenda/").content


def test_agenda_filters_are_those_of_the_agenda(box, section, place, clock):
    clock("2026-11-27 10:00")
    agenda = section("agenda")
    make_event(agenda, date("2026-11-27 14:00"), title="Aujourd’hui", is_free=True, city="Grenoble")
    make_event(agenda, date("2026-12-20 14:00"), title="Plus tard", place=place, audience="schools")
    assert titles(box("agenda/")) == ["Aujourd’hui", "Plus tard"]
    assert titles(box("agenda/?periode=semaine")) == ["Aujourd’hui"]
    assert titles(box("agenda/?gratuit=on")) == ["Aujourd’hui"]
    assert titles(box(f"agenda/?lieu={place.pk}")) == ["Plus tard"]
    assert titles(box("agenda/?public=families")) == ["Aujourd’hui"]
    assert titles(box("agenda/?nombre=1")) == ["Aujourd’hui"]
    assert b'href="http://testserver/agenda/?periode=semaine"' in box("agenda/?periode=semaine&accent=003366").content


def test_a_place_where_nothing_is_announced_has_an_empty_box(box, place):
    answer = box(f"agenda/?lieu={place.pk}")
    assert "Rien n’est annoncé pour le moment." in answer.content.decode()


def test_latest(box, everything):
    assert titles(box("dernieres/")) == ["Lire les cailloux", "Visite du glacier", "La neige au microscope"]
    assert titles(box("dernieres/?type=place&type=event")) == ["Muséum", "Visite du glacier"]
    assert titles(box("dernieres/?tag=Neige")) == ["La neige au microscope"]
    assert titles(box("dernieres/?lieu=grenoble")) == ["Visite du glacier"]
    assert titles(box("dernieres/?periode=week&nombre=1")) == ["Lire les cailloux"]


def test_map_draws_pins_and_asks_no_tiles(box, everything):
    answer = box("carte/")
    page = answer.content.decode()
    assert titles(answer) == ["Muséum"]
    assert page.count('class="pin"') == 1
    assert 'data-start="click"' in page


def test_community(box, community, everything):
    answer = box(f"communaute/?communaute={community.pk}")
    assert titles(answer) == ["Lire les cailloux"]
    assert "<h1>Les géologues</h1>" in answer.content.decode()
    assert titles(box(f"dernieres/?communaute={community.pk}")) == ["Lire les cailloux"]


def test_one_contribution_by_number_address_or_short_link(box, article):
    link = f'<h1 class="title"><a href="http://testserver/articles/neige/">{article.title}</a></h1>'
    asked = (article.pk, "http://testserver/articles/neige/", f"http://testserver/q/{article.short_code}")
    assert [link in box(f"contribution/?adresse={each}").content.decode() for each in asked] == [True, True, True]


def test_of_another_territory_where_it_is(box, client, other_territory, article, event):
    there = {page.slug: page.specific for page in other_territory.root_page.get_children()}["articles"]
    elsewhere = ArticleFactory(parent=there, slug="ici", title="En Occitanie")
    assert titles(box("dernieres/")) == ["Visite du glacier", "La neige au microscope"]
    assert "http://occitanie.testserver/articles/ici/" in box(f"contribution/?adresse={elsewhere.pk}").content.decode()
    answer = client.get("/embed/dernieres/", headers={"host": "occitanie.testserver"})
    assert titles(answer) == ["En Occitanie"]


# --- Its look ------------------------------------------------------------------------------------


def test_look(box, article):
    page = box("dernieres/?titre=Notre+science&theme=sombre&accent=%23003366&sans_images=on").content.decode()
    assert '<html lang="fr" class="sombre">' in page
    assert "<h1>Notre science</h1>" in page
    assert 'href="/couleurs/003366.css"' in page
    assert "<img" not in page
    assert "<style" not in page and "style=" not in page and "<script>" not in page


def test_words_are_those_of_the_territory(client, territory, everything):
    Territory.objects.filter(pk=territory.pk).update(language="ca")
    client.cookies["django_language"] = "en"
    page = client.get("/embed/agenda/").content.decode()
    assert '<html lang="ca">' in page
    assert "Tota l’agenda" in page


# --- What cannot be shown ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("agenda/?nombre=0", "Combien</strong> : "),
        ("agenda/?nombre=21", "Combien</strong> : Assurez-vous que cette valeur est inférieure ou égale à 20."),
        ("agenda/?nombre=beaucoup", "Combien</strong> : Saisissez un nombre entier."),
        ("agenda/?tagg=neige", "Il n’y a pas de paramètre « tagg » ici."),
        ("agenda/?tag=inconnu", "Tag</strong> : Aucun tag ne porte ce nom."),
        ("agenda/?lieu=abc", "Lieu</strong> : "),
        ("agenda/?lieu=99999999999999999999", "Lieu</strong> : "),
        ("agenda/?periode=toujours", "Quand</strong> : "),
        ("agenda/?jour=hier", "Jour</strong> : "),
        ("agenda/?communaute=1", "Communauté</strong> : Cette communauté n’existe pas ici."),
        ("dernieres/?type=roman", "Types</strong> : "),
        ("dernieres/?theme=bleu", "Clair ou sombre</strong> : "),
        ("dernieres/?accent=rouge", "Couleur</strong> : Donnez la couleur"),
        ("communaute/", "Communauté</strong> : "),
        ("contribution/", "Adresse de la page</strong> : "),
    ],
)
def test_wrong_parameters_are_told(client, territory, query, sentence):
    answer = client.get(f"/embed/{query}")
    assert answer.status_code == 400
    assert sentence in answer.content.decode()


def test_a_community_of_another_territory_is_none_here(client, community, other_territory):
    answer = client.get(f"/embed/agenda/?communaute={community.pk}", headers={"host": "occitanie.testserver"})
    assert answer.status_code == 400


def test_no_such_box(client, territory):
    answer = client.get("/embed/meteo/")
    assert answer.status_code == 404
    assert "Il n’y a pas d’encadré de ce nom." in answer.content.decode()


def test_what_was_taken_off_line_says_so(client, article, member):
    address = f"/embed/contribution/?adresse={article.pk}"
    discard(contribution=article, by=member)
    answer = client.get(address)
    assert answer.status_code == 410
    assert "Cette page n’est plus en ligne" in answer.content.decode()
    assert article.title not in answer.content.decode()
    article.delete()
    assert client.get(address).status_code == 410
    assert client.get(address.replace("/?", "/fragment.html?")).status_code == 410


def test_a_draft_is_nothing(client, section, member):
    draft = ArticleFactory(
        parent=section("articles"), slug="brouillon", live=False, first_published_at=None, author=member
    )
    client.force_login(member)
    for asked in (draft.pk, "http://testserver/articles/brouillon/"):
        answer = client.get(f"/embed/contribution/?adresse={asked}")
        assert answer.status_code == 404
        assert "Aucune contribution publiée ne se trouve à cette adresse." in answer.content.decode()


def test_a_territory_that_is_not_open_has_none(client, territory, article):
    Territory.objects.filter(pk=territory.pk).update(is_open=False)
    for path in ("dernieres/", f"contribution/?adresse={article.pk}", "dernieres/fragment.html"):
        assert client.get(f"/embed/{path}").status_code == 404


@pytest.mark.parametrize("word", ["agenda", "carte", "dernieres", "communaute"])
def test_empty(client, territory, community, word):
    query = f"?communaute={community.pk}" if word == "communaute" else "?communaute=" + str(community.pk)
    answer = client.get(f"/embed/{word}/{query}")
    assert answer.status_code == 200
    assert 'class="empty"' in answer.content.decode()


# --- Queries -------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["agenda", "carte", "dernieres", "communaute"])
@pytest.mark.parametrize("form", ["", "fragment.html"])
def test_as_many_queries_for_one_as_for_three(client, section, community, word, form):
    factories = {"agenda": (EventFactory, "agenda"), "carte": (PlaceFactory, "a-visiter")}
    factory, slug = factories.get(word, (ArticleFactory, "articles"))
    parent = community.get_children().get(slug="articles").specific if word == "communaute" else section(slug)
    query = f"?communaute={community.pk}" if word == "communaute" else ""
    address = f"/embed/{word}/{form}{query}"
    factory(parent=parent)
    client.get(address)
    one = count_of(client, address)
    factory(parent=parent), factory(parent=parent)
    assert count_of(client, address) == one


def count_of(client, address):
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


def test_a_community_behind_a_password_is_no_box_and_no_choice(client, community):
    box, generator = f"/embed/communaute/?communaute={community.pk}", "/embed/?boite=communaute"
    assert (client.get(box).status_code, community.title in client.get(generator).content.decode()) == (200, True)
    PageViewRestriction.objects.create(page=community, restriction_type="password", password="chut")
    answer = client.get(box)
    assert (answer.status_code, community.title in answer.content.decode()) == (400, False)
    assert community.title not in client.get(generator).content.decode()
