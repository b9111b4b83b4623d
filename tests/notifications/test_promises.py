"""What is said of addresses and of mail is so: no address in a link, none kept that was said to go, no way to silence
what happens to an account."""

import re
import zlib

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.signing import b64_decode
from django.test import Client
from django.utils import timezone

from communities import joining
from dashboard.actions import ask_departure
from dashboard.copies import make_export
from dashboard.models import Departure, Export
from follows.actions import subscribe
from members.models import Invitation, Member
from moderation.models import Case
from notifications.actions import suspend
from notifications.forms import PreferencesForm
from notifications.models import Mail, Preference, Rhythm, Suspension, Topic
from notifications.sending import close, send_due_letters
from notifications.unsubscribing import KindOfLetters
from tests.factories.communities import open_community
from tests.factories.contributions import ArticleFactory, ProjectFactory
from tests.factories.dashboard import comment
from tests.factories.members import MemberFactory
from tests.factories.moderation import report
from tests.factories.notifications import post_given

READER = "zoe.lecture@example.org"
OURS = {"sec-fetch-site": "same-origin"}
BOUNCE = "/anymail/postmark/tracking/"


@pytest.fixture
def reader(territory):
    return Client(headers={"user-agent": "Firefox", **OURS})


@pytest.fixture
def somebody(territory):
    member = MemberFactory(display_name="Paul Vial", email="paul.vial@example.org", home_territory=territory)
    EmailAddress.objects.create(user=member, email=member.email, primary=True, verified=True)
    return member


def send_all():
    while send_due_letters():
        pass


# --- Links -----------------------------------------------------------------------------


def readable(link):
    """All that can be read in a link without any key: as it stands, and out of each part that Django signed."""
    yield link
    for part in re.split(r"[/?&=:]", link):
        try:
            told = b64_decode(part.lstrip(".").encode())
        except (ValueError, TypeError):
            continue
        yield told.decode("latin-1")
        try:
            yield zlib.decompress(told).decode("latin-1")
        except zlib.error:
            continue


def test_no_link_of_any_mail_tells_an_address(client, reader, somebody, territory, section):
    article = ArticleFactory(parent=section("articles"), author=somebody)
    project = ProjectFactory(parent=section("projets"), author=somebody)
    reader.post(f"/soutenir/{project.short_code}/", {"email": READER})
    reader.get(f"/commenter/{article.short_code}/")
    comment(article, None, name="Zoé", email=READER)
    reader.post(
        f"/commenter/{article.short_code}/", {"name": "Zoé", "email": READER, "text": "Bravo", "key": "a" * 32}
    )
    subscribe(email=READER, territory=territory)
    joining.invite_address(community=open_community(territory, administrator=somebody), email=READER, by=somebody)
    report(article, email=READER)
    client.force_login(somebody)
    client.post("/membres/inviter/", {"email": READER, "message": "Viens"})
    comment(article, MemberFactory(), "Bravo")
    mails = list(Mail.objects.all())
    assert {mail.key.partition("/")[0] for mail in mails} >= {
        "emails", "comment", "subscription", "community-invitation", "moderation", "invitation", "notice",
    }  # fmt: skip
    links = {
        link
        for mail in mails
        for text in (mail.text, mail.html, *map(str, mail.headers.values()))
        for link in re.findall(r"https?://[^\s\"'<>]+", text)
    }
    told = [(link, text) for link in links for text in readable(link) if "example.org" in text]
    assert told == []


def test_an_invitation_still_leads_to_who_sent_it(client, somebody, territory):
    client.force_login(somebody)
    client.post("/membres/inviter/", {"email": READER, "message": "Viens"})
    mail = Mail.objects.get(recipient=READER)
    link = re.search(r"http://testserver(/\S+invitation=\S+)", mail.text)[1]
    assert Client().get(link).text.count("Paul Vial") >= 1
    assert Client().get(link[:-2] + "xx").text.count("Paul Vial") == 0


# --- Addresses -------------------------------------------------------------------------


