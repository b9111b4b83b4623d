"""The dates of an event in the words that people use."""

import datetime as dt

import pytest
from django.utils import translation

from agenda.folding import fold
from agenda.models import EventPage
from agenda.templatetags.dates import habit, when
from tests.factories.agenda import date, make_event

TUESDAYS = [dt.date(2026, 12, 1) + dt.timedelta(weeks=week) for week in range(7)]
LANGUAGES = ("fr", "en", "ca")


@pytest.fixture
def event_of(section, clock):
    """A function: dates -> the event that has them, read again."""
    clock("2026-11-27 12:00")

    def make(*dates):
        return EventPage.objects.get(pk=make_event(section("agenda"), *dates).pk)

    return make


def at(day, start="14:00", end="16:00", **fields):
    return date(f"{day} {start}", f"{day} {end}", **fields)


def said(text):
    return text.replace("\u00a0", " ")


def in_languages(say):
    words = {}
    for language in LANGUAGES:
        with translation.override(language):
            words[language] = said(say())
    return words


def test_every_tuesday(event_of):
    folded = fold(event_of(*(at(day) for day in TUESDAYS)).dates)

    assert in_languages(lambda: habit(folded.rules[0])) == {
        "fr": "tous les mardis de 14 h à 16 h, jusqu’au 12 janvier 2027",
        "en": "every Tuesday from 2 p.m. until 4 p.m., until 12 January 2027",
        "ca": "tots els dimarts de 14 h a 16 h, fins al 12 de gener del 2027",
    }
    assert (len(folded.rules), folded.shown, len(folded.hidden)) == (1, [], 7)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        # A holiday, and a date that was cancelled by itself, are exceptions.
        ([*TUESDAYS[:3], *TUESDAYS[4:]], "tous les mardis de 14 h à 16 h, jusqu’au 12 janvier 2027, sauf le 22 décembre"),
        ([dt.date(2026, 12, day) for day in (1, 3, 8, 10, 15, 17)], "tous les mardis et jeudis de 14 h à 16 h, jusqu’au 17 décembre 2026"),
        ([dt.date(2026, 12, day) for day in range(1, 6)], "tous les jours de 14 h à 16 h, jusqu’au 5 décembre 2026"),
        ([dt.date(2026, 12, 14) + dt.timedelta(days=day) for day in range(21) if day % 7 < 5],
         "du lundi au vendredi de 14 h à 16 h, du 14 décembre 2026 au 1er janvier 2027"),
        ([dt.date(2026, 12, day) for day in (1, 2, 3, 4, 8, 9, 10, 11)],
         "du mardi au vendredi de 14 h à 16 h, jusqu’au 11 décembre 2026"),
    ],
)  # fmt: skip
def test_rules(event_of, days, words):
    folded = fold(event_of(*(at(day.isoformat()) for day in days)).dates)
    assert [said(habit(rule)) for rule in folded.rules] == [words]


def test_dates_without_a_rule_are_shown_three_and_then_opened(event_of):
    days = [1, 2, 5, 11, 13, 24, 30]
    folded = fold(event_of(*(at(f"2026-12-{day:02}") for day in days)).dates)

    assert folded.rules == []
    assert [each.start_day.day for each in folded.shown] == [1, 2, 5]
    assert [each.start_day.day for each in folded.hidden] == [11, 13, 24, 30]


def test_a_fourth_date_is_not_hidden_alone(event_of):
    folded = fold(event_of(*(at(f"2026-12-{day:02}") for day in (1, 5, 11, 24))).dates)

    assert (len(folded.shown), folded.hidden) == (4, [])


def test_a_cancelled_date_stands_alone_and_its_rule_leaves_it_out(event_of):
    dates = [at(day, status="cancelled" if day == TUESDAYS[3] else "") for day in TUESDAYS]
    folded = fold(event_of(*dates).dates)

    assert [said(habit(rule)) for rule in folded.rules] == [
        "tous les mardis de 14 h à 16 h, jusqu’au 12 janvier 2027, sauf le 22 décembre"
    ]
    assert [each.status for each in folded.shown] == ["cancelled"]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2026-11-28 20:00", "2026-11-29 00:00", "samedi 28 novembre 2026, de 20 h à minuit"),
        ("2026-11-28 22:00", "2026-11-29 02:30", "samedi 28 novembre 2026, de 22 h à 2 h 30"),
        ("2026-11-28 20:00", "2026-11-29 09:00",
         "du samedi 28 novembre 2026 à 20 h au dimanche 29 novembre 2026 à 9 h"),
        ("2026-11-27 20:00", "2026-11-29 00:00",
         "du vendredi 27 novembre 2026 à 20 h au samedi 28 novembre 2026 à minuit"),
        ("2026-11-28 20:00", None, "samedi 28 novembre 2026, à 20 h"),
        ("2026-11-28", "2026-11-29", "du samedi 28 novembre 2026 au dimanche 29 novembre 2026"),
    ],
)  # fmt: skip
def test_a_night_is_of_the_day_on_which_it_begins(event_of, start, end, words):
    with translation.override("fr"):
        assert said(when(event_of(date(start, end)).dates[0])) == words


def test_midnight_in_other_languages(event_of):
    night = event_of(date("2026-11-28 20:00", "2026-11-29 00:00")).dates[0]
    assert in_languages(lambda: when(night))["en"] == "Saturday 28 November 2026, from 8 p.m. until midnight"
