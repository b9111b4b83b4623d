"""The demo builds into no database but its own, and its accounts open nothing where it may not be built."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from wagtail.models import Page, Site

from contributions.models import Contribution
from demo.ownership import MARK, NotOurs, claim_database
from members.models import Member

pytestmark = pytest.mark.django_db


@pytest.fixture
def empty(db):
    """A migrated database with nobody in it, and Wagtail's own first site."""
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=Page.get_first_root_node(), is_default_site=True)


def is_marked():
    return MARK in connection.introspection.table_names()


def test_an_empty_database_becomes_the_demos(empty):
    claim_database()
    assert is_marked()
    Member.objects.create_user("marie@example.org", "un-long-secret", display_name="Marie Durand")
    claim_database()  # whoever signed up in the demo since then is no stranger


def test_a_demo_built_before_there_was_a_mark_is_known(empty):
    Member.objects.create_user("admin@demo.example", "demo-echosciences", display_name="Admin")
    Member.objects.create_user("ada@people.demo.example", display_name="Ada")
    claim_database()
    assert is_marked()


@pytest.mark.parametrize("command", [["demo"], ["quickstart", "--prepare"]])
def test_a_database_with_a_member_is_refused(empty, member, command):
    with pytest.raises(CommandError, match="holds 1 accounts of its own"):
        call_command(*command)
    assert (Contribution.objects.count(), Member.objects.count(), is_marked()) == (0, 1, False)


def test_a_database_with_a_territory_is_refused(territory):
    with pytest.raises(CommandError, match="holds the territory of testserver"):
        call_command("demo")
    assert (Contribution.objects.count(), is_marked()) == (0, False)


def test_even_its_own_database_is_refused_where_the_demo_is_not_allowed(empty, settings):
    claim_database()
    settings.IS_DEMO_ALLOWED = False
    with pytest.raises(NotOurs, match="never runs with the settings of an installation"):
        claim_database()


# --- Accounts ----------------------------------------------------------------------------


@pytest.fixture
def administrator(territory):
    return Member.objects.create_superuser("admin@demo.example", "demo-echosciences", display_name="Admin")


def signs_in(client, email, password):
    client.post("/connexion/", {"login": email, "password": password})
    return client.get("/mon-echosciences/reglages/").status_code == 200


def test_an_account_of_the_demo_signs_in_where_the_demo_is_allowed(client, administrator):
    assert signs_in(client, administrator.email, "demo-echosciences")
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize("email", ["admin@demo.example", "Admin@Demo.Example", "ada@people.demo.example"])
def test_no_account_of_the_demo_signs_in_elsewhere(client, territory, settings, email):
    settings.IS_DEMO_ALLOWED = False
    Member.objects.create_superuser(email, "une phrase assez longue", display_name="Admin")
    assert not signs_in(client, email, "une phrase assez longue")
    assert client.get("/admin/").status_code == 302


def test_its_password_opens_no_account_elsewhere(client, territory, settings):
    Member.objects.create_user("marie@example.org", "demo-echosciences", display_name="Marie")
    settings.IS_DEMO_ALLOWED = False
    assert not signs_in(client, "marie@example.org", "demo-echosciences")


def test_a_session_of_the_demo_is_nobodys_elsewhere(client, administrator, settings):
    client.force_login(administrator)
    assert client.get("/admin/").status_code == 200
    settings.IS_DEMO_ALLOWED = False
    assert client.get("/admin/").status_code == 302


def test_other_accounts_sign_in_everywhere(client, territory, member, settings):
    settings.IS_DEMO_ALLOWED = False
    assert signs_in(client, member.email, "un-long-secret")


def test_the_password_of_the_demo_cannot_be_chosen(client, territory):
    answer = client.post(
        "/inscription/",
        {
            "display_name": "Zoé Walk",
            "email": "zoe@example.org",
            "password1": "demo-echosciences",
            "account_kind": "person",
            "home_territory": territory.pk,
            "age": "on",
            "rules": "on",
            "telephone": "",
        },
    )
    assert list(answer.context["form"].errors) == ["password1"]
    assert Member.objects.count() == 0
