"""Signing out of one host ends the sign-in on all of them; other browsers are ended by choice, or by a new password."""

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.actions import appoint_animator
from tests.factories.members import MemberFactory
from tests.members.hosts import GRENOBLE, OCCITANIE, Browser

pytestmark = pytest.mark.django_db

SESSIONS = "/mon-echosciences/reglages/sessions/"
PASSWORD = "/mon-echosciences/reglages/mot-de-passe/"


@pytest.fixture
def everywhere(territory, other_territory, member):
    """A browser that signed in in Grenoble and went on to Occitanie."""
    browser = Browser()
    browser.sign_in(member)
    browser.pass_over(territory, other_territory)
    return browser


@pytest.fixture
def phone(everywhere, member):
    """Another browser, signed in on its own."""
    phone = Browser(agent="Safari iPhone")
    phone.sign_in(member)
    return phone


def where(browser):
    return browser.is_signed_in(GRENOBLE), browser.is_signed_in(OCCITANIE)


@pytest.mark.parametrize("host", [GRENOBLE, OCCITANIE])
def test_signing_out_on_one_host_signs_out_on_all(everywhere, phone, host):
    assert where(everywhere) == (True, True)
    everywhere.post("/deconnexion/", host=host)
    assert where(everywhere) == (False, False)
    assert where(phone) == (True, False)
    assert (UserSession.objects.count(), Session.objects.count()) == (1, 1)


def test_the_admin_signs_out_on_all_hosts_too(everywhere, member, territory):
    appoint_animator(territory=territory, member=member)
    everywhere.post("/admin/logout/")
    assert where(everywhere) == (False, False)


def test_a_stolen_copy_of_a_cookie_is_worth_nothing_after_it(everywhere):
    thief = Browser()
    thief.on(OCCITANIE).cookies["sessionid"] = everywhere.on(OCCITANIE).cookies["sessionid"].value
    assert thief.is_signed_in(OCCITANIE) is True
    everywhere.post("/deconnexion/")
    assert thief.is_signed_in(OCCITANIE) is False


def test_all_devices_at_once(everywhere, phone):
    everywhere.post("/deconnexion/", {"partout": "1"})
    assert (where(everywhere), where(phone)) == ((False, False), (False, False))


def test_everywhere_else_keeps_this_browser_on_all_its_territories(everywhere, phone):
    assert everywhere.post(SESSIONS).url == SESSIONS
    assert (where(everywhere), where(phone)) == ((True, True), (False, False))


def test_one_other_browser_is_ended_with_all_its_territories(everywhere, phone):
    page = phone.get(SESSIONS)
    number = page.context["sign_ins"][1].number
    phone.post(SESSIONS, {"sign_in": number})
    assert (where(everywhere), where(phone)) == ((False, False), (True, False))


@pytest.mark.parametrize("number", ["x", "-1", "999999", "²", "9" * 30])
def test_a_session_that_is_not_mine_is_left_alone(everywhere, number):
    stranger = Browser()
    stranger.sign_in(MemberFactory(email="autre@example.org", password="un-long-secret"))
    theirs = UserSession.objects.get(user__email="autre@example.org").pk
    for sent in (number, str(theirs)):
        assert everywhere.post(SESSIONS, {"sign_in": sent}).url == SESSIONS
    assert (where(everywhere), stranger.is_signed_in(GRENOBLE)) == ((True, True), True)


def test_the_list_has_a_line_for_each_browser_with_its_territories(everywhere, phone, member):
    found = everywhere.get(SESSIONS, host=OCCITANIE).context["sign_ins"]
    told = [
        (each.first.user_agent, [territory.label for territory in each.territories], each.is_current) for each in found
    ]
    assert told == [("Safari iPhone", ["Grenoble"], False), ("Firefox Linux", ["Grenoble", "Occitanie"], True)]


def test_the_list_costs_the_same_with_more_browsers(everywhere, member):
    def queries():
        everywhere.get(SESSIONS)  # what one look leaves in caches
        with CaptureQueriesContext(
            connection,
        ) as context:
            assert everywhere.get(SESSIONS).status_code == 200
        return len(context)

    alone = queries()
    for _number in range(3):
        Browser().sign_in(member)
    assert queries() == alone


def test_a_new_password_ends_all_other_sessions(everywhere, phone, member):
    new = "encore une autre phrase"
    asked = everywhere.get(PASSWORD)
    if asked.status_code == 302:
        everywhere.post(asked.url, {"password": "un-long-secret"})
    changed = everywhere.post(PASSWORD, {"oldpassword": "un-long-secret", "password1": new, "password2": new})
    assert changed.status_code == 302
    assert (where(everywhere), where(phone)) == ((True, False), (False, False))
    assert UserSession.objects.filter(user=member).count() == 1
    assert len(everywhere.get(SESSIONS).context["sign_ins"]) == 1


def test_a_session_from_before_is_listed_and_handed_over(territory, other_territory, member):
    """Sessions that were open when sign-ins began to be noted."""
    old = Browser()
    old.on(GRENOBLE).force_login(member)
    assert old.pass_over(territory, other_territory).url == "/membres/"
    old.post("/deconnexion/", host=OCCITANIE)
    assert where(old) == (False, False)
