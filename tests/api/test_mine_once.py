"""Requests that are only tried, sent again, or sent twice at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.utils import timezone

from api.tokens.actions import forget_old
from api.tokens.models import RememberedAnswer
from contributions.models import Contribution
from media.models import CreditedImage
from tests.api.test_mine import ARTICLE, refused
from tests.factories.editor import jpeg
from tests.factories.programs import Program


@pytest.fixture
def program(territory, member):
    return Program(member)


def files_kept():
    return sorted(map(str, Path(default_storage.location).rglob("*")))


def everything():
    """{table: its rows} of the whole database, as they are stored."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 (names of tables)
            found[table] = sorted(map(str, cursor.fetchall()))
    return found


@pytest.mark.django_db
def test_a_trial_checks_everything_and_writes_nothing(program, settings):
    number = program.create(ARTICLE).json()["id"]
    unfinished = program.create({"kind": "event"}).json()["id"]
    before, files = everything(), files_kept()
    made = program.create(ARTICLE, "?dry_run=true", idempotency_key="un")
    assert (made.status_code, made.json()["dry_run"], made.json()["id"]) == (201, True, None)
    assert made.json()["content"]["title"] == ARTICLE["title"]
    assert "Location" not in made
    changed = program.change(number, {"title": "Autre"}, "?dry_run=true", if_match="*")
    assert (changed.status_code, changed.json()["title"]) == (200, "Autre")
    assert program.publish(number, "?dry_run=true").json()["state"] == "published"
    assert program.ask("DELETE", f"/contributions/{number}?dry_run=true").json()["state"] == "trash"
    sent = program.send_picture(jpeg(), "?dry_run=true").json()
    assert (sent["id"], sent["width"], sent["dry_run"]) == (None, 80, True)
    assert list(refused(program.create({"kind": "article", "x": 1}, "?dry_run=true"), 422, "invalid-content")) == [
        "/x"
    ]
    assert program.publish(unfinished, "?dry_run=true").status_code == 422
    after = everything()
    assert {name: (before[name], after[name]) for name in before if before[name] != after[name]} == {}
    assert (CreditedImage.objects.count(), files_kept()) == (0, files)


@pytest.mark.django_db
def test_the_same_request_again_is_answered_and_not_done_again(program, member):
    first = program.create(ARTICLE, idempotency_key="agenda-1")
    again = program.create(ARTICLE, idempotency_key="agenda-1")
    assert (again.status_code, again.content, again["ETag"]) == (201, first.content, first["ETag"])
    assert (again["Location"], again["Idempotency-Replayed"]) == (first["Location"], "true")
    assert "Idempotency-Replayed" not in first
    refused(program.create({**ARTICLE, "title": "Autre"}, idempotency_key="agenda-1"), 422, "key-reused")
    number = first.json()["id"]
    refused(program.publish(number, idempotency_key="agenda-1"), 422, "key-reused")
    assert Contribution.objects.by(member).count() == 1
    assert Program(member).create(ARTICLE, idempotency_key="agenda-1").status_code == 201
    assert Contribution.objects.by(member).count() == 2


@pytest.mark.django_db
def test_what_was_refused_leaves_no_trace(program, member):
    assert program.create({**ARTICLE, "genre": "banquet"}, idempotency_key="k").status_code == 422
    assert program.create(ARTICLE, idempotency_key="k").status_code == 201
    refused(program.create(ARTICLE, idempotency_key="deux mots"), 400, "bad-request")
    assert Contribution.objects.by(member).count() == 1


@pytest.mark.django_db
def test_a_picture_sent_again_is_the_same(program):
    file = jpeg().read()

    def send(content, **words):
        return program.send_picture(
            type(jpeg())("photo.jpg", content, "image/jpeg"), headers={"idempotency-key": "p"}, **words
        )

    first, again = send(file, alt="Un lac"), send(file, alt="Un lac")
    assert (first.status_code, again.json(), again["Idempotency-Replayed"]) == (201, first.json(), "true")
    refused(send(file, alt="Un autre lac"), 422, "key-reused")
    assert CreditedImage.objects.count() == 1


@pytest.mark.django_db
def test_answers_are_forgotten_after_a_day(program):
    program.create(ARTICLE, idempotency_key="k")
    RememberedAnswer.objects.update(at=timezone.now() - timedelta(hours=25))
    assert forget_old() == 1
    assert "Idempotency-Replayed" not in program.create(ARTICLE, idempotency_key="k")


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_twice_at_once_is_done_once(program, member):
    start = Barrier(4)

    def send(_number):
        try:
            start.wait(10)
            return program.create(ARTICLE, idempotency_key="ensemble")
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(send, range(4)))
    assert [answer.status_code for answer in answers] == [201] * 4
    assert len({answer.content for answer in answers}) == 1
    assert sorted("Idempotency-Replayed" in answer for answer in answers) == [False, True, True, True]
    assert Contribution.objects.by(member).count() == 1


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_changes_at_once_are_one_and_a_conflict(program):
    made = program.create(ARTICLE)
    number, start = made.json()["id"], Barrier(2)

    def send(title):
        try:
            start.wait(10)
            return program.change(number, {"title": title}, if_match=made["ETag"])
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(send, ("Rouge", "Bleu")))
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    [written] = [answer.json()["title"] for answer in answers if answer.status_code == 200]
    assert program.get(f"/contributions/{number}").json()["title"] == written
