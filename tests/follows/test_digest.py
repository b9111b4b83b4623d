"""The weekly letter: once a week to who asked, with something to say, and out again with one press."""

import datetime as dt
import re

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contributions.models import Tag
from follows.actions import confirm, subscribe
from follows.digest import moment_of, send_digest, send_due_digests, week_of
from follows.models import LetterPlan, Subscription
from follows.subscriptions import purge
from members import consents
from members.actions import move_home
from members.models import Consent
from notifications.models import Mail, Preference, Rhythm, Topic
from notifications.sending import send_due_letters
from territories.models import Territory
from tests.factories.agenda import date, make_event
from tests.factories.contributions import ArticleFactory, EventFactory, MemberFactory
from tests.factories.follows import follow_all, saved, tagged
from tests.factories.notifications import make_notification

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(territory):
    return asks_for_letter(MemberFactory(home_territory=territory))


@pytest.fixture
def jeanne(territory):
    return MemberFactory(display_name="Jeanne", established_at=timezone.now())


def asks_for_letter(member):
    consents.give(member, Consent.Purpose.DIGEST)
    return member


def letter_to(address):
    return Mail.objects.get(recipient=address, key__regex="digest|subscriber")


def path_in(text, prefix):
    return re.search(rf"https?://[^/\s]+({prefix}[^\s>]+)", text)[1]


def test_a_letter_says_what_is_followed_then_what_is_new_then_what_comes(reader, jeanne, section, territory):
    follow_all(reader, Tag.objects.named("lichen"))
    tagged(ArticleFactory(parent=section("articles"), title="Lichens d’hiver", author=jeanne), "lichen")
    ArticleFactory(parent=section("articles"), title="Mousses", author=jeanne)
    old = timezone.now() - dt.timedelta(days=30)
    EventFactory(parent=section("agenda"), title="Sortie", author=jeanne, first_published_at=old)
    ArticleFactory(parent=section("articles"), title="Ancien", author=jeanne, first_published_at=old)
    assert send_digest(territory) == 1
    letter = letter_to(reader.email)
    titles = ["Lichens d’hiver", "Mousses", "Sortie"]
    assert letter.subject == "Cette semaine : Lichens d’hiver"
    assert sorted(titles, key=letter.text.index) == titles
    assert [letter.text.count(title) for title in [*titles, "Ancien"]] == [1, 1, 1, 0]
    assert "Parce que vous suivez #lichen" in letter.text
    assert letter.headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_one_letter_a_week(reader, jeanne, section, territory):
    ArticleFactory(parent=section("articles"), author=jeanne)
    now = timezone.now()
    assert (
        send_digest(territory, now),
        send_digest(territory, now),
        send_digest(territory, now + dt.timedelta(days=7)),
    ) == (1, 0, 0)
    assert letter_to(reader.email).key == f"digest/{reader.pk}/{week_of(territory, now)}"
    call_command("send_digest")
    assert Mail.objects.count() == 1


def test_nothing_to_say_is_no_letter(reader, territory):
    assert send_digest(territory) == 0


def test_letters_are_planned_by_as_many_statements_for_one_as_for_three(reader, jeanne, section, territory):
    ArticleFactory(parent=section("articles"), title="Mousses", author=jeanne)
    confirm(subscription=subscribe(email="1@example.org", territory=territory))
    with CaptureQueriesContext(connection) as for_one:
        assert send_digest(territory) == 2
    Mail.objects.all().delete()
    for number in (2, 3):
        follow_all(asks_for_letter(MemberFactory(home_territory=territory)), Tag.objects.named("lichen"))
        confirm(subscription=subscribe(email=f"{number}@example.org", territory=territory))
    with CaptureQueriesContext(connection) as for_three:
        assert send_digest(territory) == 6
    assert len(for_three) == len(for_one)


def test_who_did_not_ask_gets_none(territory, jeanne, section):
    ArticleFactory(parent=section("articles"), author=jeanne)
    MemberFactory(home_territory=territory)
    asks_for_letter(MemberFactory(home_territory=territory, is_active=False))
    asks_for_letter(MemberFactory(home_territory=territory, confirmed_at=None))
    assert send_digest(territory) == 0


