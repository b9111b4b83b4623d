"""A member of one territory and what lies on another: feed, dossiers, notifications, links that carry the sign-in."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import ArticlePage
from contributions.models import Tag
from contributions.own_addresses import contribution_at
from dossiers.models import DossierItem, DossierPage
from follows.actions import follow
from notifications.models import Notification
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def author(other_territory):
    return MemberFactory(display_name="Inès Autrice", home_territory=other_territory)


@pytest.fixture
def write(other_territory, author):
    """`write(title)`: an article that the author publishes on the other territory."""

    def publish(title, **fields):
        section = other_territory.root_page.get_children().get(slug="articles").specific
        page = section.add_child(instance=ArticlePage(title=title, author=author, live=False, **fields))
        page.tags.add("astronomie")
        page.save_revision(user=author).publish(user=author, skip_permission_checks=True)
        return ArticlePage.objects.get(pk=page.pk)

    return publish


@pytest.fixture
def reader(client, member):
    client.force_login(member)
    return client


def test_the_feed_names_the_other_territory_and_leads_there_signed_in(reader, member, author, other_territory, write):
    follow(member=member, target=author)
    write("Les étoiles")
    page = reader.get("/mon-echosciences/").content.decode()
    assert ("Occitanie · Parce que vous suivez Inès Autrice" in page) is True
    assert f'href="/connexion/vers/{other_territory.pk}/?next=%2Farticles%2Fles-etoiles%2F"' in page


def test_there_it_is_not_named_and_linked_as_it_is(reader, member, author, write, other_territory):
    follow(member=member, target=author)
    write("Les étoiles")
    page = reader.get("/mon-echosciences/", headers={"host": "occitanie.testserver"}).content.decode()
    assert ("Occitanie · Parce que" in page, "http://occitanie.testserver/articles/les-etoiles/" in page) == (
        False,
        True,
    )


def test_a_tag_of_the_network_is_followed_once(reader, member, write, other_territory):
    Tag.objects.named("astronomie")
    tag = Tag.objects.get(name="astronomie")
    reader.post(f"/suivre/tag/{tag.pk}/", headers={"host": "occitanie.testserver"})
    reader.post(f"/suivre/tag/{tag.pk}/")
    write("Les étoiles")
    assert member.follows.count() == 1
    assert "Occitanie · Parce que vous suivez #astronomie" in reader.get("/mon-echosciences/").content.decode()


def test_the_feed_costs_the_same_with_more_of_the_other_territory(reader, member, author, write):
    def queries():
        reader.get("/mon-echosciences/")
        with CaptureQueriesContext(connection) as context:
            assert reader.get("/mon-echosciences/").status_code == 200
        return len(context)

    follow(member=member, target=author)
    write("Une")
    alone = queries()
    write("Deux")
    write("Trois")
    assert queries() == alone


def test_a_notification_of_the_other_territory_leads_there_signed_in(
    reader, member, author, write, other_territory, django_capture_on_commit_callbacks
):
    follow(member=member, target=author)
    page = write("Les étoiles")
    note = Notification.objects.create(
        member=member, actor=author, kind="publication", key="x", page=page, territory=other_territory, data={}
    )
    response = reader.get(f"/mon-echosciences/notifications/{note.pk}/")
    assert response.url == f"/connexion/vers/{other_territory.pk}/?next=%2Farticles%2Fles-etoiles%2F"


def test_the_footer_carries_the_sign_in_of_members_only(reader, client, territory, other_territory):
    link = f'href="/connexion/vers/{other_territory.pk}/"'
    assert (link in reader.get("/").content.decode()) is True
    client.logout()
    page = client.get("/").content.decode()
    assert (link in page, 'href="http://occitanie.testserver/"' in page) == (False, True)


# --- Dossiers --------------------------------------------------------------------------------


def test_a_dossier_finds_the_other_territory_after_this_one(reader, write, section, territory, other_territory):
    theirs = write("Étoiles de là-bas")
    ours = section("articles").add_child(instance=ArticlePage(title="Étoiles d’ici", live=True))
    write("Étoiles en brouillon").unpublish()
    found = reader.post("/ecrire/api/pages/", {"q": "toiles"}).json()["found"]
    assert [(page["pk"], page["place"]) for page in found] == [(ours.pk, ""), (theirs.pk, "Occitanie")]
    assert found[1]["url"] == "http://occitanie.testserver/articles/etoiles-de-la-bas/"


def test_a_territory_in_preparation_offers_nothing_to_others(reader, write, other_territory):
    write("Étoiles de là-bas")
    other_territory.is_open = False
    other_territory.save()
    assert reader.post("/ecrire/api/pages/", {"q": "toiles"}).json()["found"] == []


def test_an_address_of_ours_is_the_page_itself(reader, write, territory, other_territory):
    page = write("Les étoiles")
    address = "http://occitanie.testserver/articles/les-etoiles/"
    assert contribution_at(address).pk == page.pk
    assert contribution_at(address.rstrip("/") + "?from=mail#top").pk == page.pk
    answer = reader.post("/ecrire/api/lien/", {"url": address}).json()
    assert answer == {"contribution": page.pk, "title": "Les étoiles"}
    page.unpublish()
    assert contribution_at(address) is None


@pytest.mark.parametrize(
    "address",
    ["", "x", "https://elsewhere.example/articles/les-etoiles/", "http://occitanie.testserver/rien/", "http://[",
     "javascript:alert(1)", "http://occitanie.testserver/\x00", "http://testserver/articles/les-etoiles/"],
)  # fmt: skip
def test_other_addresses_are_no_page_of_ours(write, address):
    write("Les étoiles")
    assert contribution_at(address) is None


def test_a_dossier_shows_where_its_items_come_from(client, write, section, territory):
    theirs = write("Étoiles de là-bas")
    ours = section("articles").add_child(instance=ArticlePage(title="Étoiles d’ici", live=True))
    dossier = section("dossiers").add_child(instance=DossierPage(title="Le ciel", live=True))
    for number, page in enumerate((ours, theirs)):
        DossierItem.objects.create(dossier=dossier, contribution=page, sort_order=number)
    page = client.get("/dossiers/le-ciel/")
    shown = [(item.contribution.title, item.elsewhere) for item in page.context["selection"]]
    assert shown == [("Étoiles d’ici", ""), ("Étoiles de là-bas", "Occitanie")]
    assert '<p class="why">Occitanie</p>' in page.content.decode()
