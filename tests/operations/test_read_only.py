"""While the installation is upgraded pages are read, and what somebody sends is given back."""

import re

import pytest
from django.core.management import call_command
from operations.read_only import set_read_only

from members.models import Member


@pytest.fixture
def upgrading(settings, tmp_path, territory):
    settings.DATA_DIR = tmp_path
    set_read_only(True)
    yield
    set_read_only(False)


def test_pages_are_read_and_a_form_comes_back(upgrading, client, member):
    client.force_login(member)
    shown = client.get("/")
    assert shown.status_code == 200
    assert shown.content.decode().count('role="status"') >= 1
    assert "mise à jour" in shown.content.decode()
    sent = client.post("/mon-echosciences/reglages/", {"display_name": "Un autre nom", "password": "secret"})
    assert (sent.status_code, sent["Retry-After"], sent["Cache-Control"]) == (503, "60", "no-store")
    assert sent.context["fields"] == [("display_name", "Un autre nom")]
    assert '<form class="form" method="post" action="/mon-echosciences/reglages/">' in sent.content.decode()
    assert Member.objects.get(pk=member.pk).display_name == member.display_name


def test_what_comes_back_has_words_and_what_nobody_reads_is_unseen(upgrading, client):
    fields = {"email": "l@example.org", "nom-du-lac": "Lac Blanc", "rhythm": "weekly", "document": '{"a": "b c"}'}
    page = client.post("/lettre/", fields).content.decode()
    form = page.partition('action="/lettre/">')[2].partition("</form>")[0]
    assert re.findall(r"<label[^>]*>(.*?)</label><textarea[^>]*>(.*?)</textarea>", form, re.S) == [
        ("Adresse e-mail", "l@example.org"),
        ("Ce que vous avez écrit", "Lac Blanc"),
    ]
    assert re.findall(r'type="hidden" name="(\w+)" value="(.*?)"', form)[-2:] == [
        ("rhythm", "weekly"),
        ("document", "{&quot;a&quot;: &quot;b c&quot;}"),
    ]


def test_readers_who_are_nobody_see_no_note_that_caches_would_keep(upgrading, client):
    assert "mise à jour" not in client.get("/").content.decode()


def test_a_script_is_told_in_json(upgrading, client, member):
    client.force_login(member)
    answer = client.post("/mon-echosciences/reglages/", {}, headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json()["error"]) == (503, "read-only")


def test_it_is_over_when_the_command_says_so(upgrading, client, capsys):
    call_command("read_only", "status")
    call_command("read_only", "off")
    assert capsys.readouterr().out == "Read-only.\nReading and writing.\n"
    assert client.post("/connexion/", {}).status_code == 200
    call_command("read_only", "on")
    assert client.post("/connexion/", {}).status_code == 503
