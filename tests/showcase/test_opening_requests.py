"""Asking to open a territory."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from members.mail_registry import compose
from members.models import Member
from notifications.models import Mail
from showcase.actions import forget_old_requests
from showcase.models import OpeningRequest, ShowcaseHomePage

pytestmark = pytest.mark.django_db
PATH = "/ouvrir-un-territoire/"
REQUEST = {
    "place": "Drôme",
    "name": "Ada Lovelace",
    "organisation": "Le Planétarium",
    "email": "ada@example.org",
    "message": "Nous voulons ouvrir un territoire.\nEt vite.",
    "key": "k" * 32,
}


def test_the_page_tells_what_it_costs(showcase, reader):
    page = reader.get(PATH).content.decode()
    assert page.count('<th scope="row">') == 5
    assert "2\u202f900\u202f€" in page


def test_a_request_is_kept_and_mailed_once(showcase, reader):
    for _time in range(2):
        answer = reader.post(PATH, REQUEST)
        assert (answer.status_code, answer.headers["Location"]) == (302, f"{PATH}merci/")
    assert reader.get(f"{PATH}merci/").status_code == 200
    asked = OpeningRequest.objects.get()
    assert (asked.place, asked.name, asked.email) == ("Drôme", "Ada Lovelace", "ada@example.org")
    letter = Mail.objects.get()
    assert (letter.recipient, letter.territory) == ("reseau@example.org", None)
    mail = compose(letter)
    assert mail.subject == "Ouvrir un territoire : Drôme"
    assert mail.headers == {"Reply-To": "ada@example.org"}
    assert "Nous voulons ouvrir un territoire." in mail.text
    asked.delete()
    assert compose(letter) is None


def test_without_a_contact_address_administrators_hear_of_it(showcase, reader):
    ShowcaseHomePage.objects.update(contact_email="")
    Member.objects.create_superuser("root@example.org", "une phrase assez longue", display_name="Root")
    reader.post(PATH, REQUEST)
    assert list(Mail.objects.values_list("recipient", flat=True)) == ["root@example.org"]


def test_what_is_wrong_comes_back_as_it_was_typed(showcase, reader):
    answer = reader.post(PATH, {**REQUEST, "email": "pas une adresse"})
    assert answer.status_code == 422
    assert "Nous voulons ouvrir un territoire." in answer.content.decode()
    assert not OpeningRequest.objects.exists()


def test_robots_and_crowds_are_held_back(showcase, reader):
    assert reader.post(PATH, {**REQUEST, "website": "https://spam.example"}).status_code == 422
    codes = [reader.post(PATH, {**REQUEST, "key": letter * 32}).status_code for letter in "abcde"]
    assert codes == [302, 302, 302, 422, 422]
    assert "proof-of-work" in reader.get(PATH).content.decode()


def test_it_needs_the_key_of_the_form(showcase):
    strict = Client(HTTP_HOST="reseau.testserver", enforce_csrf_checks=True)
    answer = strict.post(PATH, REQUEST)
    assert answer.status_code == 403
    assert "Nous voulons ouvrir un territoire." in answer.content.decode()


def test_requests_are_kept_a_year(showcase):
    fields = {name: value for name, value in REQUEST.items() if name != "key"}
    OpeningRequest.objects.create(**fields)
    OpeningRequest.objects.create(**fields, created_at=timezone.now() - dt.timedelta(days=366))
    assert forget_old_requests() == 1
    assert OpeningRequest.objects.count() == 1
