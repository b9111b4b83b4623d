"""Files of strangers: read row by row, refused with a reason, never a crash."""

import csv
import datetime as dt
import json
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from agenda.ical import read_calendar
from agenda.openagenda import read_openagenda
from agenda.recurrence import Window
from intake.rows import UnreadableFile

PARIS = ZoneInfo("Europe/Paris")
SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
KEY = SHARED / "ics" / "expected_occurrences.csv"
WINDOW = Window(dt.date(2026, 1, 1), dt.date(2027, 1, 1))
DAY = dt.timedelta(days=1)


#: Where the key, computed by a library, differs from what the file says: file -> its number of dates.
RIGHT = {
    # Two events with one identifier are two events.
    "khal/event_dt_multi_uid.ics": "3",
    # Its zone is unknown, so its hours are hours of here: 08:00Z is one of them, and left out.
    "khal/event_dtr_no_tz_exdatez.ics": "5",
}


def answers():
    if not KEY.exists():
        return []
    with KEY.open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["occurrences_in_window"]]
    return [row | {"occurrences_in_window": RIGHT.get(row["file"], row["occurrences_in_window"])} for row in rows]


@pytest.mark.skipif(not KEY.exists(), reason="the shared data is not here")
@pytest.mark.parametrize("answer", answers(), ids=lambda answer: answer["file"])
def test_the_answer_key_is_met(answer):
    window = Window(dt.date.fromisoformat(answer["window_start"]), dt.date.fromisoformat(answer["window_end"]))

    reading = read_calendar((KEY.parent / answer["file"]).read_bytes(), zone=PARIS, window=window)

    # A day of margin on both sides: the key counts on the calendar's own clock.
    found = [
        slot
        for event in reading.rows
        for slot in event.slots
        if slot.starts_at.date() <= window.end + DAY and (slot.ends_at or slot.starts_at).date() >= window.start - DAY
    ]
    assert len(found) == int(answer["occurrences_in_window"])


@pytest.mark.skipif(not KEY.exists(), reason="the shared data is not here")
def test_every_calendar_file_is_read_or_refused_with_a_reason():
    for path in sorted(KEY.parent.glob("*/*.ics")):
        try:
            reading = read_calendar(path.read_bytes(), zone=PARIS, window=WINDOW)
        except UnreadableFile as error:
            assert str(error)
        else:
            assert all(refusal.reason for refusal in reading.refusals)


def calendar(*lines, start="DTSTART;TZID=Europe/Paris:20260105T180000"):
    event = ["BEGIN:VEVENT", "UID:1", "SUMMARY:Club", start, *lines, "END:VEVENT"]
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *event, "END:VCALENDAR", ""]).encode()


def starts(data):
    (event,) = read_calendar(data, zone=PARIS, window=WINDOW).rows
    return [slot.starts_at.isoformat() for slot in event.slots]


def test_a_weekly_event_stays_at_its_hour_through_both_clock_changes():
    found = starts(calendar("RRULE:FREQ=WEEKLY;COUNT=45"))

    assert {moment[11:16] for moment in found} == {"18:00"}
    assert found[11:13] == ["2026-03-23T18:00:00+01:00", "2026-03-30T18:00:00+02:00"]
    assert found[41:43] == ["2026-10-19T18:00:00+02:00", "2026-10-26T18:00:00+01:00"]


def test_exceptions_and_changed_dates():
    data = calendar(
        "RRULE:FREQ=WEEKLY;COUNT=4",
        "EXDATE;TZID=Europe/Paris:20260112T180000",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:1",
        "SUMMARY:Club",
        "RECURRENCE-ID;TZID=Europe/Paris:20260119T180000",
        "DTSTART;TZID=Europe/Paris:20260120T190000",
        "STATUS:CANCELLED",
    )

    (event,) = read_calendar(data, zone=PARIS, window=WINDOW).rows

    assert [(slot.starts_at.strftime("%d %H:%M"), slot.status) for slot in event.slots] == [
        ("05 18:00", ""),
        ("20 19:00", "cancelled"),
        ("26 18:00", ""),
    ]


def test_whole_days_last_until_midnight_after_the_last():
    (event,) = read_calendar(
        calendar("DTEND;VALUE=DATE:20260107", start="DTSTART;VALUE=DATE:20260105"), zone=PARIS, window=WINDOW
    ).rows

    (slot,) = event.slots
    assert (slot.is_all_day, slot.starts_at.isoformat(), slot.ends_at.isoformat()) == (
        True,
        "2026-01-05T00:00:00+01:00",
        "2026-01-07T00:00:00+01:00",
    )


