"""A day, a week-end, a period: what happens by the hour, what goes on meanwhile, how many there are."""

import html
import json
import re

import icalendar
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agenda.schedule import DAY, Period
from contributions.projections import projecting
from tests.factories.agenda import date, make_event

WEEK_END = "/agenda/?periode=week-end"


@pytest.fixture
def agenda(section):
    return section("agenda")


@pytest.fixture
def busy(agenda, clock):
    """An agenda on the Friday before a week-end with a bit of everything."""
    clock("2026-11-27 12:00")
    where = {"latitude": 45.2, "longitude": 5.7}
    make_event(agenda, date("2026-06-29", "2027-01-03"), title="Exposition longue", **where)
    make_event(agenda, date("2026-09-12", "2026-11-29"), title="Exposition qui ferme", **where)
    make_event(agenda, date("2026-11-28", "2027-02-10"), title="Exposition qui ouvre")
    make_event(agenda, date("2026-11-26 18:00", "2026-11-28 22:00"), title="Festival commencé jeudi")
    make_event(agenda, date("2026-11-28 18:00", "2026-11-28 20:00"), title="Soirée", **where)
    make_event(agenda, date("2026-11-28 09:30", "2026-11-28 12:00"), title="Matin", genre="workshop", **where)
    make_event(agenda, date("2026-11-28 10:00"), date("2026-11-29 10:00"), date("2026-12-20"), title="Série")
    make_event(agenda, date("2026-11-27 20:30", "2026-11-27 22:00"), title="Vendredi soir")
    return agenda


def read(client, address=WEEK_END):
    return client.get(address, headers={"accept-language": "fr"})


def by_day(response):
    return {each.day.isoformat(): [event.title for event in each.events] for each in response.context["days"]}


def text_of(response):
    """What a reader reads, on one line, with plain spaces."""
    words = re.sub(r"<[^>]+>", " ", html.unescape(response.content.decode())).replace("\u00a0", " ")
    return " ".join(words.split())


def heading(response):
    return re.search(r"<h1>([^<]+)</h1>", html.unescape(response.content.decode()))[1]


def test_a_week_end_says_first_what_happens_by_the_hour(client, busy):
    response = read(client)

    assert by_day(response) == {
        "2026-11-28": ["Exposition qui ouvre", "Matin", "Série", "Soirée"],
        "2026-11-29": ["Série"],
    }
    assert [event.title for event in response.context["meanwhile"]] == [
        "Festival commencé jeudi", "Exposition qui ferme", "Exposition longue",
    ]  # fmt: skip
    assert heading(response) == "Ce week-end, 28 et 29 novembre"
    text = text_of(response)
    assert [words in text for words in (
        "7 événements", "Et pendant ce temps", "jusqu’au 3 janvier", "Dernière semaine", "jusqu’au 28 novembre",
    )] == [True] * 5  # fmt: skip


@pytest.mark.parametrize(
    ("now", "title"),
    [
        ("2026-11-27 12:00", "Ce week-end, 28 et 29 novembre"),
        ("2026-11-28 12:00", "Ce week-end, 28 et 29 novembre"),
        ("2026-11-29 12:00", "Ce week-end, dimanche 29 novembre"),
        ("2026-11-30 00:10", "Ce week-end, 5 et 6 décembre"),
    ],
)
def test_which_week_end_it_is(client, agenda, clock, now, title):
    clock(now)
    assert heading(read(client)) == title


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("periode=aujourdhui", "Aujourd’hui, vendredi 27 novembre"),
        ("periode=semaine", "Les sept prochains jours, du 27 novembre au 3 décembre"),
        ("jour=2026-11-28", "Samedi 28 novembre"),
        ("jour=2027-01-01", "Vendredi 1er janvier 2027"),
        ("du=2026-12-03&au=2026-12-09", "Du 3 au 9 décembre"),
        ("du=2026-12-01&au=2026-12-09", "Du 1er décembre au 9 décembre"),
        ("du=2026-12-28&au=2027-01-03", "Du 28 décembre 2026 au 3 janvier 2027"),
        # A day of one's own wins over a named period, and is what is said.
        ("periode=week-end&jour=2026-11-30", "Lundi 30 novembre"),
    ],
)
def test_a_period_has_a_title_of_its_own(client, agenda, clock, query, title):
    clock("2026-11-27 12:00")
    assert heading(read(client, f"/agenda/?{query}")) == title


def test_what_is_over_today_is_left_out_and_of_the_past_is_shown(client, busy, clock):
    clock("2026-11-28 16:00")

    today = read(client, "/agenda/?periode=aujourdhui")
    assert by_day(today) == {"2026-11-28": ["Exposition qui ouvre", "Soirée"]}
    assert today.context["count"] == 5
    clock("2026-12-15 16:00")
    assert by_day(read(client, "/agenda/?jour=2026-11-28")) == {
        "2026-11-28": ["Exposition qui ouvre", "Matin", "Série", "Soirée"]
    }


