"""What the page of an event, an announcement, a project or a place says under its title, and its calendars."""

import datetime as dt
import html
import re
from urllib.parse import parse_qs, urlsplit

import icalendar
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from announcements.models import AnnouncementPage
from places.models import PlacePage
from projects.models import ProjectPage
from tests.factories.agenda import date, make_event


@pytest.fixture(autouse=True)
def _friday(clock):
    clock("2026-11-27 12:00")


@pytest.fixture
def place(section):
    return section("a-visiter").add_child(
        instance=PlacePage(
            title="Muséum (Grenoble)", address="1 rue Dolomieu", postcode="38000", city="Grenoble", latitude=45.187,
            longitude=5.735, directions="Tram A, arrêt Verdun", opening="Tous les jours", wheelchair="yes",
        )
    )  # fmt: skip


def page_of(client, page, language="fr"):
    return html.unescape(client.get(page.url, headers={"accept-language": language}).content.decode())


def facts_of(text):
    """The text of the facts, and whether they stand before the standfirst, the picture and the text."""
    start, end = text.index('class="facts-first"'), text.index("</section>", text.index('class="facts-first"'))
    marks = ("<h1>", 'class="facts-first"', 'class="leadpic"', 'class="prose"')
    # An announcement without a photograph has no picture.
    places = [text.index(mark) for mark in marks if mark in text]
    assert places == sorted(places)
    words = re.sub(r"<[^>]+>", " ", text[start:end].split(">", 1)[1]).replace("\u00a0", " ")
    return " ".join(words.split())


def links_of(text):
    return dict(re.findall(r'<a href="([^"]+)"[^>]*>([^<]+)</a>', text))


def test_the_facts_of_an_event_stand_before_its_picture(client, section, place):
    event = make_event(
        section("agenda"), date("2026-11-28 20:00", "2026-11-29 00:00"), title="Nuit", place=place, is_free=True,
        age_min=8, booking_notes="04 76 00 00 00", booking_url="https://example.org/r", organiser="Le Muséum",
        summary="Un chapô",
    )  # fmt: skip

    facts = facts_of(page_of(client, event))

    assert [words in facts for words in (
        "Quand Samedi 28 novembre 2026, de 20 h à minuit", "Où Muséum (Grenoble)", "1 rue Dolomieu, 38000 Grenoble",
        "Tram A, arrêt Verdun", "S’y rendre", "Tarif Gratuit", "dès 8 ans", "04 76 00 00 00", "Organisateur Le Muséum",
        "Accessible en fauteuil roulant", "Réserver", "Ajouter à mon agenda",
    )] == [True] * 12  # fmt: skip


@pytest.mark.parametrize("language", ["fr", "en", "ca"])
def test_a_page_of_facts_speaks_three_languages(client, section, place, language):
    event = make_event(section("agenda"), date("2026-11-28 20:00", "2026-11-29 00:00"), title="Nuit", place=place)
    expected = {
        "fr": ("de 20 h à minuit", "S’y rendre :", "Ajouter à mon agenda"),
        "en": ("from 8 p.m. until midnight", "Get there:", "Add to my calendar"),
        "ca": ("de 20 h a mitjanit", "Com arribar-hi:", "Afegeix al meu calendari"),
    }
    client.cookies["django_language"] = language
    facts = facts_of(page_of(client, event, language))
    assert [words in facts for words in expected[language]] == [True] * 3


def ways_on(text):
    return [link for link in links_of(text) if link.startswith(("geo:", "https://www.openstreetmap.org/"))
            and "copyright" not in link]  # fmt: skip