def test_a_letter_is_of_ones_own_territory(reader, jeanne, section, territory, other_territory):
    there = asks_for_letter(MemberFactory(home_territory=other_territory))
    ArticleFactory(parent=section("articles"), author=jeanne)
    assert (send_digest(territory), send_digest(other_territory)) == (1, 0)
    assert Mail.objects.filter(member=there).count() == 0


def test_newcomers_and_what_is_cancelled_are_left_out(reader, jeanne, section, territory):
    ArticleFactory(parent=section("articles"), author=MemberFactory(established_at=None))
    EventFactory(parent=section("agenda"), author=jeanne, event_status="cancelled")
    assert send_digest(territory) == 0


def test_weekly_notifications_are_in_it_and_in_no_other(reader, jeanne, section, territory):
    Preference.choose(reader, Topic.COMMENT, Rhythm.WEEKLY)
    other = MemberFactory(home_territory=territory)
    Preference.choose(other, Topic.COMMENT, Rhythm.WEEKLY)
    for member in (reader, other):
        make_notification(member, title="Jeanne a commenté", url="/articles/")
    assert send_digest(territory) == 2
    assert sorted(Mail.objects.values_list("key", flat=True)) == sorted(
        [
            f"digest/{reader.pk}/{week_of(territory, timezone.now())}",
            f"summary/{other.pk}/{week_of(territory, timezone.now())}",
        ]
    )
    assert "Jeanne a commenté" in letter_to(reader.email).text
    assert send_digest(territory, timezone.now() + dt.timedelta(days=7)) == 0


def test_it_leaves_at_the_hour_of_the_territory_once(reader, jeanne, section, territory):
    ArticleFactory(parent=section("articles"), author=jeanne)
    now = timezone.now()
    plan = LetterPlan.objects.create(site=territory.site, weekday=2, hour=9)
    moment = moment_of(territory, plan, now)
    assert (moment.weekday(), moment.hour, moment.tzinfo.key) == (2, 9, "Europe/Paris")
    assert send_due_digests(moment - dt.timedelta(minutes=1)) == 0
    LetterPlan.objects.update(weekday=0, hour=0)
    assert (send_due_digests(now), send_due_digests(now)) == (1, 0)


def test_one_press_ends_it_for_good_and_a_scanner_does_not(reader, jeanne, section, territory):
    ArticleFactory(parent=section("articles"), author=jeanne)
    send_digest(territory)
    path = path_in(letter_to(reader.email).headers["List-Unsubscribe"], "/lettres/desabonnement/")
    anybody = Client(enforce_csrf_checks=True)
    assert anybody.get(path).status_code == 200
    assert consents.stands(reader, Consent.Purpose.DIGEST)
    assert anybody.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not consents.stands(reader, Consent.Purpose.DIGEST)
    ArticleFactory(parent=section("articles"), author=jeanne)
    assert send_digest(territory, timezone.now() + dt.timedelta(days=3)) == 0
    assert anybody.post(path).status_code == 200


def test_it_is_read_in_a_browser_by_who_has_the_address(reader, jeanne, section, territory, client):
    follow_all(reader, jeanne)
    ArticleFactory(parent=section("articles"), title="Mousses", author=jeanne)
    send_digest(territory)
    letter = letter_to(reader.email)
    path = path_in(letter.text, "/lettres/")
    send_due_letters()
    page = client.get(path)
    assert page.status_code == 200
    assert "Parce que vous suivez Jeanne" in page.text
    assert "'unsafe-inline'" in page["Content-Security-Policy"]
    assert client.get(path[:-2] + "x/").status_code == 404


# --- Readers without account ----------------------------------------------------------


def test_a_reader_subscribes_with_an_address_that_says_yes(territory, jeanne, section, client):
    client.post("/lettre/", {"email": "Ada@example.org"})
    assert Subscription.objects.confirmed().count() == 0
    path = path_in(Mail.objects.get().text, "/abonnement/")
    ArticleFactory(parent=section("articles"), title="Mousses", author=jeanne)
    assert send_digest(territory) == 0
    client.get(path)
    assert send_digest(territory) == 0
    Client(enforce_csrf_checks=True).post(path)
    assert send_digest(territory) == 1
    letter = letter_to("ada@example.org")
    assert "Mousses" in letter.text
    client.post(path_in(letter.headers["List-Unsubscribe"], "/lettres/"))
    assert Subscription.objects.count() == 0
    assert send_digest(territory, timezone.now() + dt.timedelta(days=3)) == 0


