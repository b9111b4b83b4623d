"""Signing in, on any territory, and what it protects."""

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core import signing
from django.core.cache import cache

from members.adapter import TwoStepAdapter
from members.models import Member
from members.relay import SALT
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db

LOGIN = {"login": "marie@example.org", "password": "un-long-secret"}
OCCITANIE = {"host": "occitanie.testserver"}


def test_a_member_made_by_a_trusted_hand_needs_no_code(client, territory, member):
    response = client.post("/connexion/", {**LOGIN, "login": "Marie@Example.org", "next": "/membres/"})
    assert (response.status_code, response.url) == (302, "/membres/")
    assert EmailAddress.objects.get().verified is True


@pytest.mark.parametrize("address", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_a_hostile_next_is_ignored(client, territory, member, address):
    assert client.post("/connexion/", {**LOGIN, "next": address}).url == "/"


def test_a_wrong_password_and_an_unknown_address_read_the_same(client, territory, member):
    wrong = client.post("/connexion/", {**LOGIN, "password": "autre chose"})
    unknown = client.post("/connexion/", {**LOGIN, "login": "nobody@example.org"})
    assert wrong.context["form"].errors == unknown.context["form"].errors
    assert wrong.context["form"].errors == {"__all__": ["L’adresse e-mail ou le mot de passe n’est pas le bon."]}


def test_five_wrong_passwords_close_the_door_for_a_while(client, territory, member):
    for _ in range(5):
        client.post("/connexion/", {**LOGIN, "password": "autre chose"})
    response = client.post("/connexion/", LOGIN)
    assert response.status_code == 200
    assert "user" not in response.context or not response.context["user"].is_authenticated


def test_a_suspended_member_does_not_come_in(client, territory, member):
    Member.objects.update(is_active=False)
    response = client.post("/connexion/", LOGIN)
    assert (response.status_code, response.wsgi_request.user.is_authenticated) == (403, False)
    assert response.templates[0].name == "account/account_inactive.html"


def test_signing_out_asks_for_a_post(client, territory, member):
    client.force_login(member)
    assert client.get("/deconnexion/").status_code == 200
    assert client.get("/mon-echosciences/reglages/").status_code == 200
    assert client.post("/deconnexion/").url == "/"
    assert client.get("/mon-echosciences/reglages/").status_code == 302


def test_a_forgotten_password_is_replaced_with_a_code(client, territory, member, code):
    assert client.post("/connexion/mot-de-passe/", {"email": member.email}).url == "/connexion/mot-de-passe/code/"
    response = client.post("/connexion/mot-de-passe/code/", {"code": code()})
    assert response.url == "/connexion/mot-de-passe/nouveau/"
    new = "encore une autre phrase"
    assert client.post(response.url, {"password1": new, "password2": new}).status_code == 302
    member.refresh_from_db()
    assert member.check_password(new) is True


def test_a_forgotten_password_of_nobody_looks_the_same(client, territory, letters):
    response = client.post("/connexion/mot-de-passe/", {"email": "nobody@example.org"})
    assert response.url == "/connexion/mot-de-passe/code/"
    assert letters()[0][1] == "Pas de compte à cette adresse sur Echosciences"


def test_an_address_is_changed_once_the_new_one_is_confirmed(client, territory, member, code, letters):
    client.post("/connexion/", LOGIN)
    client.post("/mon-echosciences/reglages/adresse/", {"email": "neuve@example.org", "action_add": "1"})
    member.refresh_from_db()
    assert member.email == "marie@example.org"
    client.post("/connexion/code/", {"code": code()})
    member.refresh_from_db()
    assert member.email == "neuve@example.org"
    assert {"marie@example.org", "neuve@example.org"} == {to for to, _subject, _text in letters()}


def test_an_address_that_another_took_in_between_is_refused(client, territory, member, code):
    client.post("/connexion/", LOGIN)
    client.post("/mon-echosciences/reglages/adresse/", {"email": "neuve@example.org", "action_add": "1"})
    MemberFactory(email="neuve@example.org", confirmed_at=None)
    response = client.post("/connexion/code/", {"code": code()})
    assert response.context["form"].errors == {"code": ["Cette adresse ne peut pas servir. Choisissez-en une autre."]}
    member.refresh_from_db()
    assert member.email == "marie@example.org"


@pytest.mark.parametrize(
    "address",
    ["", "compte/", "visibilite/", "adresse/", "mot-de-passe/", "sessions/", "deux-etapes/", "deux-etapes/cles/"],
)
def test_settings_are_for_whoever_is_signed_in(client, territory, member, address):
    address = f"/mon-echosciences/reglages/{address}"
    assert client.get(address).url == f"/connexion/?next={address}"
    client.post("/connexion/", LOGIN)
    assert client.get(address).status_code == 200


def test_the_second_step_is_asked_and_its_secret_lies_encrypted(client, territory, member):
    adapter = TwoStepAdapter()
    secret = adapter.encrypt("JBSWY3DPEHPK3PXP")
    assert (secret != "JBSWY3DPEHPK3PXP", adapter.decrypt(secret)) == (True, "JBSWY3DPEHPK3PXP")
    Authenticator.objects.create(user=member, type=Authenticator.Type.TOTP, data={"secret": secret})
    assert client.post("/connexion/", LOGIN).url == "/connexion/deuxieme-etape/"
    assert client.get("/connexion/deuxieme-etape/").status_code == 200
    assert client.post("/connexion/deuxieme-etape/", {"code": "000000"}).status_code == 200
    assert client.get("/mon-echosciences/reglages/").status_code == 302


# --- The admin's door ----------------------------------------------------------------


def test_the_admin_has_no_sign_in_of_its_own(client, territory):
    assert client.get("/admin/").url == "/admin/login/?next=/admin/"
    assert client.get("/admin/login/?next=/admin/pages/").url == "/connexion/?next=%2Fadmin%2Fpages%2F"
    assert client.get("/admin/password_reset/").status_code == 404


def test_a_member_without_the_right_does_not_turn_in_a_circle(client, territory, member):
    client.force_login(member)
    assert client.get("/admin/", follow=True).status_code == 403


# --- One account for all territories -----------------------------------------------------


def passage(client, here, there, **extra):
    """The three steps, from `here` (asking) through `there` (where one is signed in) and back."""
    asked = client.get(f"/connexion/relais/?depuis={there.pk}&next=/membres/", headers={"host": here.hostname})
    answered = client.get(asked.url, headers={"host": there.hostname}, **extra)
    return client.get(answered.url, headers={"host": here.hostname}), answered.url


@pytest.fixture
def browser(client):
    """A browser that keeps the cookies of each host apart."""
    jars = {}

    class Browser:
        def get(self, url, headers):
            client.cookies = jars.setdefault(headers["host"], type(client.cookies)())
            return client.get(url, headers=headers)

        def sign_in(self, host, member):
            client.cookies = jars.setdefault(host, type(client.cookies)())
            client.force_login(member)

    return Browser()


def test_a_session_is_handed_to_another_territory(browser, territory, other_territory, member):
    browser.sign_in(territory.hostname, member)
    response, _token = passage(browser, other_territory, territory)
    assert (response.status_code, response.url) == (302, "/membres/")
    assert browser.get("/mon-echosciences/reglages/", OCCITANIE).status_code == 200


def test_a_token_serves_once(browser, territory, other_territory, member):
    browser.sign_in(territory.hostname, member)
    _response, token = passage(browser, other_territory, territory)
    assert browser.get(token, OCCITANIE).status_code == 403


def test_a_token_serves_only_whoever_asked(browser, territory, other_territory, member):
    browser.sign_in(territory.hostname, member)
    asked = browser.get(f"/connexion/relais/?depuis={territory.pk}", OCCITANIE)
    answered = browser.get(asked.url, {"host": territory.hostname})
    # Another browser, to which somebody sends the link: it asked nothing.
    assert browser.get(answered.url, {"host": "occitanie.testserver:80"}).status_code == 403
    assert browser.get(answered.url, OCCITANIE).status_code == 302


def test_a_forged_or_old_token_is_refused(browser, territory, other_territory, member):
    browser.get(f"/connexion/relais/?depuis={territory.pk}", OCCITANIE)
    forged = signing.dumps({"member": member.pk}, salt="elsewhere")
    assert browser.get(f"/connexion/relais/?jeton={forged}", OCCITANIE).status_code == 403
    assert SALT != "elsewhere"


def test_a_changed_password_closes_the_passage(browser, territory, other_territory, member):
    browser.sign_in(territory.hostname, member)
    asked = browser.get(f"/connexion/relais/?depuis={territory.pk}", OCCITANIE)
    answered = browser.get(asked.url, {"host": territory.hostname})
    member.set_password("une autre phrase encore")
    member.save()
    assert browser.get(answered.url, OCCITANIE).status_code == 403


def test_signed_out_there_one_signs_in_there_first(browser, territory, other_territory):
    asked = browser.get(f"/connexion/relais/?depuis={territory.pk}", OCCITANIE)
    response = browser.get(asked.url, {"host": territory.hostname})
    assert response.url.startswith("/connexion/?next=/connexion/relais/") is True


@pytest.mark.parametrize("number", ["0", "999999", "x", "-1", "9" * 30, "%00", "²"])
def test_an_unknown_territory_is_404(client, territory, number):
    assert client.get(f"/connexion/relais/?depuis={number}").status_code == 404


def test_the_cache_is_clear_of_addresses(client, territory, member):
    client.post("/connexion/mot-de-passe/", {"email": member.email})
    assert [key for key in cache._cache if member.email in key] == []
