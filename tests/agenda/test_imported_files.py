"""Events of files compared with what the file says: nothing doubled, nothing lost without a word, the way back kept."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command

from agenda.models import EventPage, Occurrence
from agenda.openagenda import read_openagenda
from contributions.models import ImportedRecord
from maps.models import MapSettings
from tests.factories.agenda import date, make_event
from tests.factories.calendars import PARIS, calendar, event, told
from tests.factories.maps import AROUND_GRENOBLE

CASES = Path(__file__).resolve().parents[3] / "shared" / "data" / "cases"


@pytest.fixture
def agenda(section):
    return section("agenda")


@pytest.fixture
def imported(tmp_path, agenda):
    """`imported(data)` is (the last line that the command prints, its remarks)."""

    def run(data, name="file", **options):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        output = io.StringIO()
        call_command("import_events", str(path), stdout=output, **options)
        lines = output.getvalue().strip().splitlines()
        return lines[-1], [line.strip() for line in lines[:-1]]

    return run


def record(**fields):
    return {
        "uid": "1", "title": "Nuit des étoiles", "description": "Au télescope", "place_name": "Col de Porte",
        "timings": [{"begin": "2099-08-08T22:00:00+02:00", "end": "2099-08-08T23:30:00+02:00"}], "city": "Sarcenas",
        **fields,
    }  # fmt: skip


def dates():
    return [
        (
            str(each.start_day),
            each.start_time and f"{each.start_time:%H:%M}",
            each.end_day and str(each.end_day),
            each.end_time and f"{each.end_time:%H:%M}",
        )
        for each in Occurrence.objects.order_by("starts_at")
    ]


# --- Calendars --------------------------------------------------------------------------------


def test_two_events_of_one_identifier_come_in_both_and_are_known_again(imported):
    data = calendar(event(uid="x"), event(uid="x", title="Bal", start="DTSTART:20270201T100000"), event(uid="x"))

    done, remarks = imported(data)

    assert (done, len(remarks)) == ("created 2, updated 0, unchanged 0, refused 0", 2)
    assert imported(data)[0] == "created 0, updated 0, unchanged 2, refused 0"
    assert sorted(EventPage.objects.values_list("title", flat=True)) == ["Bal", "Club"]


def test_dates_of_one_event_in_several_rows_are_joined(imported):
    data = calendar(event(uid="x"), event(uid="x", start="DTSTART:20270201T100000"))

    assert imported(data)[0] == "created 1, updated 0, unchanged 0, refused 0"
    assert imported(data)[0] == "created 0, updated 0, unchanged 1, refused 0"
    assert [each[0] for each in dates()] == ["2027-01-07", "2027-02-01"]


def test_mixed_dates_are_stored_as_the_start_says(imported):
    imported(calendar(event("DTEND:20270109T120000", start="DTSTART;VALUE=DATE:20270107")))

    assert dates() == [("2027-01-07", None, "2027-01-09", None)]


def test_nothing_unreadable_reaches_the_page(imported, client):
    imported(
        calendar(
            event("DESCRIPTION:Une <b>soir\ufffdée</b> &#65533;&#0;d’été", "LOCATION:L\ufffdEau", title="Caf\ufffdé")
        )
    )

    page = EventPage.objects.get()
    content = client.get(page.url).content.decode()
    assert (content.count("\ufffd"), content.count("soirée"), page.title, page.place_name) == (0, 1, "Café", "LEau")


def test_the_page_leads_to_the_original(imported, client):
    imported(calendar(event("URL:https://www.musee.example/agenda/12?x=1&y=2")))

    page = EventPage.objects.get()
    content = client.get(page.url).content.decode()
    assert 'href="https://www.musee.example/agenda/12?x=1&amp;y=2" rel="external noopener nofollow">' in content
    assert content.count("Source\u00a0: musee.example") == 1
    make_event(page.get_parent().specific, date("2099-01-01 10:00"), title="Écrit ici")
    ours = client.get(EventPage.objects.get(title="Écrit ici").url).content.decode()
    assert (content.count("Lire l’original"), ours.count("Lire l’original")) == (1, 0)


def test_tags_beyond_what_a_page_holds_are_told(imported):
    done, remarks = imported(calendar(event("CATEGORIES:" + ",".join(f"Tag {number}" for number in range(20)))))

    assert (done, len(remarks)) == ("created 1, updated 0, unchanged 0, refused 0", 1)
    assert EventPage.objects.get().tags.count() == 15


# --- OpenAgenda -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("begin", "end", "found", "is_told"),
    [
        ("2027-01-07", "2027-01-09", "01-07/01-09", False),
        ("2027-01-07", "2027-01-07T20:00:00+01:00", "01-07", True),
        ("2027-01-07", "2027-01-09T20:00:00+01:00", "01-07/01-09", True),
        ("2027-01-07T18:00:00+01:00", "2027-01-07", "01-07 18:00", True),
        ("2027-01-07T18:00:00+01:00", "2027-01-09", "01-07 18:00/01-09 23:59", True),
        ("07/01/2027 18:00", "07/01/2027 20h", "01-07 18:00/20:00", False),
        ("jeudi 7 janvier 2027 à 18h30", "", "01-07 18:30", False),
        ("2027-01-07T00:00:00+01:00", "2027-01-08T23:59:00+01:00", "01-07/01-08", False),
    ],
)
def test_dates_of_every_type(begin, end, found, is_told):
    reading = read_openagenda(json.dumps([record(timings=[{"begin": begin, "end": end}])]).encode(), zone=PARIS)

    assert [told(slot) for slot in reading.rows[0].slots] == [found]
    assert ([remark.rank for remark in reading.notices] == [1]) is is_told


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_every_encoding(encoding):
    data = json.dumps([record()], ensure_ascii=False).encode(encoding)

    assert [row.title for row in read_openagenda(data, zone=PARIS).rows] == ["Nuit des étoiles"]


def test_markup_and_lost_characters_in_plain_fields():
    dirty = record(
        title="<b>Nuit</b> &amp;amp; jour", description="<p>Au t\ufffdélescope</p>", city="Saint-&Eacute;tienne", postcode="42000",
        address="<p>1 rue X<br>42000 Saint-&Eacute;tienne</p>", conditions="5&nbsp;€ <i>plein</i>", place_name="L&#039;Eau",
    )  # fmt: skip

    reading = read_openagenda(json.dumps([record(uid="0"), dirty]).encode(), zone=PARIS)

    row = reading.rows[1]
    assert (row.title, row.summary, row.place_name, row.address, row.city, row.price) == (
        "Nuit & jour", "Au télescope", "L'Eau", "1 rue X", "Saint-Étienne", "5 € plein",
    )  # fmt: skip
    assert [(remark.rank, remark.title) for remark in reading.notices] == [(2, "Nuit & jour")]


def test_refusals_of_a_file_in_one_line_tell_its_items_apart(imported):
    data = json.dumps([record(), record(uid="2", title="Bal", timings=[]), record(uid="3", title="")])

    done, remarks = imported(data)

    assert done == "created 1, updated 0, unchanged 0, refused 2"
    assert [remark.partition("\u00a0: ")[0].removeprefix("refused: ") for remark in remarks] == [
        "élément 2, ligne 1 (Bal)", "élément 3, ligne 1",
    ]  # fmt: skip


def test_long_identifiers_do_not_become_one(imported):
    data = json.dumps([record(uid="u" * 300 + "1"), record(uid="u" * 300 + "2", title="Bal")])

    assert imported(data)[0] == "created 2, updated 0, unchanged 0, refused 0"


# --- Places -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("geo", "pin", "count"),
    [
        ("45.1885;5.7245", (45.1885, 5.7245), 0),
        ("5.7245;45.1885", (45.1885, 5.7245), 1),
        ("48.85;2.35", (48.85, 2.35), 1),
    ],
)
def test_positions_are_compared_with_the_territory(imported, territory, geo, pin, count):
    MapSettings.objects.create(site=territory.site, outline=AROUND_GRENOBLE)

    done, remarks = imported(calendar(event(f"GEO:{geo}")))

    assert (done, len(remarks)) == ("created 1, updated 0, unchanged 0, refused 0", count)
    assert EventPage.objects.values_list("latitude", "longitude").get() == pin


def test_what_lies_outside_is_left_out_when_asked_for(imported, territory):
    MapSettings.objects.create(site=territory.site, outline=AROUND_GRENOBLE)
    data = calendar(
        event("GEO:48.85;2.35"), event("GEO:45.2;5.7", uid="2", title="Bal"), event(uid="3", title="Sans pin")
    )

    assert imported(data, inside=True)[0] == "created 2, updated 0, unchanged 0, refused 1"


def test_one_page_is_recognised_once(imported, agenda):
    make_event(agenda, date("2099-08-08 22:00"), title="Nuit des étoiles", city="Sarcenas")

    assert imported(json.dumps([record(), record(uid="2")]))[0] == "created 1, updated 1, unchanged 0, refused 0"
    assert ImportedRecord.objects.values("contribution").distinct().count() == 2


def test_the_queries_of_a_row_do_not_grow_with_the_events_of_its_day(imported, agenda, django_assert_num_queries):
    counts = []
    for number, (others, title) in enumerate(((1, "Bal"), (1, "Concert"), (40, "Visite"))):
        for other in range(EventPage.objects.filter(title__startswith="Atelier").count(), others):
            make_event(agenda, date("2099-08-08 22:00"), title=f"Atelier {other}", city="Sarcenas")
        with django_assert_num_queries(1000, exact=False) as captured:
            imported(json.dumps([record(uid=str(number), title=title)]))
        counts.append(len(captured))

    assert counts[1] == counts[2]  # the first import fills caches


@pytest.mark.skipif(not CASES.exists(), reason="the shared data is not here")
@pytest.mark.parametrize("path", sorted(CASES.glob("*.ics")), ids=lambda path: path.stem)
def test_reported_cases_come_in_and_change_nothing_twice(imported, path):
    assert imported(path.read_bytes())[0] == "created 1, updated 0, unchanged 0, refused 0"
    assert imported(path.read_bytes())[0] == "created 0, updated 0, unchanged 1, refused 0"