def test_a_filter_is_answered_to_an_address(territory, jeanne, section, client):
    response = client.post("/suivre/filtre/", {"ou": "agenda", "q": "gratuit=on", "email": "ada@example.org"})
    assert response.status_code == 302
    client.post(path_in(Mail.objects.get().text, "/abonnement/"))
    EventFactory(parent=section("agenda"), title="Payant", author=jeanne)
    assert send_digest(territory) == 0
    EventFactory(parent=section("agenda"), title="Offert", author=jeanne, is_free=True)
    assert send_digest(territory) == 1
    text = letter_to("ada@example.org").text
    assert (text.count("Offert"), text.count("Payant")) == (1, 0)


def test_an_address_that_is_a_members_has_one_letter(reader, jeanne, section, territory):
    subscription = subscribe(email=reader.email, territory=territory)
    Subscription.objects.filter(pk=subscription.pk).update(confirmed_at=timezone.now())
    ArticleFactory(parent=section("articles"), author=jeanne)
    assert send_digest(territory) == 1


@pytest.mark.parametrize("email", ["", "x", "a@b", "a@example.org\nBcc: b@example.org", "é@@example.org"])
def test_what_is_no_address_is_refused(territory, client, email):
    assert client.post("/lettre/", {"email": email}).status_code == 422
    assert Subscription.objects.count() == 0


def test_the_same_address_is_not_flooded(territory, client):
    for _time in range(8):
        assert client.post("/lettre/", {"email": "ada@example.org"}).status_code == 302
    assert Mail.objects.count() == 1
    assert Subscription.objects.count() == 1


def test_an_address_that_never_said_yes_is_forgotten(territory):
    subscribe(email="ada@example.org", territory=territory, saved_filter=saved(territory, "gratuit=on"))
    Subscription.objects.update(created_at=timezone.now() - dt.timedelta(days=4))
    assert purge() == 1
    assert Subscription.objects.count() == 0


SECTIONS = ("Ce que vous suivez", "Publié cette semaine", "À venir", "En ce moment")


def told(text):
    """{title of a section of the letter: [(title, meta) of its lines]}"""
    found, section = {}, None
    lines = [line for line in text.partition("\n--\n")[0].splitlines() if line]
    for title, meta in zip(lines, [*lines[1:], ""], strict=True):
        if title.capitalize() in SECTIONS:
            section = found.setdefault(title.capitalize(), [])
        elif section is not None and " · " in meta:
            section.append((title, meta))
    return found


@pytest.fixture
def november(clock, section, jeanne):
    """The evening of Friday 27 November 2026, and what the agenda holds then."""
    clock("2026-10-01 12:00")
    agenda = section("agenda")
    fields = {"author": jeanne, "published_at": timezone.now()}
    for title, dates, more in (
        ("Exposition longue", [date("2026-06-29", "2027-01-10")], {}),
        ("Exposition qui ferme", [date("2026-09-12", "2026-11-30")], {}),
        ("Exposition à venir", [date("2026-12-01", "2027-02-01")], {}),
        ("Exposition annulée", [date("2026-06-29", "2027-01-10")], {"event_status": "cancelled"}),
        ("Série", [date("2026-11-05"), date("2026-12-03 14:00")], {}),
        ("Ce soir", [date("2026-11-27 20:30", "2026-11-27 22:00")], {}),
        ("Demain à l’aube", [date("2026-11-28 00:30", "2026-11-28 02:00")], {}),
        ("Reporté", [date("2026-11-29")], {"event_status": "postponed"}),
        ("Date annulée", [date("2026-11-29", status="cancelled"), date("2026-12-02")], {}),
        ("Seule date annulée", [date("2026-11-29", status="cancelled")], {}),
        ("Hier", [date("2026-11-26 20:30", "2026-11-26 22:00")], {}),
        ("Dans un mois", [date("2026-12-27")], {}),
    ):
        make_event(agenda, *dates, title=title, **fields, **more)
    return clock("2026-11-27 23:30")


