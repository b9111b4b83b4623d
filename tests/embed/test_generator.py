"""The page on which a partner makes a box: works by sending its form."""

import html
import re

import pytest

from tests.factories.communities import open_community
from tests.factories.contributions import EventFactory, PlaceFactory

pytestmark = pytest.mark.django_db


def code(answer, key):
    """What is in the field to copy with this id; "" where there is none."""
    page = answer.content.decode()
    found = re.search(rf'<textarea id="{key}"[^>]*>([^<]*)<', page) or re.search(
        rf'<input id="{key}"[^>]*? value="([^"]*)"', page
    )
    return html.unescape(found[1]) if found else ""


def test_at_first_it_shows_the_agenda(client, everything):
    answer = client.get("/embed/")
    assert answer.status_code == 200
    assert code(answer, "code-frame") == (
        '<iframe src="http://testserver/embed/agenda/" title="Agenda – Echosciences Grenoble" width="100%" '
        'height="640" frameborder="0" loading="lazy"></iframe>\n'
        '<script src="http://testserver/embed/cadre-1.js" async></script>'
    )
    assert code(answer, "code-include") == "http://testserver/embed/agenda/fragment.html"
    assert '<iframe class="box-preview" src="/embed/agenda/?"' in answer.content.decode()


def test_what_was_chosen_is_in_the_code(client, everything):
    query = "boite=dernieres&type=article&tag=neige&nombre=3&accent=%23003366&theme=sombre&titre=A%22B&hauteur=300"
    answer = client.get(f"/embed/?{query}&largeur=400&lieu=&periode=")
    asked = "type=article&tag=neige&nombre=3&titre=A%22B&theme=sombre&accent=003366"
    assert f'src="http://testserver/embed/dernieres/?{asked.replace("&", "&amp;")}"' in code(answer, "code-frame")
    assert 'title="A&quot;B – Echosciences Grenoble" width="400" height="300"' in code(answer, "code-frame")
    assert client.get(f"/embed/dernieres/?{asked}").status_code == 200
    assert '<a href="http://testserver/articles/neige/">La neige au microscope</a>' in code(answer, "code-html")


def test_what_is_so_anyway_is_left_out(client, territory):
    accent = territory.accent.replace("#", "%23")
    answer = client.get(f"/embed/?boite=agenda&nombre=5&accent={accent}&theme=&tag=")
    assert code(answer, "code-include") == "http://testserver/embed/agenda/fragment.html"


def test_errors_are_told_and_what_was_typed_stays(client, territory):
    answer = client.get("/embed/?boite=dernieres&tag=inconnu&nombre=7&hauteur=5")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "<strong>Tag</strong> : Aucun tag ne porte ce nom." in page
    assert "<strong>Hauteur</strong> : " in page
    assert 'value="inconnu"' in page and 'value="7"' in page
    assert "code-frame" not in page


def test_nothing_is_wrong_before_anything_is_said(client, territory):
    page = client.get("/embed/?boite=contribution").content.decode()
    assert "Indiquez d’abord ce que montre l’encadré." in page
    assert 'class="error"' not in page and "errorlist" not in page


def test_one_contribution_by_its_address(client, article):
    answer = client.get("/embed/?boite=contribution&adresse=http://testserver/articles/neige")
    assert code(answer, "code-include").startswith("http://testserver/embed/contribution/fragment.html?adresse=")
    assert "La neige au microscope" in code(answer, "code-html")


def test_an_unknown_box_is_told(client, territory):
    assert "Il n’y a pas d’encadré de ce nom." in client.get("/embed/?boite=meteo").content.decode()


def test_another_box_keeps_what_it_takes_too(client, article):
    page = client.get("/embed/?boite=dernieres&tag=neige&theme=sombre&periode=week").content.decode()
    assert 'href="/embed/?boite=carte&amp;tag=neige&amp;theme=sombre"' in page


def test_communities_of_this_territory_alone_are_offered(client, community, other_territory):
    open_community(other_territory, title="Ceux d’Occitanie")
    page = client.get("/embed/?boite=communaute").content.decode()
    assert f'<option value="{community.pk}">Les géologues</option>' in page
    assert "Ceux d’Occitanie" not in page


def test_the_footer_and_lists_lead_to_it(client, territory, community):
    assert 'href="/embed/">Sur votre site</a>' in client.get("/").content.decode()
    for path, query in (("/agenda/?gratuit=on", "boite=agenda&amp;gratuit=on"),
                        ("/articles/", "boite=dernieres&amp;type=article"), ("/carte/", "boite=carte"),
                        (community.url, f"boite=communaute&amp;communaute={community.pk}")):  # fmt: skip
        assert f'href="/embed/?{query}"' in client.get(path).content.decode(), path


def test_communities_and_places_stand_as_a_dictionary_has_them(client, territory, section):
    for title in ("Zoologie", "Écrins", "astronomie"):
        open_community(territory, title=title)
        place = PlaceFactory(parent=section("a-visiter"), title=f"Parc {title}")
        EventFactory(parent=section("agenda"), title=title, place=place)
    form = client.get("/embed/?boite=agenda").context["form"]
    names = [[str(label) for key, label in form.fields[name].choices if key] for name in ("communaute", "lieu")]
    assert names == [
        ["astronomie", "Écrins", "Zoologie"],
        ["Parc astronomie", "Parc Écrins", "Parc Zoologie"],
    ]
