"""Whatever stops a publication, the text is saved."""

import pytest
from wagtail.signals import page_published

from contributions.actions.lifecycle import hide
from contributions.models import Contribution
from tests.factories.editor import Tab, paragraphs

pytestmark = pytest.mark.django_db


@pytest.fixture
def newcomer(writer, member, settings):
    """Marie, new here, with as many publications today as a newcomer may have."""
    settings.NEWCOMER_PUBLICATIONS_A_DAY = 1
    member.established_at = None
    member.save()
    Tab(writer).publish(title="La première")
    return writer


def test_one_too_many_for_today_is_a_draft(newcomer):
    tab = Tab(newcomer)
    response = tab.publish(paragraphs("Elle attendra"), title="La seconde")
    assert (response.status_code, response.json()["error"]) == (429, "not-published")
    assert (tab.page.live, tab.draft.title) == (False, "La seconde")
    assert "Elle attendra" in tab.draft.body[0].value.source
    drafts = newcomer.get("/mon-echosciences/publications/brouillons/").content.decode()
    assert "La seconde" in drafts
    assert tab.send(title="La seconde, corrigée").status_code == 200
    assert Contribution.objects.filter(draft_title="La seconde, corrigée").count() == 1


def test_too_many_links_for_today_is_a_draft(writer, member, settings):
    settings.NEWCOMER_LINKS_A_DAY = 0
    member.established_at = None
    member.save()
    document = paragraphs("Voyez")
    document["content"][0]["content"][0]["marks"] = [{"type": "link", "attrs": {"href": "https://example.org/"}}]
    tab = Tab(writer)
    assert tab.publish(document).status_code == 429
    assert "example.org" in tab.draft.body[0].value.source


def test_without_javascript_the_refused_text_is_a_draft_too(newcomer):
    sent = {"client": "formulaire", "title": "La seconde", "body": "Elle attendra", "action": "publish"}
    response = newcomer.post("/ecrire/article/", sent)
    page = Contribution.objects.get(draft_title="La seconde")
    content = response.content.decode()
    assert (response.status_code, f'action="/ecrire/{page.pk}/"' in content, "Elle attendra" in content) == (
        429,
        True,
        True,
    )
    assert newcomer.post(f"/ecrire/{page.pk}/", sent | {"action": "save"}).status_code == 302


def test_what_the_moderation_hid_is_saved_and_stays_off_line(tab, animator):
    tab.publish()
    hide(contribution=tab.page, by=animator)
    response = tab.publish(title="Le lac, corrigé")
    assert (response.status_code, tab.page.live, tab.draft.title) == (422, False, "Le lac, corrigé")
    assert response.json()["revision"] == tab.page.latest_revision_id


@pytest.fixture
def listener_that_fails():
    def fail(**kwargs):
        raise RuntimeError("the listener fails")

    page_published.connect(fail)
    yield
    page_published.disconnect(fail)


def test_an_error_while_publishing_leaves_the_text_saved(tab, listener_that_fails):
    tab.client.raise_request_exception = False
    tab.send(document=paragraphs("un"), title="Le lac")
    assert tab.publish(paragraphs("deux")).status_code == 500
    assert (tab.page.live, "deux" in tab.draft.body[0].value.source) == (False, True)