def test_coming_up_is_what_comes_and_what_lasts_stands_apart(reader, territory, november):
    assert send_digest(territory) == 1
    assert told(letter_to(reader.email).text) == {
        "À venir": [
            ("Demain à l’aube", "Événement · samedi 28 novembre · Jeanne"),
            ("Exposition à venir", "Événement · mardi 1er décembre · Jeanne"),
            ("Date annulée", "Événement · mercredi 2 décembre · Jeanne"),
            ("Série", "Événement · jeudi 3 décembre · Jeanne"),
        ],
        "En ce moment": [
            ("Exposition qui ferme", "Événement · jusqu’au lundi 30 novembre · Jeanne"),
            ("Exposition longue", "Événement · jusqu’au dimanche 10 janvier · Jeanne"),
        ],
    }


def test_what_is_new_or_followed_is_told_with_the_day_on_which_one_comes(reader, jeanne, section, territory, clock):
    """Published this week: one that is on for months, a series that has begun, one that is over already."""
    clock("2026-11-27 23:30")
    follow_all(reader, Tag.objects.named("lichen"))
    agenda = section("agenda")
    for title, dates, tags in (
        ("Exposition", [date("2026-06-29", "2027-01-10")], []),
        ("Série", [date("2026-11-05"), date("2026-12-03 14:00")], []),
        ("Hier", [date("2026-11-26 20:30", "2026-11-26 22:00")], []),
        ("Exposition suivie", [date("2026-06-29", "2026-11-28")], ["lichen"]),
        ("Hier, suivi", [date("2026-11-26 20:30", "2026-11-26 22:00")], ["lichen"]),
    ):
        tagged(make_event(agenda, *dates, title=title, author=jeanne), *tags)
    assert send_digest(territory) == 1
    assert told(letter_to(reader.email).text) == {
        "Ce que vous suivez": [("Exposition suivie", "Événement · jusqu’au samedi 28 novembre · Jeanne")],
        "Publié cette semaine": [
            ("Série", "Événement · jeudi 3 décembre · Jeanne"),
            ("Exposition", "Événement · jusqu’au dimanche 10 janvier · Jeanne"),
        ],
        "À venir": [("Série", "Événement · jeudi 3 décembre · Jeanne")],
        "En ce moment": [("Exposition", "Événement · jusqu’au dimanche 10 janvier · Jeanne")],
    }


def test_what_is_on_for_months_is_no_reason_to_write(reader, jeanne, section, territory, clock):
    clock("2026-10-01 12:00")
    make_event(section("agenda"), date("2026-06-29", "2027-01-10"), author=jeanne)
    clock("2026-11-27 12:00")
    assert send_digest(territory) == 0


@pytest.mark.parametrize("moment", ["2026-11-27 21:30", "2026-11-27 23:30"])
def test_today_is_the_day_of_the_territory(reader, jeanne, section, territory, far_territory, clock, moment):
    """The same festival, begun this day here and the day before there."""
    there = asks_for_letter(MemberFactory(home_territory=far_territory))
    far_agenda = far_territory.root_page.get_children().get(slug="agenda").specific
    clock(moment)
    for agenda in (section("agenda"), far_agenda):
        make_event(agenda, date("2026-11-27 09:00", "2026-11-29 18:00"), title="Festival", author=jeanne)
    assert (send_digest(territory), send_digest(far_territory)) == (1, 1)
    assert [told(letter_to(member.email).text)["Publié cette semaine"] for member in (reader, there)] == [
        [("Festival", "Événement · vendredi 27 novembre · Jeanne")],
        [("Festival", "Événement · jusqu’au dimanche 29 novembre · Jeanne")],
    ]


def test_after_a_move_it_is_the_letter_of_the_new_home_in_its_language_and_names_where_news_are(
    reader, jeanne, section, territory, other_territory
):
    Territory.objects.filter(pk=other_territory.pk).update(language="en", time_zone="Indian/Reunion")
    move_home(member=reader, territory=other_territory)
    follow_all(reader, jeanne)
    ArticleFactory(parent=section("articles"), title="Lichens", slug="lichens", author=jeanne)
    assert (send_digest(territory), send_digest(Territory.objects.get(pk=other_territory.pk))) == (0, 1)
    letter = letter_to(reader.email)
    assert letter.subject == "This week: Lichens"
    assert "Grenoble · Because you follow Jeanne" in letter.text
    assert "http://testserver/articles/lichens/" in letter.text
    assert "http://occitanie.testserver/" in letter.text
