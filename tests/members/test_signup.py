"""Anybody signs up, with an address that they own; programs and disguises do not."""

import base64
import json
from datetime import timedelta

import altcha
import pytest
from django.core.cache import cache
from django.utils import timezone

from members import proof
from members.models import Member, Workshop
from notifications.models import Mail

pytestmark = pytest.mark.django_db


def test_sign_up_confirm_and_be_signed_in(client, sign_up, code, territory):
    response = sign_up(is_under_18=None, digest="on")
    assert (response.status_code, response.url) == (302, "/connexion/code/")
    member = Member.objects.get()
    assert (member.display_name, member.slug, member.email) == ("Zoé Walk", "zoe-walk", "zoe@example.org")
    assert (member.home_territory, member.confirmed_at, member.is_newcomer) == (territory, None, True)
    response = client.post("/connexion/code/", {"code": code()})
    assert (response.status_code, response.url) == (302, "/")
    member.refresh_from_db()
    assert member.confirmed_at is not None
    assert client.get("/mon-echosciences/reglages/").status_code == 200


def test_consents_are_recorded_with_their_words(sign_up):
    sign_up(digest="on")
    consents = Member.objects.get().consents.order_by("purpose")
    assert [(consent.purpose, consent.text_version) for consent in consents] == [
        ("age", "2026-11"),
        ("digest", "2026-11"),
        ("rules", "2026-11"),
    ]
    assert consents[0].text == "J’ai 15 ans ou plus"


def test_boxes_are_not_ticked_beforehand(client, territory):
    form = client.get("/inscription/").context["form"]
    assert [form[name].value() for name in ("age", "is_under_18", "rules", "digest")] == [None] * 4


def test_the_labels_of_the_contract(client, territory):
    form = client.get("/inscription/").context["form"]
    labels = {name: str(form.fields[name].label) for name in ("display_name", "email", "password1")}
    assert labels == {"display_name": "Nom affiché", "email": "Adresse e-mail", "password1": "Mot de passe"}
    form = client.get("/connexion/").context["form"]
    assert {name: str(field.label) for name, field in form.fields.items()} == {
        "login": "Adresse e-mail",
        "password": "Mot de passe",
    }


def test_here_is_the_home_territory_unless_chosen_otherwise(client, other_territory):
    assert client.get("/inscription/").context["form"].initial["home_territory"].full_name == "grenoble"
    form = client.get("/inscription/", headers={"host": "occitanie.testserver"}).context["form"]
    assert form.initial["home_territory"] == other_territory


def test_under_18_is_kept_until_one_is_surely_of_age(sign_up):
    sign_up(is_under_18="on")
    member = Member.objects.get()
    assert member.is_minor is True
    assert (member.minor_until - timezone.localdate()).days == 3 * 366


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"age": None}, "age"),
        ({"rules": None}, "rules"),
        ({"display_name": "Administrateur"}, "display_name"),
        ({"password1": "court"}, "password1"),
        ({"password1": "x" * 201}, "password1"),
        ({"email": "zoe@"}, "email"),
        ({"email": "zoe@example.org\r\nBcc: all@example.org"}, "email"),
        ({"home_territory": "999999999999999999999999"}, "home_territory"),
        ({"account_kind": "robot"}, "account_kind"),
    ],
)
def test_what_is_refused_is_said_and_the_rest_kept(sign_up, other_territory, changes, field):
    response = sign_up(**changes)
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [field]
    assert Member.objects.count() == 0
    assert Mail.objects.count() == 0


def test_a_browser_that_fills_in_the_trap_is_told_and_the_form_kept(sign_up):
    """It was sent to the sign-in without a word, and had to wonder why no letter came."""
    response = sign_up(telephone="0102030405")
    form = response.context["form"]
    assert (response.status_code, list(form.errors), Member.objects.count()) == (200, ["telephone"], 0)
    assert (form["display_name"].value(), form["telephone"].value()) == ("Zoé Walk", "")
    page = response.content.decode()
    assert ('class="trap"' in page, "Ce champ doit rester vide" in page) == (False, True)
    assert sign_up().url == "/connexion/code/"


def test_the_honeypot_is_hidden_without_inline_style(client, territory):
    content = client.get("/inscription/").content.decode()
    assert 'class="trap"' in content
    assert "style=" not in content


def test_an_address_that_has_an_account_is_not_told(client, sign_up, letters, member):
    new = sign_up(email="nobody@example.org")
    client.session.flush()
    taken = sign_up(email=member.email)
    assert (taken.status_code, taken.url) == (new.status_code, new.url)
    assert Member.objects.count() == 2
    assert [to for to, _subject, _text in letters()] == ["nobody@example.org", "marie@example.org"]
    assert letters()[1][1] == "Vous avez déjà un compte sur Echosciences"


