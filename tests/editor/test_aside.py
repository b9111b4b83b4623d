"""What could not become the text of its page is a version of it, below the one that stands."""

import pytest
from django.urls import reverse
from django.utils import timezone

from contributions.actions.lifecycle import accept_invitation, discard, invite_co_author, leave
from contributions.models import Contribution
from contributions.models.authorship import CoAuthor
from editor.models import SetAside, Unfinished
from tests.factories.editor import SAVE, Tab, paragraphs, picture_of
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db


def titles(page):
    """The versions as their list shows them, the newest first."""
    return [revision.as_object().title for revision in page.revisions.order_by("-created_at", "-pk")]


@pytest.fixture
def conflict(tab, writer):
    """A tab whose page another one has changed since."""
    tab.send(document=paragraphs("le début"), title="Le lac")
    second = Tab(writer)
    second.known = dict(tab.known)
    second.send(document=paragraphs("le leur"), title="Le leur")
    return tab


def test_a_conflict_keeps_mine_below_theirs(conflict, writer):
    latest = conflict.page.latest_revision_id
    response = conflict.send(document=paragraphs("le mien"), title="Le mien")
    assert response.status_code == 409
    page = conflict.page
    assert titles(page) == ["Le leur", "Le mien", "Le lac"]
    assert (page.latest_revision_id, page.latest_revision.is_latest_revision()) == (latest, True)
    mine = writer.get(response.json()["aside"]).content.decode()
    assert ("le mien" in mine, "Revenir à cette version" in mine) == (True, True)
    listed = writer.get(reverse("editor:history", args=[page.pk])).content.decode()
    assert 0 < listed.index("Le leur</span>") < listed.index("Le mien</span>") < listed.index("mis de côté")


def test_a_tab_that_tries_again_has_one_text_aside_and_the_last_words_of_it(conflict):
    for words in ("un", "deux", "trois"):
        conflict.send(document=paragraphs(words), title=words)
    assert titles(conflict.page) == ["Le leur", "trois", "Le lac"]
    assert "trois" in SetAside.objects.get().revision.as_object().body[0].value.source


def test_going_on_with_mine_leaves_nothing_aside(conflict):
    theirs = conflict.send(title="Le mien").json()["theirs"]
    conflict.known |= {name: theirs[name] for name in ("revision", "revision_at")}
    assert conflict.send(title="Le mien").status_code == 200
    assert (titles(conflict.page), SetAside.objects.count()) == (["Le mien", "Le leur", "Le lac"], 0)


def test_going_back_to_it_brings_all_of_it(conflict, writer):
    aside = conflict.send(document=paragraphs("le mien"), title="Le mien", latitude="45.1").json()["aside"]
    assert writer.post(aside).status_code == 302
    assert (conflict.draft.title, titles(conflict.page)[0]) == ("Le mien", "Le mien")
    assert Unfinished.objects.get().fields == {"latitude": "45.1"}


def test_words_of_a_picture_wait_with_the_version(conflict, member):
    picture = picture_of(member)
    conflict.send(title="Le mien", lead_image=picture.pk, lead_alt="Un lac vert")
    picture.refresh_from_db()
    assert (picture.description, SetAside.objects.get().fields) == ("", {"lead_alt": "Un lac vert"})


def test_a_lock_keeps_mine(tab, writer, animator):
    tab.send(title="Le lac")
    Contribution.objects.update(locked=True, locked_by=animator)
    response = tab.send(document=paragraphs("le mien"), title="Le mien")
    assert (response.status_code, "parmi ses versions" in response.json()["message"]) == (423, True)
    assert (titles(tab.page), tab.draft.title) == (["Le lac", "Le mien"], "Le lac")
    assert "le mien" in writer.get(response.json()["aside"]).content.decode()


@pytest.fixture
def co_author(tab, client, member):
    """Paul, who signs Marie's draft, has written in it and may no longer."""
    tab.send(document=paragraphs("un"), title="Le lac")
    paul = MemberFactory()
    invite_co_author(contribution=tab.page, member=paul, by=member)
    accept_invitation(contribution=tab.page, member=paul)
    client.force_login(paul)
    his = Tab(client)
    his.known = dict(tab.known)
    his.send(document=paragraphs("deux"), title="Le lac bleu")
    leave(contribution=tab.page, member=paul)
    assert not CoAuthor.objects.exists()
    return his