def test_each_event_of_a_period_stands_on_a_day_or_meanwhile(client, busy):
    for query in (
        "periode=week-end",
        "periode=aujourdhui",
        "periode=mois",
        "jour=2026-12-20",
        "du=2026-11-20&au=2027-03-01",
    ):
        response = read(client, f"/agenda/?{query}")
        on_days = {event.pk for each in response.context["days"] for event in each.events}
        meanwhile = {event.pk for event in response.context["meanwhile"]}
        assert (on_days & meanwhile, len(on_days | meanwhile)) == (set(), response.context["count"])


def test_feeds_calendar_and_map_of_a_period_hold_what_it_holds(client, busy):
    expected = {
        "Exposition longue", "Exposition qui ferme", "Exposition qui ouvre", "Festival commencé jeudi", "Soirée", "Matin",
        "Série",
    }  # fmt: skip
    calendar = icalendar.Calendar.from_ical(client.get("/agenda/agenda.ics?periode=week-end").content)
    feed = client.get("/agenda/flux.atom?periode=week-end").content.decode()
    points = json.loads(client.get("/agenda/carte.geojson?periode=week-end").getvalue())["features"]

    assert {str(each["SUMMARY"]) for each in calendar.walk("VEVENT")} == expected
    assert set(re.findall(r"<entry>.*?<title>([^<]+)</title>", feed, re.DOTALL)) == expected
    assert sorted(point["properties"]["title"] for point in points) == [
        "Exposition longue", "Exposition qui ferme", "Matin", "Soirée",
    ]  # fmt: skip


def test_empty_sections_vanish_under_a_filter_and_the_number_is_told(client, busy):
    page = read(client, "/agenda/?genre=exhibition")
    assert ("Rien dans les sept prochains jours" in text_of(page), page.context["count"]) == (False, 0)
    page = read(client, "/agenda/?genre=workshop")
    assert [words in text_of(page) for words in ("1 événement", "En ce moment", "Plus tard")] == [True, False, False]


def test_every_view_has_the_map(client, busy):
    for query in ("", "vue=liste", "vue=mois", "periode=week-end", "vue=en-cours", "genre=workshop"):
        assert client.get(f"/agenda/?{query}").content.decode().count("<territory-map") == 1, query


def test_the_month_leads_to_today(client, busy):
    this, other = (client.get(f"/agenda/?vue=mois{more}").content.decode() for more in ("", "&mois=2027-02"))
    assert ('href="#aujourdhui"' in this, 'id="aujourdhui"' in this) == (True, True)
    assert ('href="/agenda/?vue=mois#aujourdhui"' in other, 'id="aujourdhui"' in other) == (True, False)


def test_what_lasts_has_a_list_of_its_own(client, agenda, clock):
    clock("2026-11-27 12:00")
    with projecting():
        for number in range(15):
            make_event(agenda, date("2026-09-01", f"2026-12-{number + 1:02}"), title=f"Exposition {number}")

    response = read(client)
    assert (len(response.context["meanwhile"]), response.context["meanwhile_count"]) == (12, 15)
    whole = read(client, "/agenda/?vue=en-cours&periode=week-end")
    assert [event.title for event in whole.context["under_way"]] == [f"Exposition {number}" for number in range(15)]


def test_the_number_of_queries_does_not_grow(client, agenda, clock):
    clock("2026-11-27 12:00")
    numbers = []
    for target in (1, 3):
        for number in range(len(numbers) and 1, target):
            make_event(agenda, date("2026-11-28 10:00"), date("2026-11-29 10:00"), title=f"Atelier {number}")
            make_event(agenda, date("2026-09-01", "2026-12-24"), title=f"Exposition {number}")
        client.get(WEEK_END)
        with CaptureQueriesContext(connection) as captured:
            client.get(WEEK_END)
        numbers.append(len(captured))
    assert numbers[0] == numbers[1]


def test_what_is_left_of_a_period(clock):
    now = clock("2026-11-28 12:00")
    day = now.date()
    today, later = Period.of_days(day, day), Period.of_days(day + DAY, day + DAY)
    assert (today.left_at(now).start, later.left_at(now)) == (now, later)


@pytest.mark.parametrize(
    ("asked", "canonical", "is_for_robots"),
    [
        ("?periode=week-end", "?periode=week-end", True),
        ("?gratuit=on&periode=week-end", "", False),
        ("?jour=2026-11-28", "", False),
    ],
)
def test_search_engines_keep_a_named_period_and_no_other_filter(client, busy, asked, canonical, is_for_robots):
    page = client.get(f"/agenda/{asked}", follow=True).content.decode()
    link = re.search(r'<link rel="canonical" href="([^"]+)">', page)[1]
    assert (link, 'name="robots"' not in page) == (f"{busy.full_url}{canonical}", is_for_robots)