def test_the_address_of_a_vote_goes_with_its_mail(reader, section):
    project = ProjectFactory(parent=section("projets"))
    reader.post(f"/soutenir/{project.short_code}/", {"email": READER})
    mail = Mail.objects.get()
    link = re.search(r"http://testserver(/soutenir/\S+)", mail.text)[1]
    assert (mail.recipient, mail.actor) == (READER, None)
    send_all()
    mail.refresh_from_db()
    assert (mail.state, mail.recipient, mail.text, mail.html) == ("sent", "", "", "")
    reader.post(link)
    project.refresh_from_db()
    assert project.support_count == 1


@pytest.mark.parametrize("state", [Mail.State.EXPIRED, Mail.State.SET_ASIDE])
def test_an_address_goes_too_when_its_mail_cannot_leave(territory, state):
    mail = post_given(key="a", to=READER, keeps_address=False)
    mail.last_error = f"550 {READER}: unknown"
    close(mail, state)
    mail.refresh_from_db()
    assert (mail.recipient, mail.text, mail.last_error) == ("", "", "")


def test_a_mail_that_comes_back_does_not_bring_a_forgotten_address_back(client, territory, somebody):
    def comes_back(address):
        data = {"MessageID": "1", "Email": address, "RecordType": "Bounce", "Type": "HardBounce"}
        word = "cHJvdmlkZXI6dGVzdHMtb25seQ=="  # provider:tests-only
        client.post(BOUNCE, data, content_type="application/json", headers={"authorization": f"Basic {word}"})

    post_given(key="a", to=READER, keeps_address=False)
    send_all()
    comes_back(READER)
    comes_back(somebody.email)
    assert list(Suspension.objects.values_list("address", flat=True)) == [somebody.email]


# --- Security --------------------------------------------------------------------------


def mail_about(member, key):
    return Mail.objects.get(key__startswith=f"notice/{member.pk}/{key}/")


@pytest.fixture
def silent(somebody):
    """Somebody who wants no mail at all; whoever stole the session of an account can do the same."""
    Member.objects.filter(pk=somebody.pk).update(last_login=timezone.now())
    for topic in Topic:
        Preference.objects.create(member=somebody, topic=topic, rhythm=Rhythm.NEVER)
    suspend(address=somebody.email, reason=Suspension.Reason.COMPLAINT)
    return somebody


def test_nothing_silences_what_happens_to_an_account(silent, territory):
    departure = ask_departure(member=silent, territory=territory, pages=Departure.Pages.UNSIGNED)
    make_export(Export.objects.create(member=silent, territory=territory))
    leaving, ready = mail_about(silent, "departure"), mail_about(silent, "export")
    day = timezone.localtime(departure.due_at)
    assert re.fullmatch(rf"Votre compte sera supprimé le \d+ \S+ {day.year}", leaving.subject)
    for mail in (leaving, ready):
        assert mail.text.count("choisissez un nouveau mot de passe") == 1
        assert (mail.headers, mail.is_bulk, mail.text.count("Ne plus recevoir")) == ({}, False, 0)


def test_the_choice_is_not_offered_and_a_link_cannot_make_it(silent):
    assert set(PreferencesForm(member=silent).fields) == {
        kind.value for kind in Topic if kind not in (Topic.COMMUNITY, Topic.MODERATION, Topic.SECURITY)
    }
    assert KindOfLetters(silent.pk, "security", "system").kinds == [Topic.SYSTEM]


def sign_in(browser, member):
    return browser.post("/connexion/", {"login": member.email, "password": "un-long-secret"})


def strangers(member):
    return Mail.objects.filter(member=member, key__startswith="account/email/new_browser/")


def test_a_sign_in_from_a_browser_that_is_not_known_is_told(territory, silent):
    own, stolen = Client(headers={"user-agent": "Firefox/140"}), Client(headers={"user-agent": "Chrome/150"})
    answer = sign_in(own, silent)
    cookie = answer.cookies[settings.BROWSER_COOKIE]
    assert (cookie["httponly"], cookie["samesite"], strangers(silent).count()) == (True, "Lax", 1)
    own.post("/connexion/sortir/")
    own.cookies.pop("sessionid", None)
    sign_in(own, silent)
    assert strangers(silent).count() == 1
    sign_in(stolen, silent)
    mail = strangers(silent).latest("pk")
    assert (strangers(silent).count(), mail.recipient) == (2, silent.email)
    assert (mail.text.count("Chrome/150"), mail.text.count("Si ce n’était pas vous, choisissez tout de suite")) == (
        1,
        1,
    )


