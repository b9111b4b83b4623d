"""The buttons: for members with and without JavaScript, for readers a way in; on pages that stay cacheable."""

import pytest
from django.template import Context, Template
from django.urls import reverse

from contributions.actions.tags import merge_tags
from contributions.models import Tag
from follows.models import Follow, SavedFilter
from tests.factories.contributions import (
    ArticleFactory,
    CommunityFactory,
    DossierFactory,
    EventFactory,
    MemberFactory,
    PlaceFactory,
)
from tests.factories.follows import tagged

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(territory, client):
    member = MemberFactory()
    client.force_login(member)
    return member


def press(client, what, pk, follow="yes", **extra):
    return client.post(f"/suivre/{what}/{pk}/", {"follow": follow, "next": "/tags/"}, **extra)


def test_a_form_follows_and_leads_back(reader, client):
    tag = Tag.objects.named("lichen")
    assert press(client, "tag", tag.pk).url == "/tags/"
    assert press(client, "tag", tag.pk).url == "/tags/"
    assert reader.follows.get().tag == tag
    press(client, "tag", tag.pk, follow="no")
    assert reader.follows.count() == 0


def test_htmx_is_answered_with_the_button_alone(reader, client):
    author = MemberFactory()
    answer = press(client, "membre", author.pk, headers={"hx-request": "true"})
    assert answer.text.strip().startswith("<form")
    assert (">Suivi</button>" in answer.text, 'value="no"' in answer.text) == (True, True)
    answer = press(client, "membre", author.pk, follow="no", headers={"hx-request": "true"})
    assert ">Suivre</button>" in answer.text


def test_a_reader_signs_in_first_and_finds_the_button_again(territory, client):
    tag = Tag.objects.named("lichen")
    for answer in (client.get(f"/suivre/tag/{tag.pk}/"), press(client, "tag", tag.pk)):
        assert answer.url == f"/connexion/?next=/suivre/tag/{tag.pk}/"
    client.force_login(MemberFactory())
    assert ">S’abonner</button>" in client.get(f"/suivre/tag/{tag.pk}/").text
    assert Follow.objects.count() == 0


@pytest.mark.parametrize("path", ["membre/999999/", "page/999999/", "chat/1/", "tag/99999999999999999999999/"])
def test_what_is_not_there_cannot_be_followed(reader, client, path):
    assert client.post(f"/suivre/{path}").status_code == 404


def test_a_draft_cannot_be_followed(reader, client, section):
    assert press(client, "page", PlaceFactory(parent=section("a-visiter"), live=False).pk).status_code == 404


def test_it_leads_nowhere_else(reader, client):
    tag = Tag.objects.named("lichen")
    answer = client.post(f"/suivre/tag/{tag.pk}/", {"next": "https://ailleurs.example/"})
    assert answer.url == tag.get_absolute_url()


def test_a_merged_tag_stands_for_the_other(reader, client):
    source, target = Tag.objects.named("lichens"), Tag.objects.named("lichen")
    merge_tags(source=source, target=target)
    press(client, "tag", source.pk)
    assert reader.follows.get().tag == target


def pages(section):
    author = MemberFactory()
    article = tagged(ArticleFactory(parent=section("articles"), author=author), "lichen")
    EventFactory(parent=section("agenda"), is_free=True)
    return {
        author.get_absolute_url(): "Suivre",
        article.url: "Suivre",
        CommunityFactory(parent=section("communautes")).url: "Suivre",
        DossierFactory(parent=section("dossiers")).url: "Suivre",
        PlaceFactory(parent=section("a-visiter")).url: "Suivre",
        reverse("search:tag", args=["lichen"]): "S’abonner",
        "/agenda/?gratuit=on": "S’abonner",
        "/recherche/?q=lichen": "S’abonner",
    }


def test_members_find_the_button_on_each_page(reader, client, section):
    for address, words in pages(section).items():
        assert (address, f">{words}</button>" in client.get(address).text) == (address, True)


def test_readers_find_a_link_on_each_page_which_sets_no_cookie(territory, client, section):
    for address, words in pages(section).items():
        answer = client.get(address)
        assert (address, f">{words}</a>" in answer.text, answer.cookies.output()) == (address, True, "")
        assert (address, answer["Cache-Control"].startswith("public")) == (address, True)


def test_an_unfiltered_agenda_has_nothing_to_subscribe_to(reader, client, section):
    assert "S’abonner</button>" not in client.get("/agenda/").text


@pytest.mark.parametrize(
    ("scope", "query", "kept"),
    [
        ("agenda", "public=families&periode=week-end&vue=liste", "public=families"),
        ("search", "q=lichen&page=3&utm_source=x", "q=lichen"),
    ],
)
def test_a_filter_is_kept_without_what_passes(reader, client, section, scope, query, kept):
    answer = client.post("/suivre/filtre/", {"ou": scope, "q": query, "follow": "yes", "next": "/agenda/"})
    assert answer.url == "/agenda/"
    assert SavedFilter.objects.get().query == kept
    client.post("/suivre/filtre/", {"ou": scope, "q": query, "follow": "no"})
    assert SavedFilter.objects.count() == 0


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"ou": "agenda"},
        {"ou": "x", "q": "a=b"},
        {"ou": "agenda", "q": "periode=week-end"},
        {"ou": "search", "q": "\x00"},
    ],
)
def test_what_is_no_filter_is_not_kept(reader, client, data):
    assert client.post("/suivre/filtre/", data).status_code == 404


def test_buttons_cost_one_query_however_many_they_are(reader, client, section, django_assert_num_queries):

    members = MemberFactory.create_batch(5)
    request = client.get("/").wsgi_request
    with django_assert_num_queries(1):
        Template("{% load following %}{% for m in members %}{% follow_button m %}{% endfor %}").render(
            Context({"request": request, "members": members})
        )