def test_who_may_write_no_more_reads_what_they_wrote_and_nothing_else(co_author, client, member):
    response = co_author.send(document=paragraphs("trois"), title="Le lac gris")
    assert response.status_code == 403
    page, aside = co_author.page, response.json()["aside"]
    assert titles(page) == ["Le lac bleu", "Le lac gris", "Le lac"]
    assert "trois" in client.get(aside).content.decode()
    listed = client.get(reverse("editor:history", args=[page.pk])).content.decode()
    assert ("Le lac gris" in listed, "Le lac bleu" in listed) == (True, False)
    assert client.get(reverse("editor:version", args=[page.pk, page.latest_revision_id])).status_code == 403
    assert client.post(aside).status_code == 403
    client.force_login(member)
    assert "trois" in client.get(aside).content.decode()
    client.force_login(MemberFactory())
    assert client.get(aside).status_code == 403


def test_a_stranger_leaves_nothing_in_a_page(tab, client):
    tab.send(title="Le lac")
    client.force_login(MemberFactory())
    stranger = Tab(client)
    stranger.known = {
        "page": tab.known["page"],
        "revision": tab.known["revision"],
        "revision_at": timezone.now().isoformat(),
    }
    response = stranger.send(title="Vol")
    assert (response.status_code, response.json()["aside"]) == (403, None)
    assert (titles(tab.page), SetAside.objects.count()) == (["Le lac"], 0)


def test_a_page_thrown_away_meanwhile_keeps_the_words(tab, member):
    tab.send(title="Le lac")
    discard(contribution=tab.page, by=member)
    response = tab.send(title="Le lac, la suite")
    assert response.status_code == 403
    assert titles(tab.page) == ["Le lac", "Le lac, la suite"]


def test_a_page_that_is_gone_is_said_in_words_that_the_editor_reads(tab):
    tab.send(title="Le lac")
    tab.page.delete()
    response = tab.send(title="Le lac encore")
    assert (response.status_code, response.json()["error"]) == (404, "gone")


def test_somebody_else_at_the_same_browser_saves_nothing(tab, client, member):
    tab.send(title="Le lac")
    client.force_login(MemberFactory())
    response = tab.send(title="Le lac volé", member=member.pk)
    assert (response.status_code, response.json()["error"]) == (401, "somebody-else")
    assert tab.draft.title == "Le lac"


def test_without_javascript_the_text_is_aside_too_and_given_back(conflict, writer):
    sent = {"client": "formulaire", "revision": "1", "title": "Mon titre", "body": "le mien", "action": "save"}
    response = writer.post(f"/ecrire/{conflict.page.pk}/", sent)
    assert response.status_code == 409
    assert titles(conflict.page) == ["Le leur", "Mon titre", "Le lac"]
    assert SetAside.objects.get().get_absolute_url() in response.content.decode()


def test_a_plain_form_that_may_not_write_gives_the_text_back(co_author, client):
    pk, sent = co_author.page.pk, {"client": co_author.name, "title": "Le lac gris", "body": "Un texte précieux"}
    response = client.post(f"/ecrire/{pk}/", sent | {"kind": "article", "action": "save"})
    page = response.content.decode()
    assert (response.status_code, "Un texte précieux" in page, 'action="/ecrire/article/"' in page) == (
        403,
        True,
        True,
    )
    assert SetAside.objects.get().get_absolute_url() in page
    gone = client.post("/ecrire/999999/", sent | {"kind": "annonce", "action": "save"})
    page = gone.content.decode()
    assert (gone.status_code, "Un texte précieux" in page, 'action="/ecrire/annonce/"' in page) == (404, True, True)


def test_a_document_that_is_broken_shows_nobody_elses_page(tab, client):
    tab.send(document=paragraphs("Le secret de Marie"), title="Le lac")
    client.force_login(MemberFactory())
    response = client.post(f"/ecrire/{tab.page.pk}/", {"document": "{", "title": "x", "action": "save"})
    assert (response.status_code, "secret" in response.content.decode()) == (400, False)
    assert client.post(SAVE, {"page": tab.page.pk, "document": "{"}).status_code == 400