@pytest.mark.parametrize(
    ("lines", "start"),
    [
        (["RRULE:FREQ=SECONDLY"], None),
        (["RRULE:FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30"], None),
        (["RRULE:FREQ=DAILY;INTERVAL=0"], None),
        (["RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4,5,6"], None),
        (["RRULE:FREQ=NEVER"], None),
        (["RRULE:FREQ=DAILY"] * 6, None),
        (["RRULE:FREQ=DAILY;BYHOUR=9,10,11,12,13,14"], None),
        (["DTEND:19000101T000000Z"], "DTSTART:00010101T000000Z"),
        ([], "DTSTART:tomorrow"),
        ([], "X-NOTHING:1"),
        (["CLASS:PRIVATE"], None),
    ],
)
def test_a_hostile_or_broken_event_is_refused(lines, start):
    data = calendar(*lines, start=start) if start else calendar(*lines)

    reading = read_calendar(data, zone=PARIS, window=WINDOW)

    assert reading.rows == []
    (refusal,) = reading.refusals
    assert (refusal.line, refusal.title, bool(refusal.reason)) == (3, "Club", True)


def test_a_rule_without_end_stays_in_the_window():
    assert len(starts(calendar("RRULE:FREQ=DAILY"))) == 361


@pytest.mark.parametrize("data", [b"", b"\x00\xff\xfe", b"BEGIN:VCALENDAR", b"<html>", b"END:VEVENT\r\n" * 1000])
def test_what_is_no_calendar_says_so(data):
    with pytest.raises(UnreadableFile):
        read_calendar(data, zone=PARIS, window=WINDOW)


def openagenda(**fields):
    event = {"uid": "1", "title": "Club", "timings": [{"begin": "2026-10-13T08:00:00+00:00"}], **fields}
    return json.dumps([event]).encode()


@pytest.mark.parametrize(
    "fields",
    [
        {"title": " \u0000"},
        {"uid": None},
        {"timings": []},
        {"timings": "soon"},
        {"timings": [None]},
        {"timings": [{"begin": "2026-13-45"}]},
        {"timings": [{"begin": None}]},
        {"timings": [{"begin": "2026-10-13T10:00:00+02:00", "end": "2026-10-13T09:00:00+02:00"}]},
        {"timings": [{"begin": "9999-12-31T23:59:59-12:00"}]},
        {"timings": [{"begin": f"2026-10-13T10:{count // 60:02}:{count % 60:02}+02:00"} for count in range(1600)]},
        {"status": "Brouillon"},
    ],
)
def test_a_dirty_record_is_refused_with_its_line(fields):
    reading = read_openagenda(openagenda(**fields), zone=PARIS)

    assert reading.rows == []
    (refusal,) = reading.refusals
    assert (refusal.line, bool(refusal.reason)) == (1, True)


def test_records_of_the_native_api_are_understood():
    record = {
        "uid": 7,
        "title": {"fr": "Nuit des étoiles", "en": "Star night"},
        "description": {"fr": "Au télescope"},
        "timings": [{"begin": "2026-08-08T22:00:00+02:00", "end": "2026-08-09T02:00:00+02:00"}],
        "location": {"name": "Col de Porte", "address": "Col de Porte 38380 Sarcenas", "postalCode": "38380", "city": "Sarcenas",
                     "latitude": 45.29, "longitude": 5.77},
        "status": 6, "attendanceMode": 3, "onlineAccessLink": "https://example.org/direct",
        "accessibility": {"mi": True, "hi": False}, "age": {"min": 7, "max": 99}, "keywords": {"fr": ["astronomie"]},
        "registration": [{"type": "link", "value": "https://example.org/"}, {"type": "phone", "value": "04 76"}],
        "conditions": {"fr": "Entrée libre"},
    }  # fmt: skip

    (event,) = read_openagenda(json.dumps({"total": 1, "events": [record]}).encode(), zone=PARIS).rows

    assert (event.uid, event.title, event.status, event.address) == (
        "7",
        "Nuit des étoiles",
        "cancelled",
        "Col de Porte",
    )
    assert (event.latitude, event.age_min, event.age_max, event.accessibility) == (45.29, 7, None, ("motor",))
    assert (event.tags, event.booking_url, event.booking_contact) == (("astronomie",), "https://example.org/", "04 76")
    assert (event.is_free, event.online_url) == (True, "https://example.org/direct")


@pytest.mark.parametrize("data", [b"", b"{", b"[" * 100_000, b'{"a": 1}', b"3", b"\xff"])
def test_what_is_no_agenda_says_so(data):
    with pytest.raises(UnreadableFile):
        read_openagenda(data, zone=PARIS)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared data is not here")
@pytest.mark.parametrize(
    ("name", "rows", "refused", "most_dates"),
    [
        ("fete_de_la_science_2017.json", 49, 0, 14),
        ("openagenda_drome_2025_2027.json", 539, 0, 2),
        ("openagenda_essonne_saclay_2025_2026.json", 985, 0, 1),
        ("openagenda_paris_2025.json", 197, 1, 745),
        ("raw_opendatasoft_v1_openagenda_paris2026.json", 40, 0, None),
    ],
)
def test_real_agendas(name, rows, refused, most_dates):
    path = SHARED / "events" / name
    if not path.exists():
        pytest.skip("this file is not here")

    reading = read_openagenda(path.read_bytes(), zone=PARIS)

    assert (len(reading.rows), len(reading.refusals)) == (rows, refused)
    if most_dates:
        assert max(len(event.slots) for event in reading.rows) == most_dates
