"""Without JavaScript: a plain form writes, and no word is lost when it is refused."""

import pytest

from contributions.models import Contribution
from editor.plain import html_of, plain_of
from tests.factories.editor import Tab, paragraphs

pytestmark = pytest.mark.django_db


def base(page):
    revision = page.latest_revision
    return {"client": "formulaire", "revision": revision.pk, "revision_at": revision.created_at.isoformat()}


def test_plain_text_and_back():
    words = "Un & deux\nsuite\n\nTrois"
    assert html_of(words) == "<p>Un &amp; deux<br/>suite</p><p>Trois</p>"
    assert plain_of(html_of(words)) == words
    assert plain_of("<p><b>gras</b></p>") is None


def test_a_form_saves_then_publishes(writer):
    sent = {"client": "formulaire", "title": "Le lac", "summary": "Vert", "body": "Un\n\nDeux"}
    response = writer.post("/ecrire/article/", sent | {"action": "save"})
    page = Contribution.objects.get().specific
    assert response.url == f"/ecrire/{page.pk}/"
    assert page.body[0].value.source.count("<p") == 2
    answer = writer.post(response.url, sent | base(page) | {"body": "Un\n\nTrois", "action": "publish"}, follow=True)
    assert answer.redirect_chain[-1][0] == "/articles/le-lac/"
    assert "Trois" in answer.content.decode()


def test_the_same_form_sent_twice_is_one_page(writer, territory):
    sent = {"client": "formulaire", "title": "Le lac", "body": "Un", "action": "publish"}
    first, second = (writer.post("/ecrire/article/", sent) for _ in range(2))
    assert (first.url, Contribution.objects.count()) == (second.url, 1)


def test_what_is_missing_is_said_and_the_text_stays(writer, territory):
    response = writer.post(
        "/ecrire/article/", {"client": "c", "title": "", "body": "Un texte précieux", "action": "publish"}
    )
    page = response.content.decode()
    assert (response.status_code, "Un texte précieux" in page, "Donnez un titre." in page) == (422, True, True)


def test_an_ended_session_gives_the_text_back(client, territory):
    response = client.post("/ecrire/article/", {"title": "Le lac", "body": "Un texte précieux"})
    assert (response.status_code, "Un texte précieux" in response.content.decode()) == (401, True)


def test_a_conflict_shows_both_texts(writer, member):
    tab = Tab(writer)
    tab.send(document=paragraphs("le leur"), title="Leur titre")
    sent = {"client": "formulaire", "revision": "1", "title": "Mon titre", "body": "le mien", "action": "save"}
    response = writer.post(f"/ecrire/{tab.page.pk}/", sent)
    page = response.content.decode()
    assert response.status_code == 409
    assert all(words in page for words in ("Leur titre", "Mon titre", "le mien"))
    again = sent | base(tab.page)
    assert writer.post(f"/ecrire/{tab.page.pk}/", again).status_code == 302
    assert tab.draft.title == "Mon titre"


def test_blocks_survive_the_plain_form_and_its_words_come_at_the_end(writer):
    tab = Tab(writer)
    document = paragraphs("Début")
    document["content"].append({"type": "formula", "attrs": {"latex": "E = mc^2"}})
    tab.send(document=document, title="Le lac")
    before = list(tab.draft.body.raw_data)
    writer.post(f"/ecrire/{tab.page.pk}/", base(tab.page) | {"title": "Le lac", "body": "Fin", "action": "save"})
    after = list(tab.draft.body.raw_data)
    assert after[:2] == before
    assert "Fin" in after[2]["value"]


def test_dates_by_rhythm_come_into_the_form(writer, territory):
    sent = {
        "client": "c", "title": "Atelier", "body": "Venez", "action": "add_dates", "dates-TOTAL_FORMS": "0", "dates-INITIAL_FORMS": "0",
        "rhythm_every": "week", "rhythm_from": "2027-03-02", "rhythm_until": "2027-03-16",
    }  # fmt: skip
    page = writer.post("/ecrire/evenement/", sent).content.decode()
    assert all(f'value="2027-03-{day}"' in page for day in ("02", "09", "16"))
    assert 'value="Atelier"' in page or ">Atelier</textarea>" in page


def test_dates_asked_for_where_there_are_none_are_a_save(writer, territory):
    sent = {"client": "c", "title": "Le lac", "body": "Vert", "action": "add_dates", "rhythm_every": "week"}
    assert writer.post("/ecrire/article/", sent).status_code == 302
    assert writer.get("/mon-echosciences/publications/brouillons/").content.decode().count(">Le lac<") == 1


@pytest.mark.parametrize("value", ["\x00", "x" * 300, "‮evil", "999999999999999999999999"])
def test_strange_input_is_never_a_500(writer, territory, value):
    names = (
        "title",
        "summary",
        "tags",
        "address",
        "latitude",
        "lead_image",
        "revision",
        "page",
        "client",
        "genre",
        "body",
    )
    for name in names:
        response = writer.post("/ecrire/article/", {"client": "c", "title": "x", "action": "save"} | {name: value})
        assert response.status_code in (302, 400, 404, 409, 422)
