"""One sign-in on two hosts without a common parent: what opens a session there, and all that does not."""

import time
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.core import signing

from members import relay_tokens
from members.models import Member
from tests.factories.members import MemberFactory
from tests.members.hosts import CLICK, FROM_ELSEWHERE, GRENOBLE, OCCITANIE, Browser

pytestmark = pytest.mark.django_db

COOKIE = "passage"
ORIGINS = "http://occitanie.testserver http://testserver"


@pytest.fixture
def browser(territory, other_territory, member):
    """A browser in which Marie is signed in in Grenoble."""
    browser = Browser()
    browser.sign_in(member)
    return browser


@pytest.fixture
def ask(territory):
    """`ask(browser)`: what the other host asks of the first one, as an address."""

    def asked(browser, path="/membres/", click=CLICK):
        address = f"/connexion/relais/?depuis={territory.pk}&next={path}"
        return browser.get(address, host=OCCITANIE, headers=click).url

    return asked


def reason(response):
    return response.status_code, response.context["reason"]


# --- What works ------------------------------------------------------------------------------


def test_one_click_opens_the_session_on_the_other_host(browser, territory, other_territory):
    response = browser.pass_over(territory, other_territory, path="/membres/?q=roche")
    assert (response.status_code, response.url) == (302, "/membres/?q=roche")
    assert browser.is_signed_in(OCCITANIE) is True
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert response.cookies[COOKIE].value == ""


def test_the_second_host_may_hand_it_back(territory, other_territory, member):
    browser = Browser()
    browser.sign_in(member, host=OCCITANIE)
    assert browser.pass_over(other_territory, territory).url == "/membres/"
    assert browser.is_signed_in(GRENOBLE) is True


def test_whoever_comes_by_a_link_of_another_site_is_asked_first(browser, territory, other_territory, ask):
    asked = ask(browser, click=FROM_ELSEWHERE)
    page = browser.get(asked)
    assert (page.status_code, page.templates[0].name) == (200, "account/relay_confirm.html")
    assert "Continuer en tant que Marie Durand" in page.content.decode()
    assert f"form-action 'self' {ORIGINS}" in page.headers["Content-Security-Policy"]
    assert browser.is_signed_in(OCCITANIE) is False
    assert browser.get(browser.post(asked).url).url == "/membres/"
    assert browser.is_signed_in(OCCITANIE) is True


def test_a_browser_that_says_nothing_of_itself_is_asked_too(browser, ask):
    assert browser.get(ask(browser, click={})).status_code == 200


def test_signed_in_nowhere_one_signs_in_once_for_both(territory, other_territory, member, ask):
    browser = Browser()
    to_sign_in = browser.get(ask(browser))
    assert to_sign_in.url.startswith("/connexion/?next=/connexion/relais/reponse/%3Fquestion%3D")
    question = parse_qs(urlsplit(to_sign_in.url).query)["next"][0]
    signed_in = browser.post("/connexion/", {"login": member.email, "password": "un-long-secret", "next": question})
    assert browser.get(browser.get(f"http://{GRENOBLE}{signed_in.url}").url).url == "/membres/"
    assert (browser.is_signed_in(GRENOBLE), browser.is_signed_in(OCCITANIE)) == (True, True)


def test_two_tabs_at_once_both_arrive(browser, ask):
    first, second = ask(browser, path="/membres/"), ask(browser, path="/agenda/")
    assert browser.get(browser.get(first).url).url == "/membres/"
    assert browser.get(browser.get(second).url).url == "/agenda/"


def test_a_link_to_another_territory_carries_the_sign_in(browser, territory, other_territory):
    left = browser.get(f"/connexion/vers/{other_territory.pk}/?next=/membres/", headers=CLICK)
    assert left.url.startswith(
        f"http://{OCCITANIE}/connexion/relais/?depuis={territory.pk}&next=%2Fmembres%2F&depart="
    )
    asked = browser.get(left.url, headers=FROM_ELSEWHERE)  # so browsers see a redirect from another host
    assert browser.get(browser.get(asked.url).url).url == "/membres/"
    assert browser.is_signed_in(OCCITANIE) is True


