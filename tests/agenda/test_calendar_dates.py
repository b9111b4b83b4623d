"""Dates of calendars whose types do not match: the start decides what the others are."""

import pytest

from tests.factories.calendars import HOUR, calendar, event, read, told

DAY = "DTSTART;VALUE=DATE:20270107"


def dates(*lines, start=HOUR):
    (row,) = read(calendar(event(*lines, start=start))).rows
    return [told(slot) for slot in row.slots]


@pytest.mark.parametrize(
    ("start", "until", "found"),
    [
        # The start is an hour: of a bare day the whole day counts; without a zone it is the clock of the start.
        (HOUR, "20270121", ["01-07 18:00", "01-14 18:00", "01-21 18:00"]),
        (HOUR, "20270121T180000", ["01-07 18:00", "01-14 18:00", "01-21 18:00"]),
        (HOUR, "20270121T173000", ["01-07 18:00", "01-14 18:00"]),
        (HOUR, "20270121T170000Z", ["01-07 18:00", "01-14 18:00", "01-21 18:00"]),
        (HOUR, "20270121T165959Z", ["01-07 18:00", "01-14 18:00"]),
        (HOUR, "2027-01-21", ["01-07 18:00", "01-14 18:00", "01-21 18:00"]),
        ("DTSTART:20270107T180000", "20270121", ["01-07 18:00", "01-14 18:00", "01-21 18:00"]),
        ("DTSTART:20270107T180000", "20270121T170000Z", ["01-07 18:00", "01-14 18:00", "01-21 18:00"]),
        ("DTSTART:20270107T180000", "20270121T180000", ["01-07 18:00", "01-14 18:00", "01-21 18:00"]),
        ("DTSTART:20270107T170000Z", "20270121", ["01-07 18:00", "01-14 18:00", "01-21 18:00"]),
        ("DTSTART:20270107T170000Z", "20270121T180000", ["01-07 18:00", "01-14 18:00", "01-21 18:00"]),
        # The start is a day: an hour is of a day; a midnight of here is written on the world's clock as the evening before.
        (DAY, "20270121", ["01-07", "01-14", "01-21"]),
        (DAY, "20270121T000000", ["01-07", "01-14", "01-21"]),
        (DAY, "20270121T235959Z", ["01-07", "01-14", "01-21"]),
        (DAY, "20270120T230000Z", ["01-07", "01-14", "01-21"]),
        (DAY, "20270120T180000Z", ["01-07", "01-14"]),
    ],
)
def test_the_end_of_a_rule_is_of_the_type_of_the_start(start, until, found):
    assert dates(f"RRULE:FREQ=WEEKLY;UNTIL={until}", start=start) == found


@pytest.mark.parametrize(
    "rule",
    [
        "RRULE:",
        "RRULE: ",
        "RRULE:;",
        "RRULE:FREQ=;",
        "RRULE:UNTIL=;COUNT=",
        "EXRULE:",
        "RDATE:",
        "EXDATE:",
        "RRULE;X=1:",
    ],
)
def test_an_empty_rule_is_none(rule):
    reading = read(calendar(event(rule)))

    assert ([told(slot) for slot in reading.rows[0].slots], reading.notices) == (["01-07 18:00"], [])


@pytest.mark.parametrize(
    "rule",
    ["RRULE:FREQ=WEEKLY;COUNT=2;", "RRULE: FREQ = weekly ; COUNT=2; BYDAY=TH, ;", "RRULE:freq=weekly;count=2;until="],
)
def test_a_rule_written_loosely_is_a_rule(rule):
    assert dates(rule) == ["01-07 18:00", "01-14 18:00"]


