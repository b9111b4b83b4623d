"""Days and hours on a wall, and the instants they are: above all when the clocks change."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from agenda.models import EventPage
from places.models import PlacePage
from tests.factories.agenda import date, make_event

UTC = dt.UTC


def moment(text):
    return dt.datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.fixture
def agenda(section):
    return section("agenda")


@pytest.mark.parametrize(
    ("start", "end", "starts_at", "ends_at"),
    [
        # Winter and summer in Grenoble.
        ("2026-01-10 14:00", "2026-01-10 16:00", "2026-01-10 13:00", "2026-01-10 15:00"),
        ("2026-07-10 14:00", "2026-07-10 16:00", "2026-07-10 12:00", "2026-07-10 14:00"),
        # Through the night of 29 March 2026, when 02:00 becomes 03:00: five hours on the wall, four in fact.
        ("2026-03-28 23:00", "2026-03-29 04:00", "2026-03-28 22:00", "2026-03-29 02:00"),
        # 02:30 does not exist that night: the hour after it is meant.
        ("2026-03-29 02:30", None, "2026-03-29 01:30", "2026-03-29 03:30"),
        # Through the night of 25 October 2026, when 03:00 becomes 02:00: six hours.
        ("2026-10-24 23:00", "2026-10-25 04:00", "2026-10-24 21:00", "2026-10-25 03:00"),
        # 02:30 comes twice: the first is meant.
        ("2026-10-25 02:30", "2026-10-25 03:30", "2026-10-25 00:30", "2026-10-25 02:30"),
        # Whole days: 23 hours long, 25 hours long, three days.
        ("2026-03-29", None, "2026-03-28 23:00", "2026-03-29 22:00"),
        ("2026-10-25", None, "2026-10-24 22:00", "2026-10-25 23:00"),
        ("2026-11-20", "2026-11-22", "2026-11-19 23:00", "2026-11-22 23:00"),
        # Nobody said when it ends: taken to last two hours.
        ("2026-11-25 18:00", None, "2026-11-25 17:00", "2026-11-25 19:00"),
    ],
)
def test_the_instants_of_a_date(agenda, start, end, starts_at, ends_at):
    event = make_event(agenda, date(start, end))

    occurrence = event.occurrences.get()

    assert (occurrence.starts_at, occurrence.ends_at) == (moment(starts_at), moment(ends_at))
    assert occurrence.time_zone == "Europe/Paris"


def test_the_event_repeats_its_first_and_last_moment(agenda):
    event = make_event(
        agenda, date("2026-12-02 10:00", "2026-12-02 11:00"), date("2026-11-25 14:00", "2026-11-25 15:00")
    )

    event = EventPage.objects.get(pk=event.pk)

    assert (event.starts_at, event.ends_at) == (moment("2026-11-25 13:00"), moment("2026-12-02 10:00"))
    assert [each.start_day.day for each in event.dates] == [25, 2]


def test_a_date_elsewhere_keeps_its_own_clock(agenda):
    event = make_event(agenda, date("2026-07-10 14:00", time_zone="Europe/London"))

    occurrence = event.occurrences.get()

    assert occurrence.starts_at == moment("2026-07-10 13:00")
    assert occurrence.local_start.isoformat() == "2026-07-10T14:00:00+01:00"


def test_the_territory_has_its_own_clock(agenda, territory):
    territory.time_zone = "Indian/Reunion"
    territory.save()

    event = make_event(agenda, date("2026-07-10 14:00"))

    assert event.occurrences.get().starts_at == moment("2026-07-10 10:00")


def test_the_second_hour_of_an_autumn_night_survives_a_save(agenda):
    event = make_event(agenda, date("2026-10-25 02:30", starts_at=moment("2026-10-25 01:30")))

    event = EventPage.objects.get(pk=event.pk)
    event.save()

    assert event.occurrences.get().starts_at == moment("2026-10-25 01:30")


def test_moving_a_date_moves_its_instants(agenda):
    event = make_event(agenda, date("2026-11-25 14:00", "2026-11-25 15:00"))
    event = EventPage.objects.get(pk=event.pk)
    occurrence = event.occurrences.all()[0]
    occurrence.start_time = dt.time(13, 30)
    event.occurrences = [occurrence]
    event.save()

    assert event.occurrences.get().starts_at == moment("2026-11-25 12:30")
    assert EventPage.objects.get(pk=event.pk).starts_at == moment("2026-11-25 12:30")


@pytest.mark.parametrize(
    ("dates", "is_lasting"),
    [
        ([date("2026-11-01", "2027-01-31")], True),
        ([date("2026-11-01 10:00", "2026-11-02 18:00")], False),
        ([date("2026-11-25 14:00", "2026-11-25 15:00")], False),
        ([date(f"2026-11-{day:02} 10:00", f"2026-11-{day:02} 18:00") for day in range(1, 29) if day % 7], True),
        ([date(f"2026-{month:02}-05 10:00", f"2026-{month:02}-05 12:00") for month in range(1, 13)], False),
    ],
)
def test_what_lasts(agenda, dates, is_lasting):
    assert make_event(agenda, *dates).is_lasting is is_lasting


@pytest.mark.parametrize(
    ("occurrence", "field"),
    [
        (date("2026-11-25 14:00", "2026-11-24 14:00"), "end_day"),
        (date("2026-11-25 14:00", "2026-11-25 13:00"), "end_time"),
        (date("2026-11-25", "2026-11-25 13:00"), "end_time"),
        (date("2026-11-25", time_zone="Europe/Grenoble"), "time_zone"),
    ],
)
def test_a_date_that_cannot_be_is_refused(occurrence, field):
    with pytest.raises(ValidationError) as caught:
        occurrence.full_clean(exclude=["event"])

    assert list(caught.value.message_dict) == [field]


def test_ages_the_wrong_way_round_are_refused(agenda):
    with pytest.raises(ValidationError) as caught:
        make_event(agenda, date("2026-11-25"), age_min=12, age_max=6)

    assert list(caught.value.message_dict) == ["age_max"]


def test_an_event_takes_the_position_of_its_place(agenda, section):
    place = section("a-visiter").add_child(
        instance=PlacePage(
            title="La Casemate", latitude=45.2, longitude=5.73, address="2 place Saint-Laurent", city="Grenoble"
        )
    )

    event = make_event(agenda, date("2026-11-25"), place=place)

    assert (event.latitude, event.longitude, event.city) == (45.2, 5.73, "Grenoble")
    assert event.where == "La Casemate, 2 place Saint-Laurent, Grenoble"