def test_such_a_link_on_another_site_asks_first(browser, other_territory):
    left = browser.get(f"/connexion/vers/{other_territory.pk}/?next=/membres/", headers=FROM_ELSEWHERE)
    asked = browser.get(left.url, headers=FROM_ELSEWHERE)
    assert browser.get(asked.url).templates[0].name == "account/relay_confirm.html"


def test_a_departure_of_somebody_else_asks_first(browser, other_territory):
    stranger = Browser()
    stranger.sign_in(MemberFactory(email="autre@example.org", password="un-long-secret"))
    left = stranger.get(f"/connexion/vers/{other_territory.pk}/", headers=CLICK).url
    asked = browser.get(left, headers=FROM_ELSEWHERE)
    assert browser.get(asked.url).status_code == 200


def test_readers_are_led_there_as_they_are(territory, other_territory):
    left = Browser().get(f"/connexion/vers/{other_territory.pk}/?next=/membres/")
    assert left.url == f"http://{OCCITANIE}/membres/"


def test_signed_in_on_both_one_goes_straight_on(browser, territory, other_territory, ask):
    browser.pass_over(territory, other_territory)
    assert ask(browser) == "/membres/"


def test_another_name_of_the_territory_leads_to_its_own_first(territory, other_territory, settings):
    settings.OTHER_HOSTS = ["alias.example"]
    asked = Browser().get(f"/connexion/relais/?depuis={other_territory.pk}&next=/membres/", host="alias.example")
    assert asked.url == f"http://{GRENOBLE}/connexion/relais/?depuis={other_territory.pk}&next=%2Fmembres%2F"
    assert COOKIE not in asked.cookies


def test_the_hand_over_is_no_fresh_proof_of_who_one_is(browser, territory, other_territory, client):
    """A change of address still asks for the password, as it would where one signed in long ago."""
    browser.pass_over(territory, other_territory)
    response = browser.get("/mon-echosciences/reglages/deux-etapes/application/", host=OCCITANIE)
    assert response.url.startswith("/connexion/confirmation/")


@pytest.mark.parametrize(
    ("path", "may"), [("/connexion/", True), ("/connexion/mot-de-passe/", True), ("/inscription/", True), ("/", False)]
)
def test_forms_of_the_ways_in_alone_may_lead_to_other_territories(client, territory, other_territory, path, may):
    """Browsers hold what follows a form to `form-action`: after the password, the way back to the other host."""
    policy = client.get(path).headers["Content-Security-Policy"]
    assert (ORIGINS in policy, "form-action 'self'" in policy) == (may, True)


# --- What is refused -----------------------------------------------------------------------------


def test_a_code_serves_once(browser, ask):
    code = browser.get(ask(browser)).url
    secret = browser.on(OCCITANIE).cookies[COOKIE].value
    browser.get(code)
    thief = Browser()
    thief.on(OCCITANIE).cookies[COOKIE] = secret  # even with all that the browser had
    assert reason(thief.get(code)) == (403, "used")
    assert thief.is_signed_in(OCCITANIE) is False


def test_a_code_serves_only_the_browser_that_asked(browser, ask):
    code = browser.get(ask(browser)).url
    assert reason(Browser().get(code)) == (403, "other_browser")
    assert browser.get(code).status_code == 302  # trying it elsewhere used nothing up


def test_nobody_is_signed_in_as_somebody_else_by_a_link(browser, territory, other_territory, ask):
    """An attacker's code in a victim's browser, whether or not that one has begun a passage of its own."""
    code = browser.get(ask(browser)).url
    victim = Browser()
    ask(victim)
    assert reason(victim.get(code)) == (403, "other_browser")
    assert victim.is_signed_in(OCCITANIE) is False


