"""Every address that a package mounts is known, and who may ask for it (config/addresses.py)."""

import pytest
from config.addresses import ADMIN, PACKAGES, Rule
from config.webhooks import bounce_hooks
from django.conf import settings
from django.core.cache import cache
from django.test import override_settings
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from home.actions import appoint_animator
from members.models import Member
from tests.addresses import admin_addresses, filled, public_addresses

pytestmark = pytest.mark.django_db


def test_every_address_of_the_admin_has_a_rule():
    """And every rule has its address: what a package takes away is taken out here."""
    assert {address.name for address in admin_addresses()} == set(ADMIN)


def test_every_view_of_a_package_is_known_elsewhere_too():
    found = {address.name for address in public_addresses() if not address.is_ours}
    found = {"anymail:tracking" if name.startswith("anymail:") else name for name in found}
    assert found == set(PACKAGES)


@pytest.mark.parametrize("address", admin_addresses(), ids=lambda address: address.route)
def test_nobody_without_an_account_enters_the_admin(client, territory, address):
    response = client.get(filled(address, default="1"))
    if address.rule is Rule.CLOSED:
        assert response.status_code == 404
    elif address.rule is Rule.EVERYBODY:
        assert response.status_code == (302 if address.name == "admin_login" else 200)
    else:
        assert (response.status_code, response.url.split("?")[0]) == (302, "/admin/login/")


@pytest.mark.parametrize("name", sorted(PACKAGES.keys() - {"anymail:tracking", "account_inactive"}))
def test_members_addresses_ask_to_sign_in(client, territory, name):
    address = next(each for each in public_addresses() if each.name == name)
    response = client.get(filled(address, default="1"))
    if PACKAGES[name].who == "members":
        assert (response.status_code, response.url.split("?")[0]) == (302, "/connexion/")
    elif PACKAGES[name].who == "programs":
        assert (response.status_code, response["Content-Type"]) == (401, "application/problem+json")
    else:
        assert response.status_code in (200, 302, 404)
    assert "_auth_user_id" not in client.session


# --- A second sign-in ---------------------------------------------------------------------


def test_wagtails_own_sign_in_is_everybodys(client, member):
    """It had neither a limit nor a second step, and asked for no confirmed address."""
    response = client.get("/_util/login/?next=/agenda/")
    assert (response.status_code, response.url) == (302, "/connexion/?next=%2Fagenda%2F")
    response = client.post("/_util/login/", {"username": member.email, "password": "un-long-secret"})
    assert (response.status_code, response.url) == (302, "/connexion/?next=%2F")
    assert "_auth_user_id" not in client.session
    assert (reverse("wagtailcore_login"), settings.WAGTAIL_FRONTEND_LOGIN_URL) == ("/_util/login/", "/connexion/")


def test_no_page_is_given_a_password(client, territory, people):
    page = territory.root_page
    client.force_login(people["chief"])
    sent = {"restriction_type": "password", "password": "sesame", "groups": []}
    client.post(f"/admin/pages/{page.pk}/privacy/", sent)
    assert PageViewRestriction.objects.count() == 0
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="password", password="sesame")
    address = f"/_util/authenticate_with_password/{restriction.pk}/{page.pk}/"
    assert client.post(address, {"password": "sesame", "return_url": "/"}).status_code == 404


def test_the_password_of_a_collection_is_not_tried_without_end(client, territory):
    collection = Collection.get_first_root_node().add_child(name="Fermée")
    restriction = CollectionViewRestriction.objects.create(
        collection=collection, restriction_type="password", password="sesame"
    )
    address = f"/documents/authenticate_with_password/{restriction.pk}/"
    wrong = {"password": "ouvre-toi", "return_url": "/"}
    assert [client.post(address, wrong).status_code for _try in range(10)] == [200] * 10
    assert client.post(address, {**wrong, "password": "sesame"}).status_code == 429
    cache.clear()
    assert client.post(address, {**wrong, "password": "sesame"}).status_code == 302


# --- What has no rule -----------------------------------------------------------------------


@pytest.fixture
def people(territory):
    member = Member.objects.create_user("personne@example.org", "un-long-secret", display_name="Personne")
    animator = Member.objects.create_user("animatrice@example.org", "un-long-secret", display_name="Animatrice")
    appoint_animator(territory=territory, member=animator)
    chief = Member.objects.create_superuser("cheffe@example.org", "un-long-secret", display_name="Cheffe")
    return {"member": member, "animator": animator, "chief": chief}


@pytest.mark.urls("tests.backoffice.urls_of_tomorrow")
def test_an_address_without_a_rule_is_refused(client, people):
    """A new version of Wagtail, or a new app, mounts an address that nobody has thought about."""
    answers = {}
    for name, person in people.items():
        client.force_login(person)
        answers[name] = client.get("/admin/tomorrow/").status_code
    assert answers == {"member": 302, "animator": 404, "chief": 200}


@pytest.mark.parametrize(
    ("settings_in_force", "expected"),
    [
        ({}, []),
        ({"ANYMAIL": {"WEBHOOK_SECRET": "qui:sait"}, "BOUNCE_PROVIDER": ""}, []),
        ({"ANYMAIL": {"WEBHOOK_SECRET": "qui:sait"}, "BOUNCE_PROVIDER": "brevo"}, ["brevo/tracking/"]),
        (
            {
                "ANYMAIL": {"WEBHOOK_SECRET": "qui:sait"},
                "BOUNCE_PROVIDER": "",
                "EMAIL_BACKEND": "anymail.backends.mailgun.EmailBackend",
            },
            ["mailgun/tracking/"],
        ),
    ],
)
def test_only_the_provider_in_use_has_an_address(settings_in_force, expected):
    """django-anymail would mount two for each of its providers; those without a key answered 500 to anybody."""
    with override_settings(**{"ANYMAIL": {}, **settings_in_force}):
        assert [str(hook.pattern) for mounted in bounce_hooks() for hook in mounted.url_patterns] == expected


def test_inbound_mail_is_not_taken(client, territory):
    assert client.post("/anymail/brevo/inbound/").status_code == 404
    assert client.post("/anymail/postmark/tracking/").status_code == 400
