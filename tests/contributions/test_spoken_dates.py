"""Dates in words, in the languages of the platform."""

import datetime as dt

import pytest
from django.template import Context, Template
from django.utils import translation

FIRST, SECOND = dt.date(2026, 12, 1), dt.date(2026, 12, 2)
OCTOBER = dt.date(2026, 10, 27)


def written(value, pattern):
    return Template("{{ value|date:pattern }}").render(Context({"value": value, "pattern": pattern}))


@pytest.mark.parametrize(
    ("language", "day", "pattern", "words"),
    [
        ("fr", FIRST, "j F", "1er décembre"),
        ("fr", SECOND, "j F", "2 décembre"),
        ("fr", FIRST, "l j F Y", "mardi 1er décembre 2026"),
        ("fr", FIRST, "DATE_FORMAT", "1er décembre 2026"),
        ("fr", FIRST, "Y-m-d", "2026-12-01"),
        ("fr", FIRST, "j", "1"),
        ("en", FIRST, "j F", "1 December"),
        ("ca", FIRST, "j F", "1 de desembre"),
        ("ca", OCTOBER, "j F Y", "27 d’octubre del 2026"),
        ("ca", OCTOBER, "l j F", "dimarts 27 d’octubre"),
        ("ca", OCTOBER, "DATE_FORMAT", "27 d’octubre del 2026"),
        ("ca", OCTOBER, "F Y", "octubre del 2026"),
        ("ca", OCTOBER, "Y-m-d", "2026-10-27"),
        ("fr", None, "j F", ""),
        ("fr", "", "j F", ""),
    ],
)
def test_days_are_said_as_people_say_them(language, day, pattern, words):
    with translation.override(language):
        assert written(day, pattern) == words


def test_a_moment_is_on_the_clock_of_the_page(settings):
    with translation.override("fr"):
        moment = dt.datetime(2026, 11, 30, 23, 30, tzinfo=dt.UTC)
        assert written(moment, "DATETIME_FORMAT") == "1er décembre 2026 00:30"