def test_a_question_of_another_browser_gives_its_owner_nothing(browser, ask):
    """An attacker asks, and has a member answer: the code arrives in the member's browser, where it opens nothing."""
    attacker = Browser()
    question = ask(attacker)
    code = browser.get(question).url
    assert reason(browser.get(code)) == (403, "other_browser")
    assert (browser.is_signed_in(OCCITANIE), attacker.is_signed_in(OCCITANIE)) == (False, False)


def test_a_code_for_one_host_opens_no_other(browser, ask, territory):
    code = urlsplit(browser.get(ask(browser)).url).query
    elsewhere = Browser()
    elsewhere.on(GRENOBLE).cookies[COOKIE] = browser.on(OCCITANIE).cookies[COOKIE].value
    assert reason(elsewhere.get(f"/connexion/relais/retour/?{code}")) == (403, "forged")


def test_a_code_lasts_a_minute(browser, ask, monkeypatch):
    code = browser.get(ask(browser)).url
    later = time.time() + 61
    monkeypatch.setattr(time, "time", lambda: later)
    response = browser.get(code)
    assert reason(response) == (403, "late")
    assert response.context["again"].startswith(f"http://{OCCITANIE}/connexion/relais/?depuis=")
    assert response.context["again"].endswith("&next=%2Fmembres%2F")


def test_a_question_lasts_half_an_hour(browser, ask, monkeypatch):
    question = ask(browser)
    later = time.time() + 31 * 60
    monkeypatch.setattr(time, "time", lambda: later)
    assert reason(browser.get(question)) == (403, "late")


@pytest.mark.parametrize(
    "address", ["reponse/?question=", "reponse/?question=x", "retour/?code=", "retour/?code=x:y:z"]
)
def test_what_is_not_ours_is_refused(browser, address):
    response = browser.get(f"/connexion/relais/{address}")
    assert (*reason(response), response.context["again"]) == (403, "forged", "")


def test_a_code_signed_for_something_else_is_refused(browser, ask):
    code = parse_qs(urlsplit(browser.get(ask(browser)).url).query)["code"][0]
    content = signing.loads(code, salt=relay_tokens.CODE_SALT)
    forged = signing.dumps(content, salt=relay_tokens.QUESTION_SALT)
    assert reason(browser.get(f"/connexion/relais/retour/?code={forged}", host=OCCITANIE)) == (403, "forged")


def test_a_question_for_another_host_is_not_answered(browser, ask):
    question = urlsplit(ask(browser)).query
    response = browser.get(f"/connexion/relais/reponse/?{question}", host=OCCITANIE)
    assert reason(response) == (403, "forged")


def test_a_changed_password_closes_the_passage(browser, ask, member):
    code = browser.get(ask(browser)).url
    member.set_password("une autre phrase encore")
    member.save()
    assert reason(browser.get(code)) == (403, "changed")


def test_a_closed_account_passes_nowhere(browser, ask):
    code = browser.get(ask(browser)).url
    Member.objects.update(is_active=False)
    assert reason(browser.get(code)) == (403, "changed")


def test_signing_out_meanwhile_closes_the_passage(browser, ask):
    code = browser.get(ask(browser)).url
    browser.post("/deconnexion/")
    assert reason(browser.get(code)) == (403, "changed")


def test_whoever_is_signed_in_there_as_somebody_else_stays_so(browser, ask):
    code = browser.get(ask(browser)).url
    other = MemberFactory(email="autre@example.org", password="un-long-secret")
    browser.sign_in(other, host=OCCITANIE)
    assert reason(browser.get(code)) == (403, "somebody_else")
    page = browser.get("/mon-echosciences/reglages/compte/", host=OCCITANIE)
    assert page.context["user"] == other


@pytest.mark.parametrize(
    "path", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:x", "membres"]
)
@pytest.mark.parametrize("step", ["relais/?depuis={0}", "vers/{1}/?"])
def test_no_step_leads_to_another_site(browser, territory, other_territory, path, step):
    """Whoever is signed in on both hosts is led at once to what was asked for: a path of ours, or the front page."""
    browser.pass_over(territory, other_territory)
    host = OCCITANIE if step.startswith("relais") else GRENOBLE
    address = f"/connexion/{step.format(territory.pk, other_territory.pk)}&next={path}"
    found = browser.get(address, host=host)
    there = found if host == OCCITANIE else browser.get(found.url)
    assert (there.status_code, there.url) == (302, "/")


