"""Calendars as programs write them: encodings, folding, broken parts, missing and doubled identifiers."""

from pathlib import Path

import pytest
from django.utils import translation

from agenda.ical import read_calendar
from intake.rows import UnreadableFile
from tests.factories.calendars import PARIS, WINDOW, calendar, event, read, told

CASES = Path(__file__).resolve().parents[3] / "shared" / "data" / "cases"
TEXT = "Une belle soirée 💙 pour l’été à Agnès"


@pytest.mark.parametrize(
    "data",
    [
        calendar(event(f"DESCRIPTION:{TEXT}")).encode("utf-16"),
        calendar(event(f"DESCRIPTION:{TEXT}")).encode("utf-16-le"),
        calendar(event(f"DESCRIPTION:{TEXT}")).encode("utf-8-sig"),
        calendar(event(f"DESCRIPTION:{TEXT}"), newline="\n").encode(),
        calendar(event(f"DESCRIPTION:{TEXT}"), newline="\r").encode(),
        # Folded after each byte, as by a program that does not know of characters.
        calendar(event("DESCRIPTION:@"))
        .encode()
        .replace(b"@", b"\r\n ".join(bytes([byte]) for byte in TEXT.encode())),
        calendar(event("DESCRIPTION:@")).encode().replace(b"@", b"\n\t".join(bytes([byte]) for byte in TEXT.encode())),
    ],
)
def test_the_same_words_in_every_encoding(data):
    reading = read(data)

    assert [row.html for row in reading.rows] == [f"<p>{TEXT}</p>"]
    assert reading.notices == []


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman", "iso8859-15"])
def test_the_encodings_of_old_programs(encoding):
    reading = read(calendar(event("DESCRIPTION:Une soirée à Agnès, où ça ?")).encode(encoding))

    assert [row.html for row in reading.rows] == ["<p>Une soirée à Agnès, où ça ?</p>"]


def test_quoted_printable_of_vcalendar():
    lines = ["DESCRIPTION;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Une soir=E9e=0D=0A=", "=E0 Agn=E8s"]

    (row,) = read(calendar(event(*lines))).rows
    assert row.html == "<p>Une soirée<br>à Agnès</p>"


def test_line_breaks_that_are_not_escaped_stay_in_the_text():
    (row,) = read(
        calendar(event("DESCRIPTION:Une soirée", "Programme : ciel", "", "et lune", "LOCATION:Col de Porte"))
    ).rows

    assert (row.html, row.place_name) == ("<p>Une soirée<br>Programme : ciel<br>et lune</p>", "Col de Porte")


def test_lost_characters_are_told_with_the_item_and_never_reach_a_page():
    data = calendar(
        event(title="Bal"), event("DESCRIPTION:d\ufffdété", "LOCATION:L\ufffdEau", title="Caf\ufffdé", uid="2")
    ).encode()

    reading = read(data)

    assert (reading.rows[1].title, reading.rows[1].html, reading.rows[1].place_name) == ("Café", "<p>dété</p>", "LEau")
    (remark,) = reading.notices
    assert (remark.rank, remark.line, remark.title) == (2, 8, "Café")
    with translation.override("en"):
        assert str(remark).startswith("item 2, line 8 (Café): ")


def test_events_without_identifier_are_told_apart_and_known_again():
    data = calendar(
        event(uid=None),
        event(uid=""),
        event(uid=" ", title="Autre"),
        event("LOCATION:Voiron", uid=""),
        event(uid="", start="DTSTART:20270201T100000"),
    )

    first, again = read(data), read(data)

    # The first two say the same: one event at two ranks, which the importer joins.
    assert [(row.title, row.place_name, told(row.slots[0])) for row in first.rows] == [
        ("Club", "", "01-07 18:00"),
        ("Club", "", "01-07 18:00"),
        ("Autre", "", "01-07 18:00"),
        ("Club", "Voiron", "01-07 18:00"),
        ("Club", "", "02-01 10:00"),
    ]
    assert len({row.uid for row in first.rows}) == 4
    assert [row.uid for row in first.rows] == [row.uid for row in again.rows]


def test_two_events_of_one_identifier_are_both_read():
    reading = read(calendar(event(), event(title="Bal", start="DTSTART:20270201T100000")))

    assert [(row.uid, row.title) for row in reading.rows] == [("1", "Club"), ("1", "Bal")]


def test_of_two_versions_the_newer_is_read_and_the_other_told():
    reading = read(calendar(event("SEQUENCE:2", title="Neuf"), event("SEQUENCE:1", title="Vieux")))

    assert ([row.title for row in reading.rows], [remark.title for remark in reading.notices]) == (["Neuf"], ["Neuf"])


def test_long_identifiers_do_not_become_one():
    reading = read(calendar(event(uid="x" * 300 + "1"), event(uid="x" * 300 + "2", title="Bal")))

    assert len({row.uid for row in reading.rows}) == 2


@pytest.mark.parametrize(
    "broken",
    [
        ["BEGIN:VEVENT", "UID:9", "SUMMARY:Cassé", "DTSTART:20270107T180000"],
        ["BEGIN:VEVENT", "UID:9", "SUMMARY:Cassé", "DTSTART:jeudi", "END:VEVENT"],
        ["BEGIN:VEVENT", "UID:9", "SUMMARY:Cassé", "END:VEVENT"],
    ],
)
def test_a_broken_event_costs_the_others_nothing(broken):
    reading = read(calendar(event(), broken, event(uid="2", title="Bal")))

    assert [(row.rank, row.title) for row in reading.rows] == [(1, "Club"), (3, "Bal")]
    assert [(remark.rank, remark.title) for remark in reading.refusals] == [(2, "Cassé")]


