"""Around writing: secret link, signing together, history, later, off line, trash."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models.signals import pre_save
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contributions.actions.lifecycle import empty_trash
from contributions.models import Contribution
from contributions.models.authorship import CoAuthor, Discarded
from editor.models import DraftLink
from notifications.models import Mail
from tests.factories.editor import Tab, paragraphs

pytestmark = pytest.mark.django_db


@pytest.fixture
def do(tab):
    """`do("discard")` presses that button of the options of the page."""

    def press(action, **values):
        return tab.client.post(f"/ecrire/{tab.page.pk}/gerer/", {"action": action, **values})

    return press


def test_the_options_of_a_page_are_its_authors(tab, do, client, other):
    tab.send(title="Le lac")
    assert tab.client.get(f"/ecrire/{tab.page.pk}/gerer/").status_code == 200
    client.force_login(other)
    assert client.get(f"/ecrire/{tab.page.pk}/gerer/").status_code == 403
    for action in ("open_link", "invite", "schedule", "withdraw", "discard", "restore", "unschedule"):
        assert client.post(f"/ecrire/{tab.page.pk}/gerer/", {"action": action}).status_code == 403
    assert do("nonsense").status_code in (403, 404)


def test_the_preview_is_the_page_as_readers_will_see_it(tab):
    tab.send(title="Le lac", summary="Vert ce matin")
    response = tab.client.get(f"/ecrire/{tab.page.pk}/apercu/")
    page = response.content.decode()
    assert (response.status_code, "Vert ce matin" in page, "Revenir à l’écriture" in page) == (200, True, True)
    tab.publish(title="Le lac", summary="Vert ce matin")
    online = tab.client.get(tab.page.url)
    policies = [answer.headers["Content-Security-Policy"].split("nonce-")[0] for answer in (response, online)]
    assert policies[0] == policies[1]
    assert "unsafe-inline" not in response.headers["Content-Security-Policy"]
    assert "Revenir à l’écriture" not in online.content.decode()


def test_a_secret_link_shows_the_draft_until_it_is_closed(tab, do, client):
    tab.send(title="Le lac secret")
    do("open_link")
    address = DraftLink.objects.get().get_absolute_url()
    client.logout()
    response = client.get(address)
    assert (response.status_code, "Le lac secret" in response.content.decode()) == (200, True)
    assert response.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert "/ecrire/" + str(tab.page.pk) not in response.content.decode()
    client.force_login(tab.page.author)
    do("discard")
    assert client.get(address).status_code == 404
    do("restore")
    assert client.get(address).status_code == 200
    do("close_link")
    assert client.get(address).status_code == 404


def test_a_co_author_says_yes_writes_and_leaves(tab, do, client, other, member):
    tab.send(title="Le lac")
    assert do("invite", member="paul rey").status_code == 302
    assert Mail.objects.get().recipient == "paul@example.org"
    page = tab.page
    assert page.signers == [member]
    client.force_login(other)
    assert client.get(f"/ecrire/{page.pk}/").status_code == 403
    assert client.get(f"/ecrire/{page.pk}/invitation/").status_code == 200
    client.post(f"/ecrire/{page.pk}/invitation/", {"answer": "yes"})
    assert page.signers == [member, other]
    tab.publish()
    published = client.get(page.url).content.decode()
    assert all(f'rel="author">{name}</a>' in published for name in ("Marie Durand", "Paul Rey"))
    second = Tab(client)
    second.known = tab.known
    assert second.send(title="Le lac vert").status_code == 200
    assert client.post(f"/ecrire/{page.pk}/gerer/", {"action": "discard"}).status_code == 403
    client.post(f"/ecrire/{page.pk}/gerer/", {"action": "leave"})
    assert page.signers == [member]
    assert second.send(title="Encore").status_code == 403


@pytest.mark.parametrize("name", ["Personne", "Marie Durand", ""])
def test_who_cannot_be_invited_is_said(tab, do, other, name):
    tab.send(title="Le lac")
    assert do("invite", member=name).status_code == 422
    assert not CoAuthor.objects.exists()


def test_a_no_leaves_no_trace_and_the_address_of_a_profile_will_do(tab, do, client, other):
    tab.send(title="Le lac")
    do("invite", member=f"http://testserver/membres/{other.slug}/")
    client.force_login(other)
    assert "Le lac" in client.get("/mon-echosciences/publications/").content.decode()
    client.post(f"/ecrire/{tab.page.pk}/invitation/", {"answer": "no"})
    assert not CoAuthor.objects.exists()


def test_an_earlier_version_comes_back_and_none_is_lost(tab, writer):
    tab.send(document=paragraphs("première"), title="Le lac")
    later = Tab(writer)
    later.known = tab.known
    later.send(document=paragraphs("deuxième"), title="Le lac")
    page = tab.page
    first, second = page.revisions.order_by("pk")
    assert writer.get(f"/ecrire/{page.pk}/versions/").status_code == 200
    assert "première" in writer.get(f"/ecrire/{page.pk}/versions/{first.pk}/").content.decode()
    writer.post(f"/ecrire/{page.pk}/versions/{first.pk}/")
    assert "première" in tab.draft.body[0].value.source
    assert list(page.revisions.order_by("pk").values_list("pk", flat=True))[:2] == [first.pk, second.pk]
    assert page.revisions.count() == 3


def test_a_draft_goes_on_line_by_itself_at_its_hour(tab, do):
    tab.send(title="Le lac")
    soon = timezone.localtime() + timedelta(hours=2)
    assert do("schedule", go_live_at="2020-01-01T10:00").status_code == 422
    assert do("schedule", go_live_at=soon.strftime("%Y-%m-%dT%H:%M")).status_code == 302
    call_command("publish_scheduled")
    assert not tab.page.live
    revision = tab.page.revisions.exclude(approved_go_live_at=None).get()
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.content["go_live_at"] = revision.approved_go_live_at.isoformat()
    revision.save()
    call_command("publish_scheduled")
    assert tab.page.live


def test_a_schedule_is_taken_back_and_writing_goes_on(tab, do):
    tab.send(title="Le lac")
    do("schedule", go_live_at=(timezone.localtime() + timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M"))
    assert tab.send(title="Le lac bleu").status_code == 423
    assert tab.client.get(f"/ecrire/{tab.page.pk}/").status_code == 200
    do("unschedule")
    assert not tab.page.revisions.exclude(approved_go_live_at=None).exists()
    assert (tab.page.live, tab.draft.go_live_at) == (False, None)
    tab.known |= {
        "revision": tab.page.latest_revision.pk,
        "revision_at": tab.page.latest_revision.created_at.isoformat(),
    }
    assert tab.send(title="Le lac bleu").status_code == 200


def test_an_empty_draft_cannot_be_scheduled(tab, do):
    tab.send(title="", summary="x")
    assert do("schedule", go_live_at="2030-01-01T10:00").status_code == 422


def test_off_line_and_on_line_again(tab, do):
    tab.publish()
    address = tab.page.url
    do("withdraw")
    assert tab.client.get(address).status_code == 404
    tab.known |= {
        "revision": tab.page.latest_revision.pk,
        "revision_at": tab.page.latest_revision.created_at.isoformat(),
    }
    tab.publish()
    assert (tab.client.get(address).status_code, tab.page.url) == (200, address)


def test_the_trash_answers_410_and_gives_everything_back(tab, do, client):
    tab.publish(tags="algues")
    tab.send(title="Le lac, brouillon", tags="algues")
    Contribution.objects.update(recommendation_count=4)
    address = tab.page.url
    do("discard")
    assert client.get(address).status_code == 410
    assert tab.send(title="Encore").status_code == 403
    assert "Le lac" in client.get("/mon-echosciences/publications/corbeille/").content.decode()
    do("restore")
    page = tab.page
    kept = (client.get(address).status_code, page.url, page.title, list(page.tags.names()), page.recommendation_count)
    assert kept == (200, address, "Le lac", ["algues"], 4)


def test_the_trash_is_emptied_after_thirty_days(tab, do):
    tab.publish()
    do("discard")
    Discarded.objects.update(at=timezone.now() - timedelta(days=29))
    assert empty_trash() == 0
    Discarded.objects.update(at=timezone.now() - timedelta(days=31))
    assert empty_trash() == 1
    assert not Contribution.objects.exists()


def test_a_draft_thrown_away_comes_back_a_draft(tab, do):
    tab.send(title="Le lac")
    do("discard")
    do("restore")
    assert (tab.page.live, tab.send(title="Le lac bleu").status_code) == (False, 200)


def test_my_publications_cost_the_same_however_many(writer, territory):
    address = "/mon-echosciences/publications/"

    def queries():
        with CaptureQueriesContext(connection) as captured:
            writer.get(address)
        return len(captured)

    Tab(writer).publish(title="Un")
    Tab(writer).send(title="Deux")
    writer.get(address)
    before = queries()
    for number in range(3):
        Tab(writer).send(title=f"Brouillon {number}")
        Tab(writer).publish(title=f"Page {number}")
    assert queries() == before


def test_newcomers_reach_a_limit_in_clear_words(writer, settings, territory):
    settings.NEWCOMER_PUBLICATIONS_A_DAY = 1
    Tab(writer).publish(title="Un")
    second = Tab(writer)
    response = second.publish(title="Deux")
    assert (response.status_code, "demain" in response.json()["message"]) == (429, True)
    assert Contribution.objects.live().count() == 1


def test_an_invitation_without_its_letter_is_none(tab, writer, other):
    def fail(**kwargs):
        raise RuntimeError("no letter can be written")

    tab.send(title="Le lac")
    writer.raise_request_exception = False
    pre_save.connect(fail, sender=Mail)
    answer = writer.post(f"/ecrire/{tab.page.pk}/gerer/", {"action": "invite", "member": other.slug})
    pre_save.disconnect(fail, sender=Mail)
    assert (answer.status_code, CoAuthor.objects.count()) == (500, 0)
    writer.post(f"/ecrire/{tab.page.pk}/gerer/", {"action": "invite", "member": other.slug})
    assert (CoAuthor.objects.count(), Mail.objects.filter(member=other).count()) == (1, 1)
