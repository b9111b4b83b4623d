"""Who makes a request is read by prepared questions: what the database says now counts, for each request anew."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from members.backends import MemberBackend
from members.models import Member
from territories.animators import may_have_powers

pytestmark = pytest.mark.django_db
DASHBOARD = "/mon-echosciences/"


@pytest.fixture
def browser(client, territory, member):
    client.force_login(member)
    assert client.get(DASHBOARD).status_code == 200
    return client


@pytest.mark.parametrize(
    "change",
    [
        lambda member: Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1)),
        lambda member: Session.objects.all().delete(),
        lambda member: Session.objects.update(session_data="no session"),
        lambda member: Member.objects.filter(pk=member.pk).update(is_active=False),
        lambda member: Member.objects.filter(pk=member.pk).update(password="another"),
        lambda member: Member.objects.filter(pk=member.pk).delete(),
    ],
    ids=["expired", "ended", "spoilt", "deactivated", "password", "erased"],
)
def test_who_may_not_go_on_is_nobody_at_the_next_request(browser, member, change):
    change(member)
    response = browser.get(DASHBOARD)
    assert (response.status_code, response.headers["Location"]) == (302, f"/connexion/?next={DASHBOARD}")
    assert browser.get("/").context["user"].is_authenticated is False


def test_a_name_that_was_changed_elsewhere_is_seen(browser, member):
    Member.objects.filter(pk=member.pk).update(display_name="Ada L.")
    assert browser.get("/").context["user"].display_name == "Ada L."


def test_what_one_request_does_to_its_member_is_not_anothers(member):
    Member.objects.filter(pk=member.pk).update(links=["https://a.example"])
    MemberBackend().get_user(member.pk)
    first = MemberBackend().get_user(member.pk)
    first.links.append("https://b.example")
    first.display_name = "Somebody"
    again = MemberBackend().get_user(member.pk)
    assert (again.links, again.display_name) == (["https://a.example"], member.display_name)


def test_who_is_signed_in_costs_three_questions(browser, client):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            client.get("/mentions-legales/")
        return len(queries)

    signed_in = asked()
    client.logout()
    assert signed_in - asked() == 3  # the session, the member, what waits for them


def give_nothing(member):
    pass


def give_group(member):
    member.groups.add(Group.objects.create(name="A group"))


def give_permission(member):
    member.user_permissions.add(Permission.objects.get(codename="access_admin"))


def give_everything(member):
    Member.objects.filter(pk=member.pk).update(is_superuser=True)


@pytest.mark.parametrize(
    ("give", "may"), [(give_nothing, False), (give_group, True), (give_permission, True), (give_everything, True)]
)
def test_who_may_have_powers(member, give, may):
    give(member)
    assert may_have_powers(Member.objects.get(pk=member.pk)) is may
