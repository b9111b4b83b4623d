"""Saving and publishing: one draft, one revision per tab, both texts kept."""

import json

import pytest

from contributions.models import Contribution
from editor.models import Unfinished
from tests.factories.editor import PUBLISH, SAVE, Tab, paragraphs

pytestmark = pytest.mark.django_db


def test_an_empty_visit_makes_no_page(writer):
    assert writer.get("/ecrire/article/").status_code == 200
    assert not Contribution.objects.exists()


def test_the_first_save_makes_a_draft_that_nobody_sees(tab, member, section):
    tab.send(title="Ma visite au lac")
    page = tab.page
    known = (page.live, page.owner, page.author, page.slug, page.get_parent().pk)
    assert known == (False, member, member, "ma-visite-au-lac", section("articles").pk)
    assert tab.client.get("/articles/ma-visite-au-lac/").status_code == 404


def test_a_tab_writes_one_revision(tab):
    for text in ("un", "deux", "trois"):
        tab.send(document=paragraphs(text), title="Le lac")
    assert tab.page.revisions.count() == 1
    assert "trois" in tab.draft.body[0].value.source


def test_another_day_is_another_revision(tab, writer):
    tab.send(title="Le lac")
    later = Tab(writer)
    later.known = tab.known
    later.send(title="Le lac bleu")
    assert [tab.page.revisions.count(), tab.draft.title] == [2, "Le lac bleu"]


def test_a_member_publishes_without_any_permission_of_wagtail(tab, member):
    response = tab.publish()
    assert response.json()["url"] == f"/ecrire/{tab.page.pk}/publie/"
    assert tab.page.live
    assert not member.has_perm("wagtailadmin.access_admin")
    answer = tab.client.get(response.json()["url"])
    assert (answer.status_code, answer.url) == (302, "/articles/le-lac/")
    assert tab.client.get(answer.url).status_code == 200


def test_publishing_asks_for_a_title_and_something_to_read(tab):
    response = tab.publish({"type": "doc", "content": [{"type": "paragraph"}]}, title="  ")
    assert (response.status_code, set(response.json()["errors"])) == (422, {"title", "body"})
    assert not tab.page.live


def test_a_picture_on_its_way_holds_publication(tab):
    waiting = {"type": "doc", "content": [*paragraphs("Le lac")["content"], {"type": "figureImage", "attrs": {}}]}
    response = tab.publish(waiting)
    assert (response.status_code, list(response.json()["errors"])) == (422, ["body"])


def test_a_lost_answer_makes_neither_a_second_draft_nor_a_conflict_with_oneself(tab):
    tab.send(document=paragraphs("un"), title="Le lac")
    first, tab.known = tab.known, {}
    tab.send(document=paragraphs("deux"), title="Le lac")
    assert Contribution.objects.count() == 1
    tab.known = first
    assert tab.send(document=paragraphs("trois"), title="Le lac").status_code == 200
    assert "trois" in tab.draft.body[0].value.source


def test_publishing_twice_gives_the_first_result(tab):
    first = tab.publish().json()["url"]
    tab.known = {}
    assert (tab.publish().json()["url"], Contribution.objects.count()) == (first, 1)


def test_a_second_tab_of_the_same_member_is_a_conflict_and_both_texts_are_kept(tab, writer):
    tab.send(document=paragraphs("un"), title="Le lac")
    second = Tab(writer)
    second.known = dict(tab.known)
    second.send(document=paragraphs("deux"), title="Le lac")
    response = tab.client.post(
        SAVE,
        {
            "page": tab.known["page"],
            "client": "third",
            "revision": "1",
            "document": json.dumps(paragraphs("trois")),
            "title": "X",
        },
    )
    theirs = response.json()["theirs"]
    assert (response.status_code, theirs["title"], theirs["by"]) == (409, "Le lac", "Marie Durand")
    assert theirs["document"]["content"][0]["content"][0]["text"] == "deux"


def test_an_animator_in_between_is_a_conflict(tab, animator):
    tab.send(title="Le lac")
    draft = tab.draft
    draft.title = "Le lac, corrigé"
    draft.save_revision(user=animator)
    response = tab.send(title="Le lac à moi")
    assert (response.status_code, response.json()["theirs"]["by"]) == (409, "Anne Animatrice")
    assert tab.draft.title == "Le lac, corrigé"
    tab.known |= {name: response.json()["theirs"][name] for name in ("revision", "revision_at")}
    assert tab.send(title="Le lac à moi").status_code == 200
    assert [revision.as_object().title for revision in tab.page.revisions.order_by("pk")] == [
        "Le lac",
        "Le lac, corrigé",
        "Le lac à moi",
    ]


def test_another_member_403_anonymous_401_locked_423(tab, client, other, animator, member):
    tab.send(title="Le lac")
    Contribution.objects.update(locked=True, locked_by=animator)
    assert tab.send(title="Autre").status_code == 423
    Contribution.objects.update(locked=False, locked_by=None)
    client.force_login(other)
    stranger = Tab(client)
    stranger.known = tab.known
    assert stranger.send(title="Vol").status_code == 403
    assert client.get(f"/ecrire/{tab.known['page']}/").status_code == 403
    assert client.get(f"/ecrire/{tab.known['page']}/apercu/").status_code == 403
    client.logout()
    assert stranger.send(title="Vol").status_code == 401
    assert tab.draft.title == "Le lac"


def test_what_a_field_cannot_take_yet_is_kept_and_shown_again(writer):
    tab = Tab(writer, "projet")
    response = tab.send(title="Une exposition", campaign_url="pas une adresse", goal_amount="300")
    assert (response.status_code, list(response.json()["notes"])) == (200, ["campaign_url"])
    assert (tab.draft.campaign_url, tab.draft.goal_amount) == ("", 300)
    page = writer.get(f"/ecrire/{tab.known['page']}/").content.decode()
    assert 'value="pas une adresse"' in page
    assert tab.publish(campaign_url="pas une adresse").status_code == 422
    assert tab.publish(campaign_url="https://fr.ulule.com/expo").status_code == 200
    assert not Unfinished.objects.exists()


def test_titles_never_take_an_address_that_the_section_uses(writer, tab):
    tab.publish(title="!!!")
    assert tab.page.slug == "article"
    event = Tab(writer, "evenement")
    event.send(title="Flux.atom")
    assert event.page.slug not in ("", "flux.atom")


def test_an_animator_sees_who_is_writing_and_edits_the_same_page(tab, client, animator, member):
    tab.send(title="Le lac")
    client.force_login(animator)
    assert client.get(f"/admin/pages/{tab.known['page']}/edit/").status_code == 200


@pytest.mark.parametrize(
    "sent", ["", "{", "null", "[]", '{"type": "doc"}', "[" * 5000, '{"type":"doc","content":[{"type":[]}]}']
)
@pytest.mark.parametrize("address", [SAVE, PUBLISH])
def test_malformed_documents_are_400(writer, territory, sent, address):
    response = writer.post(address, {"kind": "article", "title": "x", "client": "c", "document": sent})
    assert response.status_code == 400
    assert not Contribution.objects.exists()


@pytest.mark.parametrize("values", [{"kind": "nonsense"}, {"page": "999999999"}, {"page": "x"}])
def test_unknown_things_are_404(writer, territory, values):
    assert writer.post(SAVE, values | {"document": "{}"}).status_code == 404
