"""The copy of one's data: everything one gave, nothing of anybody else, and nobody else's to open."""

import json
import zipfile
from datetime import date, timedelta
from io import BytesIO

import icalendar
import pytest
from django.core import signing
from django.core.files.storage import default_storage
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from contributions.models import CoAuthor
from dashboard.actions import ask_export
from dashboard.copies import make_export, purge_exports, token_of
from dashboard.models import Export
from dashboard.tasks import make_export_task
from follows.models import Follow
from members.models.audit import AuditEntry
from members.models.records import ContactMessage, Invitation
from notifications.models import Mail, Topic
from tests.factories.dashboard import article, comment, event, file, picture, recommendation
from tests.made_once import made_once

DATA = "/mon-echosciences/reglages/mes-donnees/"


@pytest.fixture
@made_once
def life(territory, section, articles, member, other):
    """What the member gave, among what others gave."""
    shown = picture(member, title="Vue du lac", credit="Marie Durand")
    body = json.dumps(
        [
            {"type": "heading", "value": "Au bord", "id": "a"},
            {"type": "text", "value": "<p>Des algues vertes.</p>", "id": "b"},
            {"type": "image", "value": {"image": shown.pk, "alt": "", "caption": "Le matin"}, "id": "c"},
        ]
    )
    article(articles, member, "Le lac", body=body)
    article(articles, member, "Pas encore", live=False, body=body)
    event(section("agenda"), member, "Sortie", date(2026, 12, 5))
    theirs = article(articles, other, "SECRET-PAGE")
    CoAuthor.objects.create(contribution=theirs, member=member, accepted_at=timezone.now())
    mine = comment(theirs, member, "Mon avis")
    comment(theirs, other, "SECRET-ANSWER", parent=mine)
    recommendation(theirs, member)
    picture(other, title="SECRET-PICTURE")
    file(member, title="Notice")
    ContactMessage.objects.create(sender=member, recipient=other, text="Bonjour Paul")
    ContactMessage.objects.create(sender=other, recipient=member, text="SECRET-MESSAGE")
    Invitation.objects.create(inviter=member, email="secret-friend@example.org", message="Viens")
    Follow.objects.create(follower=member, member=other)
    return member


def archive_of(member):
    export = ask_export(member=member, territory=None)
    make_export(export)
    export.refresh_from_db()
    with export.open() as file_:
        return zipfile.ZipFile(BytesIO(file_.read()))


def test_everything_one_gave_is_in_it(life):
    archive = archive_of(life)
    names = archive.namelist()
    assert archive.testzip() is None
    assert {name.split("/")[0] for name in names} >= {
        "index.html", "agenda.ics", "profil.json", "commentaires.json", "recommandations.json", "messages.json",
        "invitations.json", "co-signatures.json", "images", "fichiers", "publications",
    }  # fmt: skip
    assert json.loads(archive.read("profil.json"))[0]["display_name"] == "Marie Durand"
    assert [row["text"] for row in json.loads(archive.read("commentaires.json"))] == ["Mon avis"]
    assert [row["title"] for row in json.loads(archive.read("abonnements.json"))] == ["Paul Second"]
    told = {
        row["title"]: row for row in (json.loads(archive.read(n)) for n in names if n.endswith(".json") and "/" in n)
    }
    assert sorted(told) == ["Le lac", "Pas encore", "Sortie"]
    assert [block["type"] for block in told["Le lac"]["body"]] == ["heading", "text", "image"]
    assert told["Pas encore"]["draft"]["title"] == "Pas encore"


def test_nothing_of_others_is_in_it(life):
    archive = archive_of(life)
    texts = {name: archive.read(name).decode(errors="replace") for name in archive.namelist()}
    secret = ("SECRET-ANSWER", "SECRET-PICTURE", "SECRET-MESSAGE", "secret-friend", "paul@example.org")
    assert [(name, word) for name, text in texts.items() for word in secret if word in text] == []


