"""What is too long is refused by its headers: the body in these tests raises when somebody reads it."""

import pytest
from django.core.handlers.wsgi import LimitedStream
from django.urls import reverse

from analytics.models import Hit

pytestmark = pytest.mark.django_db

MEGABYTE = 1024 * 1024
JSON = {"accept": "application/json"}
#: One of each way in: sign-in, editor, settings, admin, a reader's form, figures.
ADDRESSES = [
    "/connexion/", "/inscription/", "/ecrire/article/", "/ecrire/api/enregistrer/", "/mon-echosciences/reglages/profil/",
    "/admin/images/add/", "/lettre/", "/langue/fr/", "/nowhere/",
]  # fmt: skip


class Unread(Exception):
    """Somebody asked for a byte of the body."""


class Untouchable:
    """A body that must not be read."""

    def read(self, *_size):
        raise Unread

    readline = read


@pytest.fixture
def send(client):
    """`send(address, megabytes)` posts a form with files of that length; its body cannot be read."""

    def post(address, megabytes, content_type="multipart/form-data; boundary=x", **headers):
        length = str(int(megabytes * MEGABYTE))
        body = {"wsgi.input": Untouchable(), "CONTENT_LENGTH": length, "CONTENT_TYPE": content_type}
        return client.generic("POST", address, headers=headers, **body)

    return post


def test_the_body_of_these_tests_is_really_untouchable(send, territory):
    with pytest.raises(Unread):
        send("/connexion/", 1)


@pytest.mark.parametrize("address", ADDRESSES)
def test_nobody_sends_two_hundred_megabytes(send, client, territory, member, address):
    assert send(address, 200).status_code == 413
    client.force_login(member)
    assert send(address, 200).status_code == 413


def test_a_stranger_sends_no_more_than_a_form(send, client, territory, member):
    answer = send("/ecrire/article/", 6)
    assert (answer.status_code, "Connectez-vous, puis renvoyez." in answer.content.decode()) == (413, True)
    client.force_login(member)
    with pytest.raises(Unread):
        send("/ecrire/article/", 6)


def test_a_member_is_told_how_much_may_be_sent(send, client, territory, member):
    client.force_login(member)
    answer = send(reverse("member_settings:profile"), 56)
    assert (answer.status_code, "55\xa0Mo au maximum" in answer.content.decode()) == (413, True)
    plain = send(reverse("member_settings:profile"), 21, content_type="application/x-www-form-urlencoded")
    assert (plain.status_code, "envoyer 5\xa0Mo au maximum" in plain.content.decode()) == (413, True)


def test_a_script_gets_its_answer_as_json(send, client, territory, member):
    signed_out = send("/ecrire/api/enregistrer/", 20, **JSON)
    assert (signed_out.status_code, signed_out.json()["error"]) == (401, "signed-out")
    client.force_login(member)
    too_large = send("/ecrire/api/enregistrer/", 60, **JSON)
    assert (too_large.status_code, too_large.json()["error"]) == (413, "too-large")


def test_fields_that_are_too_long_inside_a_form_are_told_of_alike(client, territory, member):
    client.force_login(member)
    answer = client.post(
        "/ecrire/article/", {"title": "x" * (6 * MEGABYTE)}
    )  # as a form with files, which may be longer
    assert (answer.status_code, answer.templates[0].name) == (413, "too_long.html")


def test_a_report_of_a_page_that_was_read_is_short(send, territory):
    assert send("/mesure/", 1).status_code == 413
    assert Hit.objects.count() == 0


@pytest.mark.parametrize("length", ["", "-1", "abc", "１２", "9" * 400])
def test_a_strange_length_is_no_error(client, territory, length):
    answer = client.generic("POST", "/connexion/", b"", CONTENT_LENGTH=length)
    assert answer.status_code in (200, 400, 413)


def test_what_has_no_length_is_not_read(client, territory):
    assert LimitedStream(Untouchable(), 0).read() == b""
    chunked = {"wsgi.input": Untouchable(), "CONTENT_LENGTH": "", "HTTP_TRANSFER_ENCODING": "chunked"}
    assert client.generic("POST", "/connexion/", **chunked).status_code == 200
