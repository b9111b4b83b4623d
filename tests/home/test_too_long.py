"""A form that is too long to be read is answered in words, with the text, not with a bare English line."""

import json
from urllib.parse import urlencode

import pytest
from django.test import Client

from members.models import Member

pytestmark = pytest.mark.django_db

LONG = "Un texte précieux. " + "é" * 1_000_000  # six bytes each once it is written for a form


FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def strict(member, territory):
    """A browser with the checks of production: the token is looked for in the body."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(member)
    client.get("/ecrire/article/")
    return client


def test_a_plain_form_gives_its_text_back(strict, member):
    token = strict.cookies["csrftoken"].value
    sent = {"csrfmiddlewaretoken": token, "client": "c", "title": "Le lac", "body": LONG, "action": "save"}
    response = strict.post("/ecrire/article/", urlencode(sent), content_type=FORM)
    page = response.content.decode()
    assert (response.status_code, "Trop long pour être envoyé en une fois" in page) == (413, True)
    assert ("Un texte précieux." in page, ">Le lac</textarea>" in page) == (True, True)
    assert 'action="/ecrire/article/"' in page
    again = strict.post("/ecrire/article/", sent | {"body": "Un texte précieux."})
    assert (again.status_code, member.contributions.count()) == (302, 1)


def test_a_stranger_is_given_nothing_to_read(client, territory):
    response = client.post("/connexion/", urlencode({"login": "a", "text": LONG}), content_type=FORM)
    page = response.content.decode()
    assert (response.status_code, "Un texte précieux" in page, "Revenez en arrière" in page) == (413, False, True)


def test_the_editor_is_answered_in_json(strict):
    response = strict.post(
        "/ecrire/api/enregistrer/",
        {"kind": "article", "document": LONG * 3},
        headers={"Accept": "application/json", "X-CSRFToken": strict.cookies["csrftoken"].value},
    )
    assert (response.status_code, json.loads(response.content)["error"]) == (413, "too-long")


def test_too_many_fields_are_answered_in_words(strict, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 20
    response = strict.post("/ecrire/article/", {f"x{number}": "1" for number in range(30)})
    assert (response.status_code, "Trop long" in response.content.decode()) == (413, True)


def test_a_form_without_its_token_gives_every_choice_back(strict):
    response = strict.post("/ecrire/evenement/", {"title": "Atelier", "rhythm_days": ["0", "2"]})
    page = response.content.decode()
    assert (response.status_code, page.count('name="rhythm_days"'), "Atelier" in page) == (403, 2, True)


def test_a_host_that_is_not_ours_is_refused_in_words(client, settings):
    settings.ALLOWED_HOSTS = ["localhost"]
    response = client.get("/", headers={"Host": "evil.example"})
    assert (response.status_code, response.content) == (400, b"No site of this name here.\n")
    assert Member.objects.count() == 0