def test_the_way_there(client, section, place):
    agenda = section("agenda")
    places = {
        "Au musée": {"place": place},
        "À une adresse": {"address": "2 rue X", "city": "Voiron"},
        "Dans une salle": {"place_name": "Salle des fêtes", "city": "Mens"},
        "Quelque part": {"city": "Mens"},
    }
    ways = {
        title: ways_on(page_of(client, make_event(agenda, date("2026-12-01"), title=title, **where)))
        for title, where in places.items()
    }
    assert ways == {
        "Au musée": [
            "https://www.openstreetmap.org/?mlat=45.187000&mlon=5.735000#map=17/45.187000/5.735000",
            "geo:45.187000,5.735000?q=45.187000,5.735000(Mus%C3%A9um%20Grenoble)",
        ],
        "À une adresse": [
            "https://www.openstreetmap.org/search?query=2+rue+X%2C+Voiron", "geo:0,0?q=2%20rue%20X%2C%20Voiron",
        ],
        "Dans une salle": [
            "https://www.openstreetmap.org/search?query=Salle+des+f%C3%AAtes%2C+Mens",
            "geo:0,0?q=Salle%20des%20f%C3%AAtes%2C%20Mens",
        ],
        "Quelque part": [],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("dates", "google", "outlook"),
    [
        ([date("2026-12-01 14:00", "2026-12-01 16:00")], "20261201T130000Z/20261201T150000Z",
         ("2026-12-01T13:00:00+00:00", "2026-12-01T15:00:00+00:00", None)),
        # Of dates to come the next one, and not the one that is over.
        ([date("2026-11-01"), date("2026-12-05", "2026-12-06")], "20261205/20261207", ("2026-12-05", "2026-12-07", "true")),
    ],
)  # fmt: skip
def test_calendars_on_the_web_are_filled_in(client, section, dates, google, outlook):
    event = make_event(section("agenda"), *dates, title="Été & hiver", city="Mens")
    links = links_of(page_of(client, event))
    asked = {
        urlsplit(link).hostname: parse_qs(urlsplit(link).query)
        for link in links
        if "calendar" in link or "outlook" in link
    }

    assert (asked["calendar.google.com"]["text"], asked["calendar.google.com"]["dates"]) == (["Été & hiver"], [google])
    live = asked["outlook.live.com"]
    assert (live["startdt"][0], live["enddt"][0], live.get("allday", [None])[0]) == outlook
    assert [link for link in links if link.startswith("webcal:")] == [
        event.full_url.replace("http://", "webcal://") + "agenda.ics"
    ]


def test_what_is_over_or_cancelled_offers_no_calendar(client, section):
    agenda = section("agenda")
    over = make_event(agenda, date("2026-11-01"), title="Passé", booking_url="https://example.org/")
    off = make_event(agenda, date("2026-12-01"), title="Annulé", event_status="cancelled")
    offered = ["Ajouter à mon agenda" in page_of(client, event) for event in (over, off)]
    assert offered == [False, False]
    assert 'class="contribution event is-cancelled"' in page_of(client, off)


def test_dates_are_folded_on_the_page_and_cost_no_query(client, section):
    agenda, first, counts = section("agenda"), dt.date(2026, 12, 1), []
    events = [
        make_event(
            agenda, *(date((first + dt.timedelta(days=count * (count + 1))).isoformat()) for count in range(number))
        )
        for number in (1, 3, 14)
    ]
    for event in events:
        client.get(event.url)
        with CaptureQueriesContext(connection) as captured:
            text = page_of(client, event)
        counts.append(len(captured))
    assert counts == [counts[0]] * 3
    assert "et 11 autres dates" in text


def test_the_calendar_says_what_the_page_says(client, section):
    event = make_event(
        section("agenda"), date("2026-12-01"), title="Atelier", is_free=True, price="goûter 2 €", age_min=8,
        audience="families", booking_notes="par téléphone", organiser="Le Muséum", accessibility="De plain-pied",
    )  # fmt: skip
    calendar = icalendar.Calendar.from_ical(
        client.get(f"{event.url}agenda.ics", headers={"accept-language": "fr"}).content
    )
    lines = str(calendar.walk("VEVENT")[0]["DESCRIPTION"]).split("\n")
    assert lines[:5] == [
        "Tarif : Gratuit – goûter 2 €", "Pour qui : Familles, dès 8 ans", "Réservation : par téléphone",
        "Organisateur : Le Muséum", "Accès : De plain-pied",
    ]  # fmt: skip


def test_the_facts_of_the_other_kinds(client, section, place):
    call = section("annonces").add_child(
        instance=AnnouncementPage(title="Appel", deadline_on=dt.date(2026, 12, 4), reply_to="a@example.org", organisation="Le Muséum")
    )  # fmt: skip
    project = section("projets").add_child(
        instance=ProjectPage(title="Projet", ends_on=dt.date(2026, 11, 27), goal_amount=100, raised_amount=40, support_count=12)
    )  # fmt: skip
    said = {page.title: facts_of(page_of(client, page)) for page in (call, project, place)}
    expected = {
        "Appel": ("Vendredi 4 décembre 2026", "Encore 7 jours", "a@example.org", "Le Muséum"),
        "Projet": ("Vendredi 27 novembre 2026", "Dernier jour", "40 € réunis sur 100 €", "Voter pour ce projet 12"),
        "Muséum (Grenoble)": (
            "Tous les jours",
            "1 rue Dolomieu, 38000 Grenoble",
            "S’y rendre",
            "Accessible en fauteuil",
        ),
    }
    assert {title: [words in said[title] for words in wanted] for title, wanted in expected.items()} == {
        title: [True] * len(wanted) for title, wanted in expected.items()
    }
