"""Tokens in a member's settings: made, shown once, listed, revoked; told by mail; erased and copied with the account."""

import json
import re
from datetime import timedelta

import pytest
from allauth.account.signals import password_changed, password_reset
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from api.tokens.actions import forget_old, make_token, remind_of_expiry
from api.tokens.models import MOST_TOKENS, PREFIX, MemberToken
from api.tokens.records import forget
from dashboard.gathering import gather
from members import personal_data
from members.mail_registry import compose
from members.models import Member
from members.models.audit import AuditEntry
from notifications.models import Mail
from tests.factories.programs import Program, token_of

pytestmark = pytest.mark.django_db
LIST, NEW = "/mon-echosciences/reglages/jetons/", "/mon-echosciences/reglages/jetons/nouveau/"
FILLED = {"name": "Agenda de notre site", "scopes": ["read:mine", "write:drafts"], "days": "90"}


@pytest.fixture
def signed_in(client, territory, member):
    """Signed in, and asked for the password just now."""
    client.force_login(member)
    client.post("/connexion/confirmation/", {"password": "un-long-secret"})
    return client


@pytest.fixture
def secret(signed_in):
    page = signed_in.post(NEW, FILLED).content.decode()
    [found] = set(re.findall(rf"{PREFIX}[\w-]{{43}}", page))
    return found


def test_a_token_is_shown_once_and_works(signed_in, member, secret):
    token = MemberToken.objects.get()
    assert (token.member, token.name, token.scopes) == (member, FILLED["name"], FILLED["scopes"])
    assert timedelta(days=89) < token.expires_at - timezone.now() <= timedelta(days=90)
    page = signed_in.get(LIST).content.decode()
    assert (FILLED["name"] in page, token.beginning in page, secret in page) == (True, True, False)
    assert "jamais utilisé" in page
    answer = Client().get("/api/v1/me", headers={"authorization": f"Bearer {secret}"})
    assert (answer.status_code, answer.json()["name"]) == (200, "Marie Durand")
    token.refresh_from_db()
    assert token.last_used_on == timezone.localdate()


def test_its_owner_is_told_and_the_log_knows(secret, member, territory):
    [letter] = Mail.objects.filter(template="emails/token_made")
    assert (letter.recipient, secret in json.dumps(letter.params)) == (member.email, False)
    [line] = AuditEntry.objects.filter(verb="token.made")
    assert (line.actor, line.territory, secret in json.dumps(line.detail)) == (member, territory, False)


def test_the_mail_says_what_it_opens(secret, member):
    mail = compose(Mail.objects.get(template="emails/token_made"))
    assert mail.subject == "Un jeton a été créé pour votre compte sur Echosciences"
    assert "- Écrire des brouillons\u00a0: créer, modifier, jeter" in mail.text
    assert f"http://testserver{LIST}" in mail.text


def test_making_one_asks_who_it_is_again(client, territory, member):
    assert client.get(NEW).url == f"/connexion/?next={NEW}"
    client.force_login(member)  # a session whose password was given long ago
    answer = client.post(NEW, FILLED)
    assert (answer.status_code, answer.url.split("?")[0]) == (302, "/connexion/confirmation/")
    assert MemberToken.objects.count() == 0


@pytest.mark.parametrize(
    "wrong", [{"name": ""}, {"scopes": []}, {"scopes": ["everything"]}, {"days": "4000"}, {"days": ""}]
)
def test_a_form_that_does_not_hold_is_given_back(signed_in, wrong):
    answer = signed_in.post(NEW, {**FILLED, **wrong})
    assert (answer.status_code, MemberToken.objects.count()) == (422, 0)
    if "name" not in wrong:
        assert FILLED["name"] in answer.content.decode()


def test_revoking_ends_it_at_once_and_only_ones_own(signed_in, member, secret, territory):
    other = Member.objects.create_user("paul@example.org", "x", display_name="Paul")
    theirs, _secret = token_of(other)
    assert signed_in.post(f"{LIST}{theirs.pk}/revoquer/").status_code == 404
    token = MemberToken.objects.get(member=member)
    assert signed_in.get(f"{LIST}{token.pk}/revoquer/").status_code == 405
    assert signed_in.post(f"{LIST}{token.pk}/revoquer/").url == LIST
    assert Client().get("/api/v1/me", headers={"authorization": f"Bearer {secret}"}).status_code == 401
    theirs.refresh_from_db()
    assert theirs.revoked_at is None
    assert AuditEntry.objects.filter(verb="token.revoked").count() == 1
    page = signed_in.get(LIST).content.decode()
    assert "révoqué le" in page
    assert "Vous n’avez pas de jeton" in page


def test_there_is_an_end_to_them(signed_in, member, territory):
    for _number in range(MOST_TOKENS):
        token_of(member)
    answer = signed_in.post(NEW, FILLED)
    assert (answer.status_code, MemberToken.objects.count()) == (422, MOST_TOKENS)
    assert "révoquez-en un qui ne sert pas" in answer.content.decode()


def test_the_list_asks_the_same_for_one_and_three(signed_in, member):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            signed_in.get(LIST)
        return len(captured)

    token_of(member)
    queries()
    one = queries()
    token_of(member), token_of(member)
    assert queries() == one


def test_a_forgotten_password_ends_them_a_changed_one_does_not(rf, client, territory, member):
    program, request = Program(member), rf.get("/")
    request.user, request.session = member, client.session
    password_changed.send(sender=Member, request=request, user=member)
    assert program.get().status_code == 200
    password_reset.send(sender=Member, request=request, user=member)
    assert program.get().status_code == 401


def test_signing_out_everywhere_leaves_them(signed_in, member, territory):
    program = Program(member)
    signed_in.post("/mon-echosciences/reglages/sessions/")
    signed_in.post("/deconnexion/")
    assert program.get().status_code == 200


def test_the_copy_of_ones_data_has_no_secret(member, territory):
    _token, secret = make_token(
        member=member, territory=territory, name="Agenda", scopes=["publish"],
        expires_at=timezone.now() + timedelta(days=3),
    )  # fmt: skip
    [section] = [section for section in gather(member) if section.name == "jetons"]
    [row] = section.rows
    assert (row["title"], row["scopes"], row["begins_with"]) == ("Agenda", "publish", secret[:26])
    told = json.dumps([section.rows for section in gather(member)], default=str)
    assert (secret in told, MemberToken.objects.get().hash in told) == (False, False)


def test_they_go_with_the_account(member, territory):
    program = Program(member)
    program.create({"kind": "article", "title": "Un"}, idempotency_key="k")
    assert forget in [kept.erase for kept in personal_data.KEPT]
    erased = forget(member, ())
    assert (erased["personal tokens"], MemberToken.objects.count()) == (1, 0)


def test_the_owner_is_reminded_once_of_one_that_is_used(member, territory):
    soon = timezone.now() + timedelta(days=5)
    used = token_of(member, expires_at=soon, last_used_on=timezone.localdate())[0]
    token_of(member, expires_at=soon)
    token_of(member, last_used_on=timezone.localdate())
    assert (remind_of_expiry(), remind_of_expiry()) == (1, 0)
    [letter] = Mail.objects.filter(template="emails/token_expires")
    assert letter.params == {"token": used.pk}


def test_what_is_long_over_is_deleted(member, territory):
    long_ago = timezone.now() - timedelta(days=31)
    token_of(member, expires_at=long_ago), token_of(member, revoked_at=long_ago)
    kept = {token_of(member)[0], token_of(member, revoked_at=timezone.now())[0]}
    assert (forget_old(), set(MemberToken.objects.all())) == (2, kept)
