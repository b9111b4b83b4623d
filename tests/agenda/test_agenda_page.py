"""The agenda as readers see it: sections, filters, month, calendars."""

import datetime as dt
import re

import icalendar
import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from agenda.models import EventPage
from agenda.schedule import DAY
from contributions.dates import spoken
from contributions.projections import projecting
from tests.factories.agenda import date, make_event
from tests.factories.contributions import PlaceFactory


@pytest.fixture
def agenda(section):
    return section("agenda")


def day(offset):
    """The day so many days from today, on the territory's clock."""
    return (timezone.localdate() + offset * DAY).isoformat()


def shown(response):
    """The events of a list, or of the days of a period."""
    context = response.context
    return [event for each in context["days"] for event in each.events] if context.get("days") else context["found"]


def titles(events):
    return [event.title for event in events]


def test_each_event_stands_in_exactly_one_section(client, agenda):
    make_event(agenda, date(day(-40), day(40)), title="Exposition longue")
    make_event(agenda, date(day(-40), day(3)), title="Exposition qui ferme")
    make_event(agenda, date(day(3), day(60)), title="Exposition à venir")
    make_event(agenda, date(day(0)), title="Aujourd’hui")
    make_event(agenda, date(f"{day(2)} 18:00", f"{day(2)} 20:00"), title="Après-demain")
    make_event(agenda, date(day(-5)), date(day(1)), date(day(30)), title="Série")
    make_event(agenda, date(day(9)), title="La semaine suivante")
    make_event(agenda, date(day(-3)), title="Passé")

    context = client.get("/agenda/").context

    assert titles(context["on_now"]) == ["Exposition qui ferme", "Exposition longue"]
    assert titles(context["this_week"]) == ["Aujourd’hui", "Série", "Après-demain", "Exposition à venir"]
    assert titles(context["later"]) == ["La semaine suivante"]
    assert context["this_week"][1].next_date.start_day.isoformat() == day(1)


def test_the_number_of_queries_does_not_grow(client, agenda):
    counts = {address: [] for address in ("/agenda/", "/agenda/?vue=liste", "/agenda/?vue=mois", "/agenda/agenda.ics",
                                         "/agenda/?periode=mois", "/agenda/?vue=en-cours&periode=mois")}  # fmt: skip
    for target in (1, 3, 30):
        with projecting():
            for number in range(EventPage.objects.count() // 2, target):
                event = make_event(agenda, date(day(number % 5)), date(day(40)), title=f"Atelier {number}")
                event.tags.add(f"tag {number}")
                event.save()
                make_event(agenda, date(day(-40), day(40 + number)), title=f"Exposition {number}")
        for address, numbers in counts.items():
            client.get(address)
            with CaptureQueriesContext(connection) as captured:
                client.get(address)
            numbers.append(len(captured))

    assert counts == {address: [numbers[0]] * 3 for address, numbers in counts.items()}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Goûter", "Visite", "Webinaire"]),
        ("genre=visit", ["Visite"]),
        ("public=children", ["Goûter", "Webinaire"]),
        ("gratuit=on", ["Visite"]),
        ("en_ligne=on", ["Webinaire"]),
        ("tag=astronomie", ["Visite"]),
        ("pres=Voiron", ["Goûter"]),
        ("pres=45.19,5.72", ["Visite"]),
        ("periode=aujourdhui", ["Goûter"]),
        ("genre=visit&gratuit=on&tag=astronomie", ["Visite"]),
        # What makes no sense is told and left out.
        (
            "genre=nothing&public=nobody&jour=yesterday&lieu=-1&tag=none&pres=Atlantide",
            ["Goûter", "Visite", "Webinaire"],
        ),
        ("jour=0001-01-01&du=9999-12-31&au=%00&lieu=99999999999999999999", ["Goûter", "Visite", "Webinaire"]),
    ],
)
def test_filters(client, agenda, query, expected):
    make_event(
        agenda, date(day(0)), title="Goûter", audience="children", city="Voiron", latitude=45.36, longitude=5.59
    )
    visit = make_event(
        agenda, date(day(2)), title="Visite", audience="adults", genre="visit", is_free=True, city="Grenoble",
        latitude=45.188, longitude=5.724,
    )  # fmt: skip
    visit.tags.add("Astronomie")
    visit.save()
    make_event(agenda, date(day(3)), title="Webinaire", is_online=True)

    response = client.get(f"/agenda/?vue=liste&{query}", follow=True)  # an empty field leads to the shorter address

    assert response.status_code == 200
    assert titles(shown(response)) == expected
    assert (
        titles(client.get(f"/agenda/?{query}", follow=True).context["filters"].apply().order_by("title")) is not None
    )