@pytest.mark.parametrize("number", ["0", "999999", "x", "-1", "9" * 30, "%00", "²", ""])
def test_an_unknown_territory_is_404(client, territory, number):
    assert client.get(f"/connexion/relais/?depuis={number}").status_code == 404


@pytest.mark.parametrize("pk", [0, 999999, 9 * 10**17, 10**30])
def test_a_link_to_an_unknown_territory_is_404(client, territory, pk):
    assert client.get(f"/connexion/vers/{pk}/").status_code == 404


def test_the_answer_by_post_asks_for_the_token_of_the_form(browser, ask):
    question = ask(browser)
    strict = browser.on(GRENOBLE)
    strict.handler.enforce_csrf_checks = True
    parts = urlsplit(question)
    assert strict.post(f"{parts.path}?{parts.query}").status_code == 403


def test_the_cookie_is_of_one_host_and_no_script_reads_it(browser, territory, settings):
    address = f"/connexion/relais/?depuis={territory.pk}"
    cookie = browser.get(address, host=OCCITANIE).cookies[COOKIE]
    assert (cookie["httponly"], cookie["samesite"], cookie["domain"], cookie["path"]) == (True, "Lax", "", "/")
    settings.SESSION_COOKIE_SECURE = True
    secure = Browser().get(address, host=OCCITANIE).cookies["__Host-passage"]
    assert secure["secure"] is True


def test_the_session_is_in_the_list_of_ones_sessions(browser, territory, other_territory, member):
    browser.pass_over(territory, other_territory)
    assert UserSession.objects.filter(user=member).count() == 2
    keys = {row.data["sign_in"] for row in UserSession.objects.filter(user=member)}
    assert len(keys) == 1
    assert settings.AUTHENTICATION_BACKENDS == ["members.backends.MemberBackend"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/membres/?q=a&type=personnes", "/connexion/?next=%2Fmembres%2F%3Fq%3Da%26type%3Dpersonnes"),
        ("/introuvable/", "/connexion/?next=%2Fintrouvable%2F"),
        ("/", "/connexion/"),
        ("/inscription/", "/connexion/"),
        ("/connexion/?next=/membres/", "/connexion/"),
    ],
)
def test_the_way_in_of_each_page_leads_back_to_it(client, territory, path, expected):
    page = client.get(path).content.decode()
    assert page.count(f'href="{expected.replace("&", "&amp;")}" rel="nofollow"') == 2


def test_the_sign_in_page_offers_the_open_territories_with_the_page_that_was_wanted(
    client, territory, other_territory
):
    page = client.get("/connexion/?next=/agenda/%3Fa=b", headers={"host": OCCITANIE})
    assert page.context["territories"] == [territory]
    link = f'href="/connexion/relais/?depuis={territory.pk}&amp;next=%2Fagenda%2F%3Fa%3Db"'
    assert (link in page.content.decode(), "Continuer depuis Grenoble" in page.content.decode()) == (True, True)
    other_territory.is_open = False
    other_territory.save()
    assert client.get("/connexion/").context["territories"] == []


def test_the_session_of_before_is_not_the_one_that_is_opened(browser, territory, other_territory):
    """A key that somebody put into the browser beforehand opens nothing afterwards."""
    client = browser.on(OCCITANIE)
    client.get("/inscription/?atelier=x")
    session = client.session
    session["begun"] = True
    session.save()
    before = client.cookies["sessionid"].value
    browser.pass_over(territory, other_territory)
    assert client.cookies["sessionid"].value != before
    thief = Browser()
    thief.on(OCCITANIE).cookies["sessionid"] = before
    assert thief.is_signed_in(OCCITANIE) is False
