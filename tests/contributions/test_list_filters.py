"""The filters of lists: short addresses, wrong values told alike, names in alphabetical order, long choices."""

import html
import re

import pytest
from django.urls import reverse

from contributions.choice_fields import MANY
from contributions.projections import projecting
from tests.factories.contributions import ArticleFactory, MemberFactory, PlaceFactory

pytestmark = pytest.mark.django_db
FRENCH = {"accept-language": "fr"}


def told(response):
    """(what is told of a wrong filter, the address without it), or None."""
    found = re.search(r'class="wrong-filters"[^>]*>(.*?)<a href="([^"]*)"', response.content.decode(), re.S)
    return found and (" ".join(html.unescape(found[1]).split()), html.unescape(found[2]))


@pytest.mark.parametrize(
    ("asked", "short"),
    [
        ("/articles/?etat=&genre=&periode=month&tag=&lieu=", "/articles/?periode=month"),
        ("/agenda/?genre=&public=&lieu=", "/agenda/"),
        ("/a-visiter/?genre=museum&ville=", "/a-visiter/?genre=museum"),
        ("/carte/?type=event&type=place&pres=&rayon=", "/carte/?type=event&type=place"),
        ("/membres/?q=&type=personnes&ou=", "/membres/?type=personnes"),
        ("/recherche/?q=&type=", "/recherche/"),
        ("/tags/?q=", "/tags/"),
    ],
)
def test_a_form_sent_without_our_script_gets_a_short_address(client, territory, asked, short):
    answer = client.get(asked)
    assert (answer.status_code, answer["Location"]) == (302, short)
    assert client.get(short).status_code == 200


@pytest.mark.parametrize(
    ("address", "words", "without"),
    [
        ("/articles/?genre=recette&periode=month", "Genre « recette »", "/articles/?periode=month"),
        ("/articles/?tag=licorne", "Tag « licorne »", "/articles/"),
        ("/annonces/?etat=perdu", "État « perdu »", "/annonces/"),
        ("/projets/?periode=siecle", "Période « siecle »", "/projets/"),
        ("/dossiers/?tri=hasard", "Ordre « hasard »", "/dossiers/"),
        ("/communautes/?periode=siecle", "Période « siecle »", "/communautes/"),
        ("/agenda/?vue=liste&jour=hier", "Jour « hier »", "/agenda/"),
        ("/agenda/?vue=affiche", "Présentation « affiche »", "/agenda/"),
        ("/agenda/?zone=1,2,3", "Zone de la carte « 1,2,3 »", "/agenda/"),
        ("/agenda/?lieu=Atlantide&gratuit=on", "Lieu « Atlantide »", "/agenda/?gratuit=on"),
        ("/a-visiter/?ville=Ys", "Commune « Ys »", "/a-visiter/"),
        ("/carte/?type=dragon", "Types « dragon »", "/carte/"),
        ("/membres/?type=robots", "Qui « robots »", "/membres/"),
        ("/recherche/?q=eau&annee=jadis&type=dragon", "Type « dragon », Année « jadis »", "/recherche/?q=eau"),
    ],
)
def test_what_means_nothing_is_told_the_same_way_everywhere(client, territory, address, words, without):
    answer = client.get(address, headers=FRENCH)
    sentence = f"Ce filtre ne veut rien dire ici et a été laissé de côté : {words}."
    assert (answer.status_code, told(answer)) == (200, (sentence, without))
    assert told(client.get(without, headers=FRENCH)) is None


def test_the_page_of_a_tag_tells_it_too(client, section):
    article = ArticleFactory(parent=section("articles"))
    article.tags.add("Lichen")
    article.save()
    answer = client.get("/tags/lichen/?type=dragon", headers=FRENCH)
    assert told(answer)[1] == reverse("search:tag", args=["lichen"])
    assert [each.pk for each in answer.context["contributions"]] == [article.pk]


def test_names_stand_as_a_dictionary_has_them(client, section, territory):
    index = section("a-visiter")
    for name in ("Zoo", "École du sol", "eau vive", "Étang"):
        PlaceFactory(parent=index, title=name)
        MemberFactory(display_name=name, home_territory=territory)
    in_order = ["eau vive", "École du sol", "Étang", "Zoo"]
    assert [place.title for place in client.get("/a-visiter/").context["found"]] == in_order
    assert [member.display_name for member in client.get("/membres/").context["members"]][-4:] == in_order


def test_a_choice_among_many_is_typed(client, section):
    index = section("a-visiter")
    with projecting():
        for number in range(MANY):
            PlaceFactory(parent=index, title=f"Lieu {number}", city=f"Ville {number:02}")
    few = client.get("/a-visiter/").content.decode()
    place = PlaceFactory(parent=index, title="Le dernier", city="Échirolles")
    many = client.get("/a-visiter/?ville=echirolles")

    assert (few.count("<datalist"), many.content.decode().count("<datalist")) == (0, 1)
    datalist = many.content.decode().partition("<datalist")[2].partition("</datalist>")[0]
    options = re.findall(r'<option value="([^"]*)">', datalist)
    assert (options[0], options[1], len(options)) == ("Échirolles", "Ville 00", MANY + 1)
    assert [each.pk for each in many.context["found"]] == [place.pk]
    assert 'value="Échirolles"' in many.content.decode()


def test_what_is_in_force_stands_as_a_link_that_takes_it_away(client, section):
    ArticleFactory(parent=section("articles"))
    page = client.get("/articles/?periode=month&lieu=Mens", headers=FRENCH).content.decode()
    chips = re.findall(r'class="in-force"[^>]*href="([^"]*)">([^<]*)<', page)
    assert [(html.unescape(href), words.strip()) for href, words in chips] == [
        ("/articles/?lieu=Mens", "Depuis un mois"),
        ("/articles/?periode=month", "Mens"),
    ]