@pytest.mark.parametrize(
    ("lines", "start", "found", "is_told"),
    [
        # A start that is a day makes whole days, whatever the end says.
        (["DTEND:20270107T220000Z"], DAY, ["01-07"], True),
        (["DTEND:20270107T230000Z"], DAY, ["01-07"], True),
        (["DTEND;TZID=Europe/Paris:20270109T120000"], DAY, ["01-07/01-09"], True),
        (["DTEND:20270109T000000"], DAY, ["01-07/01-08"], True),
        (["DTEND;VALUE=DATE:20270107"], DAY, ["01-07"], False),
        (["DTEND;VALUE=DATE:20270110"], DAY, ["01-07/01-09"], False),
        (["DTEND;VALUE=DATE:20270101"], DAY, ["01-07"], True),
        (["DURATION:PT2H"], DAY, ["01-07"], False),
        (["DURATION:PT30H"], DAY, ["01-07/01-08"], False),
        (["DURATION:P3D"], DAY, ["01-07/01-09"], False),
        ([], DAY, ["01-07"], False),
        # A start that is an hour keeps it; an end that is a day is the one after the last, as in every calendar.
        (["DTEND;VALUE=DATE:20270108"], HOUR, ["01-07 18:00"], True),
        (["DTEND;VALUE=DATE:20270110"], HOUR, ["01-07 18:00/01-09 23:59"], True),
        (["DTEND:20270107T190000Z"], HOUR, ["01-07 18:00/20:00"], False),
        (["DTEND;TZID=Europe/London:20270107T190000"], HOUR, ["01-07 18:00/20:00"], False),
        (["DTEND:20270107T200000"], HOUR, ["01-07 18:00/20:00"], False),
        (["DTEND:20270107T170000"], HOUR, ["01-07 18:00"], True),
        (["DTEND:plus tard"], HOUR, ["01-07 18:00"], True),
        (["DURATION:PT-2H"], HOUR, ["01-07 18:00"], True),
        (["DURATION:-PT2H"], HOUR, ["01-07 18:00"], True),
        (["DURATION:PT90M"], HOUR, ["01-07 18:00/19:30"], False),
        # A date that carries an hour, and an hour that carries none.
        ([], "DTSTART;VALUE=DATE:20270107T180000", ["01-07 18:00"], False),
        ([], "DTSTART;VALUE=DATE:20270107T000000", ["01-07"], False),
        (["DTEND;VALUE=DATE:20270109T000000"], "DTSTART;VALUE=DATE:20270107T000000", ["01-07/01-08"], False),
        ([], "DTSTART;VALUE=DATE-TIME:20270107", ["01-07"], False),
        ([], "DTSTART;TZID=Europe/Paris:20270107", ["01-07"], False),
        ([], "DTSTART;VALUE=DATE;TZID=Europe/Paris:20270107", ["01-07"], False),
        ([], "DTSTART:20270107", ["01-07"], False),
        ([], "DTSTART:20270107T1800", ["01-07 18:00"], False),
        ([], "DTSTART:2027-01-07T18:00:00", ["01-07 18:00"], False),
        ([], "DTSTART:2027-01-07T18:00:00+02:00", ["01-07 17:00"], False),
        ([], "DTSTART:20270107t170000z", ["01-07 18:00"], False),
        ([], "DTSTART:20270106T240000", ["01-07 00:00"], False),
        ([], "DTSTART;TZID=:20270107T180000", ["01-07 18:00"], False),
        ([], "DTSTART;TZID=Heure de Grenoble:20270107T180000", ["01-07 18:00"], True),
    ],
)  # fmt: skip
def test_the_start_decides_what_the_other_dates_are(lines, start, found, is_told):
    reading = read(calendar(event(*lines, start=start)))

    assert [told(slot) for slot in reading.rows[0].slots] == found
    assert ([(remark.rank, remark.title) for remark in reading.notices] == [(1, "Club")]) is is_told


@pytest.mark.parametrize(
    ("lines", "start", "found"),
    [
        (["EXDATE:20270114"], HOUR, ["01-07 18:00", "01-21 18:00"]),
        (["EXDATE;VALUE=DATE:20270114,20270121"], HOUR, ["01-07 18:00"]),
        (["EXDATE:20270114T180000"], HOUR, ["01-07 18:00", "01-21 18:00"]),
        (["EXDATE:20270114T170000Z"], HOUR, ["01-07 18:00", "01-21 18:00"]),
        (["EXDATE:20270114T170000"], "DTSTART:20270107T170000Z", ["01-07 18:00", "01-21 18:00"]),
        (["EXDATE:20270114,20270121T180000"], HOUR, ["01-07 18:00"]),
        (["RDATE:20270109,20270110T200000"], HOUR, ["01-07 18:00", "01-09 18:00", "01-10 20:00", "01-14 18:00", "01-21 18:00"]),
        (["EXDATE:20270114T000000"], DAY, ["01-07", "01-21"]),
        (["EXDATE:20270113T230000Z"], DAY, ["01-07", "01-21"]),
        (["RDATE;VALUE=DATE:20270109"], HOUR, ["01-07 18:00", "01-09 18:00", "01-14 18:00", "01-21 18:00"]),
        (["RDATE:20270109T200000"], DAY, ["01-07", "01-09", "01-14", "01-21"]),
    ],
)  # fmt: skip
def test_exceptions_are_of_the_type_of_the_start(lines, start, found):
    assert dates("RRULE:FREQ=WEEKLY;COUNT=3", *lines, start=start) == found


@pytest.mark.parametrize(
    ("start", "replaced", "moved", "found"),
    [
        (HOUR, "RECURRENCE-ID;VALUE=DATE:20270114", "DTSTART:20270115T190000", ["01-07 18:00", "01-15 19:00"]),
        (HOUR, "RECURRENCE-ID:20270114T180000", "DTSTART:20270115T190000", ["01-07 18:00", "01-15 19:00"]),
        (HOUR, "RECURRENCE-ID:20270114T170000Z", "DTSTART;VALUE=DATE:20270115", ["01-07 18:00", "01-15"]),
        (DAY, "RECURRENCE-ID:20270114T000000", "DTSTART;VALUE=DATE:20270115", ["01-07", "01-15"]),
    ],
)
def test_a_moved_date_replaces_the_one_it_names(start, replaced, moved, found):
    data = calendar(event("RRULE:FREQ=WEEKLY;COUNT=2", start=start), event(replaced, start=moved))

    (row,) = read(data).rows
    assert [told(slot) for slot in row.slots] == found