def test_a_day_of_the_past_can_be_looked_up(client, agenda):
    make_event(agenda, date(day(-30)), title="Passé")

    assert titles(client.get(f"/agenda/?jour={day(-30)}").context["days"][0].events) == ["Passé"]
    assert titles(client.get("/agenda/?vue=liste").context["found"]) == []


def test_a_month_shows_each_date_on_its_days(client, agenda):
    make_event(agenda, date("2026-10-24 23:00", "2026-10-25 02:00"), date("2026-10-31"), title="Nuit")
    make_event(agenda, date("2026-09-01", "2026-12-31"), title="Exposition")

    context = client.get("/agenda/?vue=mois&mois=2026-10").context

    days = {
        cell.day.isoformat(): [d.event.title for d in cell.dates]
        for week in context["weeks"]
        for cell in week
        if cell.dates
    }
    assert days == {"2026-10-24": ["Nuit"], "2026-10-25": ["Nuit"], "2026-10-31": ["Nuit"]}
    assert titles(context["lasting"]) == ["Exposition"]
    assert (len(context["weeks"]), context["weeks"][0][0].day.weekday()) == (5, 0)


@pytest.mark.parametrize("month", ["2026-13", "0000-01", "9999-01", "x", "2026-1"])
def test_a_month_that_is_none_is_not_found(client, agenda, month):
    assert client.get(f"/agenda/?vue=mois&mois={month}").status_code == 404


