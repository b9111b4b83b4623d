"""The pages of a territory answer, empty and full."""

import re

import pytest
from django.utils import timezone

from announcements.models import AnnouncementPage
from articles.models import ArticlePage
from communities.models import CommunityPage
from dossiers.models import DossierItem, DossierPage
from places.models import PlacePage
from projects.models import ProjectPage
from territories.models import Territory
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
SECTION_PAGES = [
    "/",
    "/articles/",
    "/agenda/",
    "/annonces/",
    "/projets/",
    "/dossiers/",
    "/communautes/",
    "/a-visiter/",
]
AROUND = ["/sitemap.xml", "/sitemap-pages.xml", "/sitemap-contributions.xml", "/robots.txt", "/healthz", "/readyz"]


@pytest.mark.parametrize("address", SECTION_PAGES + AROUND)
def test_an_empty_territory_answers(client, territory, address):
    assert client.get(address).status_code == 200


@pytest.fixture
@made_once
def contributions(section, member):
    """One of each kind, tagged."""
    article = section("articles").add_child(
        instance=ArticlePage(title="Le glacier rend ses morts", author=member, genre="reportage", summary="Récit.")
    )
    dossier = section("dossiers").add_child(instance=DossierPage(title="Vivre avec le sauvage", author=member))
    dossier.items.add(DossierItem(contribution=article.contribution_ptr, word="À lire d’abord."))
    dossier.items.add(DossierItem(url="https://example.org/ours", title="L’ours", word="Ailleurs."))
    dossier.save()
    pages = [
        article,
        dossier,
        section("annonces").add_child(instance=AnnouncementPage(title="Cherche médiatrice", author=member)),
        section("projets").add_child(
            instance=ProjectPage(
                title="Un planétarium", goal_amount=200, raised_amount=50, ends_on=timezone.localdate()
            )
        ),
        section("communautes").add_child(instance=CommunityPage(title="Herbiers du Vercors", accent="#2f6f4f")),
        section("a-visiter").add_child(
            instance=PlacePage(title="Le jardin", latitude=45.2, longitude=5.7, city="Grenoble", wheelchair="yes")
        ),
    ]
    for page in pages:
        page.tags.add("Montagne")
        page.save()
    return pages


@pytest.mark.parametrize("address", SECTION_PAGES)
def test_a_full_territory_answers(client, contributions, address):
    assert client.get(address).status_code == 200


def test_every_type_has_its_page(client, contributions):
    answers = {page.kind: client.get(page.url).status_code for page in contributions}
    assert answers == dict.fromkeys(["article", "dossier", "announcement", "project", "community", "place"], 200)


def test_covers_and_short_links(client, contributions):
    page = contributions[0]
    cover = client.get(page.cover_url)
    assert (cover.status_code, cover["Content-Type"]) == (200, "image/svg+xml")
    assert client.get(page.short_url).headers["Location"] == page.full_url
    assert client.get(f"{page.short_url}/qr.svg").status_code == 200


def test_anonymous_readers_get_no_cookie(client, contributions):
    for address in [*SECTION_PAGES, contributions[0].url]:
        assert dict(client.get(address).cookies) == {}


@pytest.mark.parametrize("address", ["/", "/articles/", "/agenda/", "/carte/", "/tags/", "/recherche/", "/membres/"])
def test_every_page_says_in_one_sentence_what_it_is(client, territory, address):
    Territory.objects.filter(pk=territory.pk).update(description="Les sciences près de chez vous.")
    found = re.findall(r'<meta name="description" content="([^"]+)">', client.get(address).content.decode())
    assert len(found) == 1


def test_a_closed_door_is_a_page_of_the_site(client, section, member):
    section("communautes").add_child(instance=CommunityPage(title="Ciels", slug="ciels"))
    client.force_login(member)
    response = client.get("/communautes/ciels/gerer/")
    assert (response.status_code, response.templates[0].name) == (403, "403.html")


@pytest.mark.parametrize("address", ["/", "/connexion/", "/tags/lave/", "/agenda/"])
def test_the_footer_names_the_territories_on_every_page(client, other_territory, section, address):
    page = section("articles").add_child(instance=ArticlePage(title="Lave", live=True))
    page.tags.add("lave")
    page.save()
    footer = client.get(address).content.decode().partition("<footer")[2]
    sources = footer.partition("</ul>")[0]
    assert re.findall(r'href="([^"]+)">([^<]+)</a>', sources) == [
        ("http://testserver/", "Grenoble"),
        ("http://occitanie.testserver/", "Occitanie"),
    ]


def test_the_footer_leads_where_its_words_say(client, home):
    footer = client.get("/").content.decode().partition("<footer")[2]
    words = dict(re.findall(r'<a href="([^"]+)">([^<]+)</a>', footer))
    assert words["/ecrire/article/"] == "Écrire un article"
    assert words["/ecrire/evenement/"] == "Annoncer un événement"
    assert words["/communautes/proposer/"] == "Proposer une communauté"
