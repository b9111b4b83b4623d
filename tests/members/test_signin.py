"""Signing in, on any territory, and what it protects."""

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core.cache import cache

from members.adapter import TwoStepAdapter
from members.models import Member
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db

LOGIN = {"login": "marie@example.org", "password": "un-long-secret"}


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


def test_the_cache_is_clear_of_addresses(client, territory, member):
    client.post("/connexion/mot-de-passe/", {"email": member.email})
    assert [key for key in cache._cache if member.email in key] == []