def test_a_calendar_is_right_across_both_clock_changes(client, agenda):
    event = make_event(
        agenda,
        date("2027-03-27 14:00", "2027-03-27 16:00"),
        date("2027-03-28 14:00", "2027-03-28 16:00"),
        date("2027-10-30 23:00", "2027-10-31 04:00"),
        date("2027-11-01", "2027-11-02", status="cancelled"),
        title="Nuit, étoiles ; café\\thé",
        summary="Un très long texte, avec des accents éèàç, " * 8,
        city="Grenoble",
        latitude=45.19,
        longitude=5.72,
    )

    response = client.get(f"/agenda/{event.slug}/agenda.ics")

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert max(len(line) for line in response.content.split(b"\r\n")) <= 75
    calendar = icalendar.Calendar.from_ical(response.content)
    assert [zone["TZID"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/Paris"]
    events = calendar.walk("VEVENT")
    assert [each.decoded("DTSTART").astimezone(dt.UTC).isoformat() for each in events[:3]] == [
        "2027-03-27T13:00:00+00:00",
        "2027-03-28T12:00:00+00:00",
        "2027-10-30T21:00:00+00:00",
    ]
    assert (events[3].decoded("DTSTART"), events[3].decoded("DTEND")) == (dt.date(2027, 11, 1), dt.date(2027, 11, 3))
    assert [str(each["STATUS"]) for each in events] == ["CONFIRMED"] * 3 + ["CANCELLED"]
    assert str(events[0]["SUMMARY"]) == "Nuit, étoiles ; café\\thé"
    assert str(events[0]["DESCRIPTION"]).startswith(event.summary.strip()[:80])
    assert str(events[0]["UID"]) == f"event-{event.pk}-{event.dates[0].pk}@testserver"
    assert (events[0]["GEO"].latitude, events[0]["GEO"].longitude) == (45.19, 5.72)


def test_a_published_change_keeps_the_uid_and_raises_the_sequence(client, agenda):
    event = make_event(agenda, date("2027-03-27 14:00", "2027-03-27 16:00"))

    def read():
        return icalendar.Calendar.from_ical(client.get(f"/agenda/{event.slug}/agenda.ics").content).walk("VEVENT")[0]

    before = read()
    EventPage.objects.filter(pk=event.pk).update(last_published_at=timezone.now() + DAY)
    after = read()

    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after.decoded("LAST-MODIFIED") > before.decoded("LAST-MODIFIED")


def test_the_calendar_and_the_map_have_the_same_filters(client, agenda):
    make_event(agenda, date(day(1)), title="Gratuit", is_free=True, latitude=45.2, longitude=5.7)
    make_event(agenda, date(day(1)), title="Payant", latitude=45.2, longitude=5.7)

    calendar = icalendar.Calendar.from_ical(client.get("/agenda/agenda.ics?gratuit=on").content)
    points = client.get("/agenda/carte.geojson?gratuit=on").getvalue().decode()
    feed = client.get("/agenda/flux.atom?gratuit=on").content.decode()

    assert [str(each["SUMMARY"]) for each in calendar.walk("VEVENT")] == ["Gratuit"]
    assert ("Gratuit" in points, "Payant" in points) == (True, False)
    assert ("<title>Gratuit</title>" in feed, "<title>Payant</title>" in feed) == (True, False)


def test_another_territory_has_its_own_agenda(client, agenda, other_territory):
    make_event(agenda, date(day(1)), title="Grenoble")

    assert titles(client.get("/agenda/?vue=liste", headers={"host": "occitanie.testserver"}).context["found"]) == []


def test_the_page_of_an_event(client, agenda):
    event = make_event(
        agenda, date("2099-11-25 14:00", "2099-11-25 16:30"), title="Atelier", booking_url="https://example.org/", age_min=8,
        event_status="full",
    )  # fmt: skip

    page = client.get(f"/agenda/{event.slug}/").content.decode()

    assert "25 novembre 2099, de 14\u00a0h à 16\u00a0h\u00a030" in page
    assert "Complet" in page
    assert "dès 8 ans" in page
    assert "Ajouter à mon agenda" in page


def test_an_exhibition_is_said_to_last_until_its_last_day(client, agenda):
    """Whole days end at the midnight after: a card that printed that moment would name the day after."""
    closes = timezone.localdate() + 3 * DAY
    make_event(agenda, date(day(-40), closes.isoformat()), title="Exposition")

    response = client.get("/agenda/")

    event = response.context["on_now"][0]
    with translation.override("fr"):
        line = render_to_string("components/agenda_line.html", {"event": event})
        card = render_to_string(event.spec.card_template, {"contribution": event})
        until = spoken(closes, "j F")
    assert re.findall(r'datetime="([^"]+)"', line) == [closes.isoformat()]
    assert re.findall(r"jusqu’au ([^<]+)<", card) == [until]


def test_what_is_counted_is_what_the_list_shows(client, agenda):
    make_event(agenda, date(day(-40), day(40)), title="Exposition", is_free=True)
    make_event(agenda, date(day(1)), title="Demain", is_free=True)
    make_event(agenda, date(day(70)), title="Plus tard", is_free=True)

    def counted(query):
        with CaptureQueriesContext(connection) as captured:
            response = client.get(f"/agenda/?{query}&gratuit=on")
        counts = [each["sql"] for each in captured if each["sql"].startswith("SELECT COUNT(*)")]
        return response.context["count"], len(counts)

    client.get("/agenda/?gratuit=on")
    assert counted("vue=en-cours") == (1, 1)
    assert counted("vue=liste") == (3, 1)
    assert counted(f"vue=mois&mois={(timezone.localdate() + 70 * DAY):%Y-%m}") == (1, 1)


def test_the_form_offers_the_places_where_something_is_announced_now(client, agenda, section):
    """The form is kept between requests: for the same choices alone."""
    place = PlaceFactory(parent=section("a-visiter"), title="Observatoire")

    def offered():
        [choice] = re.findall(r'<select name="lieu".*?</select>', client.get("/agenda/").content.decode(), re.DOTALL)
        return re.findall(r'<option value="\d+"[^>]*>\s*([^<]+?)\s*<', choice)

    make_event(agenda, date(day(1)), title="Sans lieu")
    assert [offered(), offered()] == [[], []]
    event = make_event(agenda, date(day(2)), title="Nuit", place=place)
    assert [offered(), offered()] == [["Observatoire"], ["Observatoire"]]
    place.title = "Planétarium"
    place.save_revision().publish()
    assert offered() == ["Planétarium"]
    event.unpublish()
    assert offered() == []
