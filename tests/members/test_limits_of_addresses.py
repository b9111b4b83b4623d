"""What is done to somebody's address is limited for whoever does it, and never used up for its owner by others."""

import pytest
from django.core.cache import cache
from django.test import Client, RequestFactory

from follows.models import Subscription
from members.limits import AddressLimit, Limit
from moderation.forms import RECEIPTS
from moderation.models import Report
from notifications.models import Mail
from tests.factories.contributions import ArticleFactory

pytestmark = pytest.mark.django_db
LOGIN = {"login": "marie@example.org", "password": "un-long-secret"}
HOME, AWAY = "192.0.2.1", "198.51.100.7"


@pytest.fixture
def at(territory):
    """`at("192.0.2.1")` is a new browser there."""
    return lambda address: Client(REMOTE_ADDR=address)


def ask_reset(browser, email="marie@example.org"):
    return browser.post("/connexion/mot-de-passe/", {"email": email}).status_code


def test_five_codes_a_day_to_one_address_from_one_place(at, member):
    browser = at(AWAY)
    assert [ask_reset(browser) for _ in range(6)] == [302] * 5 + [429]
    assert Mail.objects.count() == 5
    assert ask_reset(at(HOME)) == 302


def test_ten_codes_a_day_to_one_address_from_everywhere(at, member):
    statuses = [ask_reset(at(f"203.0.113.{number}")) for number in range(11)]
    assert statuses == [302] * 10 + [429]


def test_where_its_owner_signs_in_nobody_else_uses_up_the_codes(at, member):
    assert at(HOME).post("/connexion/", LOGIN).status_code == 302
    assert [ask_reset(at(f"203.0.113.{number}")) for number in range(11)][-1] == 429
    assert ask_reset(at(HOME)) == 302


def test_an_unknown_address_is_limited_alike(at):
    browser = at(AWAY)
    assert [ask_reset(browser, "nobody@example.org") for _ in range(6)] == [302] * 5 + [429]


def test_wrong_passwords_elsewhere_keep_nobody_out(at, member):
    there = at(AWAY)
    for _try in range(5):
        there.post("/connexion/", {**LOGIN, "password": "autre chose"})
    assert there.post("/connexion/", LOGIN).status_code == 200
    assert at(HOME).post("/connexion/", LOGIN).status_code == 302


def test_wrong_passwords_from_many_places_leave_the_owners_own(at, member, settings):
    settings.FAILED_SIGN_INS_AN_HOUR = 6
    assert at(HOME).post("/connexion/", LOGIN).status_code == 302
    for number in range(6):
        at(f"203.0.113.{number}").post("/connexion/", {**LOGIN, "password": "autre chose"})
    assert at(AWAY).post("/connexion/", LOGIN).status_code == 200
    assert at(HOME).post("/connexion/", LOGIN).status_code == 302


def test_letters_to_confirm_a_subscription(at):
    def ask(browser):
        return browser.post("/lettre/", {"email": "ada@example.org"}).status_code

    there = at(AWAY)
    assert {ask(there) for _ in range(5)} == {302}
    assert Mail.objects.count() <= 3
    before = Mail.objects.count()
    Subscription.objects.all().delete()
    Mail.objects.all().delete()
    assert (ask(at(HOME)), Mail.objects.count(), before > 0) == (302, 1, True)


def test_receipts_of_reports(at, section):
    """A stranger who reports with somebody's address does not keep them from reporting."""
    pages = [ArticleFactory(parent=section("articles"), title=f"Page {number}") for number in range(12)]

    def report(browser, page):
        sent = {"ground": "spam", "text": "Une publicité.", "good_faith": "on", "email": "ada@example.org"}
        return browser.post(f"/signaler/contribution/{page.pk}/", sent)

    there = at(AWAY)
    for page in pages[:5]:
        assert report(there, page).status_code == 302
    limit = RECEIPTS
    assert [limit.hit(RequestFactory(REMOTE_ADDR=AWAY).get("/"), "ada@example.org") for _ in range(6)][-1] is False
    assert report(at(HOME), pages[5]).status_code == 302
    assert Report.objects.count() == 6


def test_places_and_all_together():
    limit = AddressLimit("test", from_one_place=2, from_all=3)

    def hit(address, email="ada@example.org"):
        return limit.hit(RequestFactory(REMOTE_ADDR=address).get("/"), email)

    assert [hit(AWAY), hit(AWAY), hit(AWAY, "Ada@Example.org")] == [True, True, False]
    assert [hit(HOME), hit(HOME), hit(HOME, "zoe@example.org")] == [True, False, True]


def test_a_key_thrown_out_of_the_cache_is_no_error(monkeypatch):
    """A full cache drops keys between the two questions."""
    limit = Limit("test", 2, 60)
    monkeypatch.setattr(cache, "add", lambda *args, **options: True)
    assert limit.hit("somebody") is True