@pytest.mark.parametrize(
    "junk",
    [
        [
            "BEGIN:VTIMEZONE",
            "TZID:X",
            "BEGIN:STANDARD",
            "DTSTART:jamais",
            "TZOFFSETTO:+9999",
            "END:STANDARD",
            "END:VTIMEZONE",
        ],
        ["BEGIN:VTIMEZONE", "END:VTIMEZONE"],
        ["BEGIN:VTIMEZONE", "TZID:X", "BEGIN:STANDARD"],
        ["BEGIN:VTODO", "SUMMARY:À faire", "END:VTOOD"],
        ["END:VEVENT"],
        ["rien"],
        ["BEGIN:X-AUTRE", "X:1", "END:X-AUTRE"],
    ],
)
def test_what_is_no_event_costs_nothing(junk):
    reading = read(calendar(junk, event(), junk, event(uid="2", title="Bal")))

    assert ([row.title for row in reading.rows], reading.refusals) == (["Club", "Bal"], [])


@pytest.mark.parametrize("start", [b"\n\xff\xfe", b"\n\xef\xbb\xbf", b"\x00\x00\n", b"\xff\n\x00x\x00x\x00x\x00x\n"])
def test_bytes_in_front_of_a_calendar_cost_nothing(start):
    assert [(row.line, row.title) for row in read(start + calendar(event()).encode()).rows] == [
        (start.count(b"\n") + 3, "Club")
    ]


def test_a_file_that_was_cut_is_read_up_to_there_and_it_is_told():
    whole = calendar(event(), event(uid="2", title="Bal"))

    reading = read(whole[: whole.index("DTSTART", whole.index("Bal"))])

    assert [row.title for row in reading.rows] == ["Club"]
    assert [(remark.rank, remark.title) for remark in reading.refusals] == [(2, "Bal")]
    assert [(remark.rank, remark.line) for remark in reading.notices] == [(0, 0)]
    with pytest.raises(UnreadableFile):
        read(whole[: whole.index("BEGIN:VEVENT")])


def test_time_zones_of_one_file_are_not_those_of_the_next():
    def zone(offset):
        return ["BEGIN:VTIMEZONE", "TZID:Customized Time Zone", "BEGIN:STANDARD", "DTSTART:16010101T000000",
                f"TZOFFSETFROM:{offset}", f"TZOFFSETTO:{offset}", "END:STANDARD", "END:VTIMEZONE"]  # fmt: skip

    found = [
        told(
            read(calendar(zone(offset), event(start="DTSTART;TZID=Customized Time Zone:20270107T180000")))
            .rows[0]
            .slots[0]
        )
        for offset in ("+0500", "-0500")
    ]

    assert found == ["01-07 14:00", "01-08 00:00"]


def test_what_is_read_in_part_is_told_with_name_and_rank():
    lines = ["RRULE:FREQ=WEEKLY", "EXDATE:jamais", "GEO:ici"]

    reading = read(calendar(event(title="Bal", uid="0"), event(*lines, title="x" * 300)))

    assert {(remark.rank, remark.line, remark.title[:3]) for remark in reading.notices} == {(2, 8, "xxx")}
    assert (len(reading.notices), len(reading.rows[1].title)) == (4, 255)


def test_what_fields_cannot_hold_is_cut_and_told():
    reading = read(calendar(event(uid="0", title="Bal"), event(f"LOCATION:{'a' * 200}\\, {'b' * 300}")))

    assert (len(reading.rows[1].place_name), len(reading.rows[1].address)) == (160, 255)
    assert [(remark.rank, remark.title) for remark in reading.notices] == [(2, "Club")] * 2


def test_a_text_without_end_does_not_hold_the_reader():
    folded = "DESCRIPTION:" + "\r\n ".join(["x" * 70] * 20_000)
    loose = ["DESCRIPTION:début", *["suite du propos"] * 20_000]

    rows = read(calendar(event(folded), event(*loose, uid="2", title="Bal"))).rows

    assert [row.html.count("x") for row in rows] == [1_400_000, 0]


def test_markup_in_plain_fields_is_read():
    lines = [
        "LOCATION:<p>Muséum&nbsp;d&#039;histoire<br>1 rue Dolomieu\\, 38000 Grenoble</p>",
        "CATEGORIES:Ciel &amp; lune",
    ]

    (row,) = read(calendar(event(*lines, title="<b>L&amp;eacute\\;gende</b> &lt\\; 10 ans"))).rows

    assert (row.title, row.place_name, row.address) == (
        "Légende < 10 ans", "Muséum d'histoire", "1 rue Dolomieu",
    )  # fmt: skip
    assert (row.postcode, row.city, row.tags) == ("38000", "Grenoble", ("Ciel & lune",))


@pytest.mark.skipif(not CASES.exists(), reason="the shared data is not here")
@pytest.mark.parametrize(
    ("name", "found", "words"),
    [
        ("ics-03-until-dateonly.ics", 5, ""),
        ("ics-09-fold-inside-utf8.ics", 1, "<p>Une belle soirée 💙 pour tous</p><p>🤔 Comment ?, vraiment</p>"),
        ("ics-15-empty-rrule.ics", 1, ""),
        ("ics-16-mixed-date-dtend.ics", 2, ""),
    ],
)
def test_reported_cases(name, found, words):
    reading = read_calendar((CASES / name).read_bytes(), zone=PARIS, window=WINDOW)

    assert ([len(row.slots) for row in reading.rows], [row.html for row in reading.rows]) == ([found], [words])
