"""Whoever was told of an event is told once that its place or its dates have changed, and reads how it stands now."""

import datetime as dt

import pytest
from django.utils import timezone

from agenda.models import Occurrence
from notifications.models import Mail, Notification
from tests.factories.contributions import EventFactory, PlaceFactory
from tests.factories.follows import follow_all
from tests.factories.members import MemberFactory
from tests.follows.test_alerts import draft, publish, run_queue

pytestmark = pytest.mark.django_db


@pytest.fixture
def author(territory):
    return MemberFactory(display_name="Jeanne", established_at=timezone.now())


@pytest.fixture
def reader(territory, author):
    reader = MemberFactory(home_territory=territory)
    follow_all(reader, author)
    return reader


def day(number):
    return timezone.localdate() + dt.timedelta(days=number)


def written(number):
    return f"{day(number):%d/%m/%Y}"


@pytest.fixture
def event(author, reader, section):
    """Three evenings in Grenoble, of which the reader was told."""
    page = draft(EventFactory, section("agenda"), title="Nuits claires", author=author, city="Grenoble")
    page.occurrences.set([Occurrence(start_day=day(number), start_time=dt.time(20)) for number in (5, 12, 19)])
    page = publish(page)
    run_queue()
    return page


def again(page):
    """Publishes it once more and does what the queue holds."""
    page = publish(page)
    run_queue()
    return page


def told():
    """(title, text) of what was told of changes, the first first."""
    return [(each.title, each.text) for each in Notification.objects.filter(kind="event-changed").order_by("pk")]


def test_one_date_of_three_that_is_cancelled_is_told_once(event):
    event.occurrences.set(
        [
            Occurrence(start_day=day(5), start_time=dt.time(20)),
            Occurrence(start_day=day(12), start_time=dt.time(20), status="cancelled"),
            Occurrence(start_day=day(19), start_time=dt.time(20)),
        ]
    )
    event = again(event)
    again(event)
    [(title, text)] = told()
    assert title == "Autres dates\u00a0: Nuits claires"
    assert text.splitlines()[-2:] == [
        f"Annulé ou reporté\u00a0: {written(12)}",
        f"A lieu\u00a0: {written(5)}, {written(19)}",
    ]
    letter = Mail.objects.get(key__contains="/event/")
    assert (letter.subject, written(12) in letter.text) == (title, True)


def test_an_hour_that_changes_is_told(event):
    event.occurrences.set([Occurrence(start_day=day(number), start_time=dt.time(18)) for number in (5, 12, 19)])
    again(event)
    assert [title for title, _text in told()] == ["Nouvelle date\u00a0: Nuits claires"]


def test_a_place_that_changes_is_told_as_it_is_when_it_is_read(event, section):
    event.city = "Vizille"
    event = again(event)
    [(title, text)] = told()
    assert (title, text.splitlines()[-1]) == ("Nouveau lieu\u00a0: Nuits claires", "Lieu\u00a0: Vizille")
    event.place = PlaceFactory(parent=section("a-visiter"), title="Le Moulin", city="Uriage")
    again(event)
    assert [text.splitlines()[-1].startswith("Lieu\u00a0: Le Moulin") for _title, text in told()] == [True, True]


def test_an_event_called_off_after_its_place_changed_says_that_first(event):
    event.city = "Vizille"
    event = again(event)
    event.event_status = "cancelled"
    again(event)
    assert [title for title, _text in told()] == ["Annulé : Nuits claires"] * 2


CHANGES = {
    "a title": lambda event: setattr(event, "title", "Nuits très claires"),
    "a date more": lambda event: event.occurrences.add(Occurrence(start_day=day(26))),
    "the very same dates": lambda event: event.occurrences.set(
        [Occurrence(start_day=day(number), start_time=dt.time(20)) for number in (5, 12, 19)]
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_stops_nobody_from_coming_is_no_news(event, change):
    CHANGES[change](event)
    again(event)
    assert told() == []


def test_nobody_is_told_of_an_event_off_line(event, client, reader):
    event.city = "Vizille"
    event = again(event)
    event.unpublish()
    [notification] = Notification.objects.filter(kind="event-changed")
    assert (notification.is_gone, notification.title) == (True, "Ce dont il s’agissait n’est plus en ligne.")


@pytest.mark.parametrize("count", [1, 3])
def test_changes_cost_the_list_the_same_however_many(
    client, author, reader, section, django_assert_num_queries, count
):
    for number in range(count):
        page = draft(EventFactory, section("agenda"), title=f"Soir {number}", author=author)
        page.occurrences.set([Occurrence(start_day=day(5)), Occurrence(start_day=day(12))])
        page = publish(page)
        page.occurrences.set([Occurrence(start_day=day(5)), Occurrence(start_day=day(12), status="cancelled")])
        again(page)
    client.force_login(reader)
    client.get("/mon-echosciences/notifications/")
    with django_assert_num_queries(9):
        client.get("/mon-echosciences/notifications/")
