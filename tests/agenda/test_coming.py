"""Which day an event is said to be on, and what is said to come; with the clock moved, and on two clocks."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from agenda.models import EventPage
from agenda.schedule import DAY
from announcements.models import AnnouncementPage
from communities.models import CommunityPage
from home.models import HomePin
from places.models import PlacePage
from projects.models import ProjectPage
from search.models import Entry
from tests.factories.agenda import date, make_event

#: Late in the evening, in the first hour of a day, and in the nights in which the clocks of Paris change.
MOMENTS = ["2026-11-27 23:30", "2026-11-28 00:30", "2027-03-27 23:30", "2027-03-28 23:30", "2026-10-25 02:30"]
LEAF = re.compile(r'<time class="day" datetime="([^"]+)"')


@pytest.fixture
def agenda(section):
    return section("agenda")


@pytest.fixture
def far_agenda(far_territory):
    return far_territory.root_page.get_children().get(slug="agenda").specific


def titles(events):
    return [event.title for event in events]


def leaves(client, address, **extra):
    return LEAF.findall(client.get(address, **extra).content.decode())


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("kept", [0, 30])
def test_the_leaf_of_what_lasts_is_its_last_day_wherever_it_stands(client, clock, agenda, section, home, moment, kept):
    """On the front page, in the sections, in the list, in the month, at its place, in its community, in the search."""
    clock(moment)
    today = timezone.localdate()
    closes = (today + kept * DAY).isoformat()
    place = section("a-visiter").add_child(instance=PlacePage(title="Musée"))
    community = section("communautes").add_child(instance=CommunityPage(title="Herbiers"))
    event = make_event(agenda, date((today - 40 * DAY).isoformat(), closes), title="Exposition", place=place)
    EventPage.objects.filter(pk=event.pk).update(community=community, latitude=45.1, longitude=5.7)
    HomePin.objects.create(home=home, contribution_id=event.pk)
    pages = ("/", "/agenda/", "/agenda/?vue=liste", "/agenda/?periode=aujourdhui", "/agenda/?vue=mois", place.url)
    assert {page: set(leaves(client, page)) for page in (*pages, community.url)} == {
        page: {closes} for page in (*pages, community.url)
    }


@pytest.mark.parametrize("moment", ["2026-11-28 00:30", "2026-11-28 02:30", "2026-11-28 23:30"])
def test_the_last_day_is_told_on_the_clock_of_each_territory(client, clock, agenda, far_agenda, moment):
    clock(moment, "Indian/Reunion")
    for each in (agenda, far_agenda):
        make_event(each, date("2026-09-01", "2026-11-28"), title="Exposition")
        make_event(each, date("2026-11-28 10:00", "2026-11-28 23:50"), title="Aujourd’hui")
    far = {"headers": {"host": "occitanie.testserver"}}
    assert set(leaves(client, "/agenda/", **far)) == {"2026-11-28", "2026-11-28T10:00:00+04:00"}
    assert set(leaves(client, "/agenda/")) == {"2026-11-28", "2026-11-28T10:00:00+01:00"}


def test_an_exhibition_is_said_to_be_on_through_its_last_day_and_not_after(client, clock, agenda):
    make_event(agenda, date("2026-09-01", "2026-11-30"), title="Exposition")
    seen = {}
    for moment in ("2026-11-30 00:01", "2026-11-30 23:59", "2026-12-01 00:01"):
        clock(moment)
        page = client.get("/agenda/")
        seen[moment] = (titles(page.context["on_now"]), re.findall(r"jusqu’au ([^<]+)<", page.content.decode()))
    assert seen == {
        "2026-11-30 00:01": (["Exposition"], ["30 novembre"]),
        "2026-11-30 23:59": (["Exposition"], ["30 novembre"]),
        "2026-12-01 00:01": ([], []),
    }


def test_a_list_says_first_what_comes_and_then_what_lasts(client, clock, agenda):
    clock("2026-11-27 12:00")
    make_event(agenda, date("2026-06-29", "2027-01-10"), title="Exposition longue")
    make_event(agenda, date("2026-09-12", "2026-11-29"), title="Exposition qui ferme")
    make_event(agenda, date("2026-11-26 18:00", "2026-11-28 22:00"), title="Festival commencé hier")
    make_event(agenda, date("2026-11-28 18:00", "2026-11-28 20:00"), title="Soirée de samedi")
    make_event(agenda, date("2026-11-28 10:00", "2026-11-28 12:00"), title="Matin de samedi")
    make_event(agenda, date("2026-11-05"), date("2026-11-29"), date("2026-12-20"), title="Série")
    make_event(agenda, date("2026-11-26 20:30", "2026-11-26 22:00"), title="Hier")
    context = client.get("/agenda/?vue=liste").context
    assert (titles(context["dated"]), titles(context["under_way"])) == (
        ["Festival commencé hier", "Matin de samedi", "Soirée de samedi", "Série"],
        ["Exposition qui ferme", "Exposition longue"],
    )


def test_a_day_that_ended_at_midnight_is_not_a_day_of_the_next(client, clock, agenda):
    """Whole days end at the midnight at which the next begins."""
    clock("2026-11-01 12:00")
    make_event(agenda, date("2026-11-27"), date("2026-11-28"), title="Deux jours")
    days = client.get("/agenda/?jour=2026-11-28").context["days"]
    assert [(each.day.isoformat(), titles(each.events)) for each in days] == [("2026-11-28", ["Deux jours"])]


@pytest.mark.parametrize(
    ("today", "last"),
    [("2026-11-27", "2026-12-03"), ("2026-10-22", "2026-10-28"), ("2027-03-25", "2027-03-31")],
)
def test_this_week_ends_at_the_midnight_after_its_seventh_day(client, clock, agenda, today, last):
    """In the weeks in which the clocks change too, which are an hour longer or shorter than seven times a day."""
    clock(f"{today} 12:00")
    after = dt.date.fromisoformat(last) + DAY
    make_event(agenda, date(f"{last} 23:30", f"{last} 23:45"), title="Dernière heure")
    make_event(agenda, date(f"{after} 00:15", f"{after} 01:00"), title="Heure suivante")
    context = client.get("/agenda/").context
    assert (titles(context["this_week"]), titles(context["later"])) == (["Dernière heure"], ["Heure suivante"])


def test_the_front_page_says_what_comes(client, clock, agenda, home):
    clock("2026-11-27 21:00")
    where = {"latitude": 45.1, "longitude": 5.7}
    make_event(agenda, date("2026-06-29", "2027-01-10"), title="Exposition", **where)
    make_event(agenda, date("2026-11-05 14:00"), date("2026-12-03 14:00"), title="Série", **where)
    make_event(agenda, date("2026-11-27 20:30", "2026-11-27 22:00"), title="Ce soir", **where)
    make_event(agenda, date("2026-12-01 18:00"), title="Mardi", **where)
    over = make_event(agenda, date("2026-11-26 20:30"), title="Hier", **where)
    HomePin.objects.create(home=home, contribution=over)
    context = client.get("/").context
    assert {name: titles(context[name]) for name in ("events", "lasting", "pins")} == {
        "events": ["Ce soir", "Mardi", "Série"],
        "lasting": ["Exposition"],
        "pins": ["Ce soir", "Mardi", "Série", "Exposition"],
    }
    lines = re.findall(
        r'<article class="agenda-line">\s*<time class="day" datetime="([^"]+)"', client.get("/").content.decode()
    )
    assert lines == ["2026-11-27", "2026-12-01", "2026-12-03"]


def test_a_series_is_shown_with_its_next_date_among_other_kinds(client, clock, agenda, section):
    """Of a contribution of any kind the row knows the first moment and the last."""
    clock("2026-11-27 12:00")
    event = make_event(
        agenda, date("2026-11-05 14:00"), date("2026-12-03 14:00", status="full"), date("2026-12-10 14:00"), title="Série",
        latitude=45.1, longitude=5.7,
    )  # fmt: skip
    event.tags.add("boussole")
    event.save()
    words = "jeudi 3 décembre, 14\u00a0h"
    assert {page: client.get(page).content.decode().count(words) for page in ("/", "/carte/", "/tags/boussole/")} == {
        "/": 2, "/carte/": 1, "/tags/boussole/": 1,
    }  # fmt: skip
    assert "3 décembre 2026" in client.get("/recherche/?q=boussole").content.decode()


def test_a_date_that_is_cancelled_by_itself_is_shown_so_wherever_it_stands(client, clock, agenda, section):
    clock("2026-11-27 12:00")
    place = section("a-visiter").add_child(instance=PlacePage(title="Musée"))
    make_event(
        agenda, date("2026-12-01 18:00", status="cancelled"), date("2026-12-08 18:00"), title="Série", place=place
    )
    shown = {page: client.get(page).content.decode().count("Annulé<") for page in ("/", "/agenda/", place.url)}
    assert shown == {"/": 2, "/agenda/": 1, place.url: 1}


def test_a_deadline_ends_with_the_day_of_its_territory_whoever_saves_it(section, far_territory):
    """A worker, a command and an import have the clock of the installation."""
    far = {page.slug: page.specific for page in far_territory.root_page.get_children()}
    ends = {}
    for name, (annonces, projets) in {
        "here": (section("annonces"), section("projets")),
        "far": (far["annonces"], far["projets"]),
    }.items():
        call = annonces.add_child(instance=AnnouncementPage(title="Appel", deadline_on=dt.date(2026, 11, 30)))
        project = projets.add_child(
            instance=ProjectPage(title="Projet", begins_on=dt.date(2026, 11, 1), ends_on=dt.date(2026, 11, 30))
        )
        call.save()
        project.save()
        ends[name] = [f"{each:%d %H:%M:%S}" for each in (call.ends_at, project.starts_at, project.ends_at)]
    assert ends == {
        "here": ["30 22:59:59", "31 23:00:00", "30 22:59:59"],
        "far": ["30 19:59:59", "31 20:00:00", "30 19:59:59"],
    }


def test_the_search_knows_the_year_of_the_territory(agenda, far_agenda):
    for each in (agenda, far_agenda):
        make_event(each, date("2027-01-01 00:30", "2027-01-01 02:00"), title="Vœux")
    assert list(Entry.objects.values_list("year", flat=True)) == [2027, 2027]


def test_the_words_of_a_point_on_the_map_are_of_the_territorys_day(client, clock, agenda):
    clock("2026-11-27 23:30")
    make_event(agenda, date("2026-11-28 00:15", "2026-11-28 01:00"), title="Minuit", latitude=45.1, longitude=5.7)
    make_event(agenda, date("2026-09-01", "2026-11-28"), title="Exposition", latitude=45.1, longitude=5.7)
    points = client.get("/agenda/carte.geojson").getvalue().decode()
    assert re.findall(r'"when":"([^"]+)"', points) == [
        "du 1 septembre 2026 au 28 novembre 2026",
        "samedi 28 novembre 2026",
    ]