def test_the_pages_of_the_code_are_the_same_for_a_taken_address(client, sign_up, member):
    sign_up(email="aaaaa@example.org")
    new = client.get("/connexion/code/").content.decode()
    client.post("/deconnexion/")
    client.cookies.clear()
    sign_up(email=member.email)
    taken = client.get("/connexion/code/").content.decode()

    def without_keys(page, address):
        return [line for line in page.replace(address, "").splitlines() if "csrfmiddlewaretoken" not in line]

    assert without_keys(new, "aaaaa@example.org") == without_keys(taken, member.email)


def test_mail_that_cannot_leave_is_no_error_and_no_orphan(client, sign_up, settings, code):
    settings.EMAIL_BACKEND = "tests.notifications.test_outbox.RefusingBackend"
    assert sign_up().status_code == 302
    with pytest.raises(IndexError):
        code()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    Mail.objects.update(not_before=timezone.now())
    assert client.post("/connexion/code/", {"code": code()}).status_code == 302
    assert Member.objects.get().confirmed_at is not None


def test_a_wrong_code_five_times_is_the_end_of_it(client, sign_up):
    sign_up()
    statuses = [client.post("/connexion/code/", {"code": "000000x"}).status_code for _ in range(5)]
    assert statuses == [200, 200, 200, 200, 302]
    assert Member.objects.get().confirmed_at is None


def test_an_interrupted_sign_up_goes_on_by_signing_in(client, sign_up, code):
    sign_up()
    client.cookies.clear()
    cache.clear()  # ten seconds have passed since the first letter
    response = client.post("/connexion/", {"login": "zoe@example.org", "password": "une phrase assez longue"})
    assert response.url == "/connexion/code/"
    assert client.post("/connexion/code/", {"code": code()}).status_code == 302


# --- Many from one place ----------------------------------------------------------


def solved():
    """What a browser does with the challenge of the page."""
    challenge = altcha.Challenge.from_dict(json.loads(proof.new_challenge()))
    return altcha.Payload(challenge, altcha.solve_challenge(challenge)).to_base64()


@pytest.fixture
def crowd(settings):
    settings.SIGNUPS_WITHOUT_PROOF = (1, 3600)


def test_beyond_the_limit_a_proof_of_work_opens_the_way(client, sign_up, crowd):
    assert client.get("/inscription/").context["form"].challenge is None
    assert sign_up(email="a@example.org").status_code == 302
    client.cookies.clear()
    assert client.get("/inscription/").context["form"].challenge is not None
    refused = sign_up(email="b@example.org")
    assert list(refused.context["form"].errors) == ["__all__"]
    answer = solved()
    assert sign_up(email="b@example.org", proof=answer).status_code == 302
    client.cookies.clear()
    assert sign_up(email="c@example.org", proof=answer).status_code == 200  # each serves once
    assert Member.objects.count() == 2


@pytest.mark.parametrize(
    "payload",
    ["", "x", "e30=", base64.b64encode(b"[1]").decode(), base64.b64encode(b"\xff").decode(), "é" * 10],
)
def test_nonsense_proves_nothing(payload):
    assert proof.is_proven(payload) is False


def test_a_cheaper_challenge_of_ones_own_proves_nothing():
    challenge = altcha.create_challenge(algorithm="SHA-256", cost=1, hmac_secret="mine")
    payload = altcha.Payload(challenge, altcha.solve_challenge(challenge)).to_base64()
    assert proof.is_proven(payload) is False


def test_a_form_with_another_mistake_does_not_spend_the_proof(client, sign_up, crowd):
    sign_up(email="a@example.org")
    client.cookies.clear()
    answer = solved()
    assert sign_up(email="b@example.org", proof=answer, age=None).status_code == 200
    assert sign_up(email="b@example.org", proof=answer).status_code == 302


def test_a_class_signs_up_in_the_workshop_that_an_animator_opened(client, sign_up, crowd, territory):
    workshop = Workshop.objects.create(
        territory=territory, name="Lycée Stendhal", ends_at=timezone.now() + timedelta(hours=2)
    )
    for number in range(5):
        client.cookies.clear()
        client.get(f"/inscription/?atelier={workshop.code}")
        assert sign_up(email=f"eleve{number}@example.org").status_code == 302
    assert Member.objects.count() == 5


def test_a_workshop_that_is_over_opens_nothing(client, territory):
    workshop = Workshop.objects.create(
        territory=territory, name="Hier", starts_at=timezone.now() - timedelta(days=1), ends_at=timezone.now()
    )
    assert client.get(f"/inscription/?atelier={workshop.code}").context["workshop"] is None