def test_a_person_reads_it_without_the_site(life):
    archive = archive_of(life)
    index = archive.read("index.html").decode()
    [page] = [name for name in archive.namelist() if name.endswith("-le-lac.html")]
    assert f'href="{page}"' in index
    text = archive.read(page).decode()
    [shown] = [name for name in archive.namelist() if name.startswith("images/")]
    assert ("<h2>Au bord</h2>" in text, "Des algues vertes." in text, f'src="../{shown}"' in text) == (True,) * 3
    assert (
        archive.read(shown)[:2],
        archive.read(next(n for n in archive.namelist() if n.startswith("fichiers/")))[:4],
    ) == (
        b"\xff\xd8",
        b"%PDF",
    )


def test_its_calendar_holds_the_dates_of_my_events(life):
    calendar = icalendar.Calendar.from_ical(archive_of(life).read("agenda.ics"))
    assert [str(each["SUMMARY"]) for each in calendar.walk("VEVENT")] == ["Sortie"]


def test_somebody_who_gave_nothing_gets_a_copy_too(member):
    assert "profil.json" in archive_of(member).namelist()


def test_asking_makes_one_copy_in_the_background_and_says_so(mine, life):
    assert mine.post(f"{DATA}copie/").url == DATA
    mine.post(f"{DATA}copie/")
    [task] = DBTaskResult.objects.filter(task_path="dashboard.tasks.make_export_task")
    assert mine.get(DATA).context["export"].is_being_made
    make_export_task.func(*task.args_kwargs["args"])
    export = Export.objects.get()
    told = life.notifications.on(Topic.SECURITY).get()
    assert (export.is_ready, told.url, Mail.objects.get(member=life, key__contains="export").recipient) == (
        True,
        DATA,
        life.email,
    )
    answer = mine.get(f"{DATA}copie/{token_of(export)}/")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/zip")
    assert b"".join(answer.streaming_content)[:2] == b"PK"
    export.refresh_from_db()
    assert export.downloaded_at is not None
    verbs = AuditEntry.objects.filter(area="exports").order_by("pk").values_list("verb", flat=True)
    assert list(verbs) == ["export.asked", "export.made", "export.downloaded"]


def test_a_copy_opens_for_its_owner_alone_and_for_a_week(client, mine, theirs, life):
    export = make_export(ask_export(member=life, territory=None))
    address = f"{DATA}copie/{token_of(export)}/"
    answers = (mine.get(address).status_code, theirs.get(address).status_code)
    mine.logout()
    assert (*answers, mine.get(address).status_code) == (200, 403, 302)
    mine.force_login(life)
    assert mine.get(f"{DATA}copie/{signing.dumps(export.pk, salt='another')}/").status_code == 403
    Export.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    assert mine.get(address).status_code == 403


def test_a_copy_that_had_its_week_leaves_no_file(life):
    export = make_export(ask_export(member=life, territory=None))
    assert purge_exports() == 0
    Export.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    assert (purge_exports(), default_storage.exists(export.file), Export.objects.count()) == (1, False, 0)


def test_a_copy_made_twice_leaves_one_file(life, other):
    make_export(ask_export(member=other, territory=None))
    before, _files = default_storage.listdir("exports")
    export = ask_export(member=life, territory=None)
    twin = Export.objects.get(pk=export.pk)
    make_export(export)
    make_export(twin)
    after, _files = default_storage.listdir("exports")
    # A file has a folder of its own, which goes with it.
    assert set(after) - set(before) == {export.file.split("/")[1]}


def test_a_file_that_the_store_lost_keeps_nobody_from_the_rest(life):
    lost = picture(life, title="Perdue")
    lost.file.storage.delete(lost.file.name)
    media = {row["title"]: row["path"] for row in json.loads(archive_of(life).read("images-et-fichiers.json"))}
    assert media["Perdue"] == ""