def test_one_browser_serves_several_accounts_and_a_forged_list_none(territory, silent):
    shared, other = Client(), MemberFactory(last_login=timezone.now())
    for member in (silent, other, silent, other):
        sign_in(shared, member)
        shared.cookies.pop("sessionid", None)
    assert (strangers(silent).count(), strangers(other).count()) == (1, 1)
    shared.cookies[settings.BROWSER_COOKIE] = shared.cookies[settings.BROWSER_COOKIE].value[:-2] + "xx"
    sign_in(shared, silent)
    assert strangers(silent).count() == 2


def test_the_first_sign_in_of_all_makes_a_browser_known_without_a_mail(territory, somebody):
    first, second = Client(), Client()
    sign_in(first, somebody)
    assert strangers(somebody).count() == 0
    sign_in(second, somebody)
    assert strangers(somebody).count() == 1


def test_reading_gives_no_cookie(territory, client):
    client.get("/")
    client.get("/connexion/")
    assert settings.BROWSER_COOKIE not in client.cookies


# --- What is said has left -------------------------------------------------------------


def test_an_invitation_that_may_leave_is_not_said_to_have_left(client, somebody, territory):
    known = MemberFactory(email="deja@example.org")
    client.force_login(somebody)
    words = "Un mail part, sauf si cette adresse est déjà ici ou a reçu une invitation il y a peu."
    for email in (READER, READER, known.email):
        answer = client.post("/membres/inviter/", {"email": email, "message": ""}, follow=True)
        assert answer.text.count(words) == 1
    assert (Invitation.objects.count(), Mail.objects.count()) == (3, 1)


def test_a_reporter_is_told_the_ground_and_no_sanction(client, territory, section, somebody):
    chief = Member.objects.create_superuser("chef@example.org", "un-long-secret", display_name="Cheffe")
    article = ArticleFactory(parent=section("articles"), author=somebody, title="Une rumeur")
    filed = report(article, email=READER)
    client.force_login(chief)
    decided = {
        "verdict": "suspend", "facts": "Marc a menti sur sa mère.", "basis": "law", "reference": "article 6",
    }  # fmt: skip
    client.post(f"/admin/moderation/cases/{Case.objects.get().pk}/", decided)
    mail = Mail.objects.get(key__startswith="moderation/outcome/")
    assert mail.text.count("La décision\u00a0: ce n’est plus visible.") == 1
    assert mail.text.count("La loi – article 6") == 1
    assert (mail.text.count("Suspendre"), mail.text.count("sa mère")) == (0, 0)
    link = re.search(r"http://testserver(/\S+)", mail.text.partition("contester")[2])[1]
    page = Client().get(link).text
    assert (page.count("La loi – article 6"), page.count("Suspendre"), page.count("sa mère")) == (1, 0, 0)
    assert filed.pk


def test_an_erased_comment_is_erased_from_what_was_told_of_it(reader, section, somebody, territory):
    article = ArticleFactory(parent=section("articles"), author=somebody)
    writer = MemberFactory(display_name="Lise")
    said, kept = comment(article, writer, "Le numéro de Mme X."), comment(article, writer, "Bravo")
    browser = Client()
    browser.force_login(writer)
    page = browser.get(f"/commentaires/{said.pk}/retirer/")
    assert (page.status_code, page.text.count("pour de bon")) == (200, 0)
    browser.post(f"/commentaires/{said.pk}/retirer/")
    said.refresh_from_db()
    assert said.text == ""
    assert [each.key for each in somebody.notifications.all()] == [f"comment/{kept.pk}"]
    assert [mail.key for mail in Mail.objects.filter(member=somebody)] == [f"notice/{somebody.pk}/comment/{kept.pk}"]
