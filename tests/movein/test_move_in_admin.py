"""The animator's screens: bring a file, see what it holds, move in, read the report; each her own territory alone."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import ArticlePage
from home.actions import appoint_animator
from movein import actions
from movein.models import Move, MovedAuthor, Outcome
from notifications.models import Mail
from tests.factories.members import MemberFactory
from tests.movein.conftest import export, item

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(territory, other_territory, member, section):
    section("articles")
    found = {"own": MemberFactory(), "other": MemberFactory(), "member": member}
    appoint_animator(territory=territory, member=found["own"])
    appoint_animator(territory=other_territory, member=found["other"])
    return found


def bring(client, territory, data, *, name="export.xml", kind="wordpress"):
    return client.post(
        "/admin/move-in/", {"territory": territory.pk, "kind": kind, "file": SimpleUploadedFile(name, data)}
    )


@pytest.fixture
def brought(client, people, territory):
    client.force_login(people["own"])
    data = export(
        item(1, "Un", html="[machin id='1']"), item(2, "Deux", status="trash"), item(3, "Trois", html="<p>x</p>")
    )
    assert bring(client, territory, data).status_code == 302
    move = Move.objects.get()
    actions.read(move=move)
    move.refresh_from_db()
    return move


def test_a_file_is_read_and_nothing_moves_before_the_order(client, brought):
    assert (brought.state, ArticlePage.objects.count(), brought.found["codes"]) == ("ready", 0, ["machin"])
    page = client.get(f"/admin/move-in/{brought.pk}/").content.decode()
    assert [words in page for words in ("Léa Martin", "machin", "Trois")] == [True] * 3


def test_it_moves_in_and_tells_what_became_of_each(client, brought):
    assert client.post(f"/admin/move-in/{brought.pk}/begin/").status_code == 302
    brought.refresh_from_db()
    assert (brought.state, actions.run(move=brought)) == ("moving", False)
    brought.refresh_from_db()
    assert (brought.state, ArticlePage.objects.count(), Mail.objects.count()) == ("done", 2, 0)
    results = sorted(brought.outcomes.values_list("rank", "result"))
    assert results == [(1, "created"), (1, "notice"), (2, "left_out"), (3, "created")]
    report = client.get(f"/admin/move-in/{brought.pk}/report.csv").content.decode()
    assert len(report.strip().splitlines()) == 5
    shown = client.get(f"/admin/move-in/{brought.pk}/?result=left_out").content.decode()
    assert "Deux" in shown


def test_who_reaches_a_move(client, people, brought):
    author = MovedAuthor.objects.create(
        territory=brought.territory, source="x", login="a", name="A", email="a@example.org"
    )
    reads = [
        "/admin/move-in/",
        "/admin/move-in/authors/",
        f"/admin/move-in/{brought.pk}/",
        f"/admin/move-in/{brought.pk}/report.csv",
    ]
    reached = {}
    for name in ("member", "other", "own"):
        client.force_login(people[name])
        seen = [client.get(address).status_code == 200 for address in reads]
        client.post(f"/admin/move-in/{brought.pk}/begin/")
        client.post(f"/admin/move-in/authors/{author.pk}/invite/")
        brought.refresh_from_db()
        reached[name] = (seen, brought.state, Mail.objects.count())
    assert reached == {
        "member": ([False] * 4, "ready", 0),
        "other": ([True, True, False, False], "ready", 0),
        "own": ([True] * 4, "moving", 1),
    }


def test_invited_all_at_once_one_mail_for_an_address(client, people, territory):
    for source in ("one", "two"):
        MovedAuthor.objects.create(territory=territory, source=source, login="a", name="A", email="a@example.org")
    client.force_login(people["own"])
    assert client.get("/admin/move-in/authors/invite/").status_code == 405
    client.post("/admin/move-in/authors/invite/")
    assert Mail.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "kind", "data", "state"),
    [
        ("export.xml", "wordpress", b"<html></html>", "refused"),
        ("export.xml", "wordpress", b'<!DOCTYPE r [<!ENTITY a "ha">]><rss>&a;</rss>', "refused"),
        ("table.csv", "articles", b"a;b\n1;2", "refused"),
        ("table.csv", "members", b"email;nom\nlea@example.org;L\xe9a", "ready"),
        ("table.csv", "wordpress", b"x", None),
        ("photo.jpg", "wordpress", b"x", None),
        ("export.xml", "wordpress", b"", None),
    ],
)
def test_a_file_that_is_none_is_refused_with_words(client, people, territory, name, kind, data, state):
    client.force_login(people["own"])
    answer = bring(client, territory, data, name=name, kind=kind)
    move = Move.objects.first()
    if move:
        actions.read(move=move)
        move.refresh_from_db()
    found = move.state if move else None
    assert (found, answer.status_code, bool(move and move.trouble)) == (
        state, 302 if state else 200, state == "refused",
    )  # fmt: skip


def test_the_list_costs_the_same_for_one_and_three(client, people, brought):
    def queries():
        with CaptureQueriesContext(connection) as found:
            client.get("/admin/move-in/")
        return len(found)

    first = queries()
    for _time in range(2):
        Move.objects.create(territory=brought.territory, name="x", file="moves/x", state="done")
    assert queries() == first


def test_stopped_and_forgotten(client, brought):
    client.post(f"/admin/move-in/{brought.pk}/begin/")
    client.post(f"/admin/move-in/{brought.pk}/stop/")
    brought.refresh_from_db()
    assert brought.state == "stopped"
    Move.objects.update(created_at="2020-01-01T00:00:00Z")
    name, storage = brought.file.name, brought.file.storage
    assert (actions.forget_files(), Move.objects.count(), Outcome.objects.count(), storage.exists(name)) == (
        1,
        0,
        0,
        False,
    )


def test_who_has_several_territories_begins_with_the_one_she_stands_on(client, people, territory, other_territory):
    appoint_animator(territory=other_territory, member=people["own"])
    client.force_login(people["own"])
    chosen = {}
    for each in (territory, other_territory):
        page = client.get("/admin/move-in/", headers={"host": each.hostname})
        chosen[each.pk] = page.context["form"]["territory"].value()
    assert chosen == {territory.pk: territory.pk, other_territory.pk: other_territory.pk}


def test_the_chosen_file_stays_while_another_field_is_refused(client, people, territory):
    client.force_login(people["own"])
    refused = bring(client, territory, export(item(1, "Un")), kind="rien")
    held = refused.context["form"]["file"].field.widget.get_context("file", None, {})["widget"]["held"]
    assert (refused.status_code, held["name"], Move.objects.count()) == (200, "export.xml", 0)
    sent = {"territory": territory.pk, "kind": "wordpress", "file-held": held["token"]}
    assert client.post("/admin/move-in/", sent).status_code == 302
    assert Move.objects.get().name == "export.xml"
