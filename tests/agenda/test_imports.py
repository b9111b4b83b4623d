"""Events of files, imported again and again without undoing what people did."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from agenda.models import EventPage, Occurrence
from contributions.models import ImportedRecord
from places.models import PlacePage
from tests.factories.agenda import date, make_event

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"


@pytest.fixture
def agenda(section):
    return section("agenda")


def record(**fields):
    return {
        "uid": "1", "title": "Nuit des étoiles", "description": "Au télescope",
        "long_description_html": "<p>Venez <b>nombreux</b><script>alert(1)</script></p>",
        "timings": [{"begin": "2099-08-08T22:00:00+02:00", "end": "2099-08-08T23:30:00+02:00"}],
        "place_name": "Col de Porte", "city": "Sarcenas", "postcode": "38700", "lat": 45.29, "lon": 5.77,
        "keywords": ["Astronomie"], "conditions": "Gratuit", **fields,
    }  # fmt: skip


@pytest.fixture
def imported(tmp_path, agenda):
    """`imported(record(), ...)` imports these records and answers with the last line that the command prints."""

    def run(*records, **options):
        path = tmp_path / "events.json"
        path.write_text(json.dumps(records), encoding="utf-8")
        output = io.StringIO()
        call_command("import_events", str(path), stdout=output, **options)
        lines = output.getvalue().strip().splitlines()
        run.output = lines
        return next(line for line in lines if line.startswith("created"))

    return run


def test_an_event_comes_in_whole_and_clean(imported):
    assert imported(record()) == "created 1, updated 0, unchanged 0, refused 0"

    event = EventPage.objects.get()
    assert (event.title, event.summary, event.city, event.is_free) == (
        "Nuit des étoiles",
        "Au télescope",
        "Sarcenas",
        True,
    )
    assert (event.latitude, event.longitude, event.live) == (45.29, 5.77, True)
    assert [str(block.value.source) for block in event.body] == ["<p>Venez <b>nombreux</b></p>"]
    assert [tag.name for tag in event.tags.all()] == ["Astronomie"]
    assert [(d.start_time.hour, d.end_time.minute) for d in event.occurrences.all()] == [(22, 30)]


def test_the_same_file_twice_changes_nothing(imported):
    imported(record(), record(uid="2", title="Atelier"))
    before = list(EventPage.objects.order_by("pk").values()), list(Occurrence.objects.order_by("pk").values())

    assert imported(record(), record(uid="2", title="Atelier")) == "created 0, updated 0, unchanged 2, refused 0"
    assert before == (
        list(EventPage.objects.order_by("pk").values()),
        list(Occurrence.objects.order_by("pk").values()),
    )


def test_what_the_source_changes_is_changed_and_a_moved_date_keeps_its_row(imported):
    imported(record())
    row = Occurrence.objects.get().pk

    moved = [{"begin": "2099-08-09T21:00:00+02:00", "end": "2099-08-09T23:30:00+02:00"}]
    assert imported(record(description="À l’œil nu", timings=moved)) == "created 0, updated 1, unchanged 0, refused 0"

    assert EventPage.objects.get().summary == "À l’œil nu"
    assert [(d.pk, d.start_day.day, d.start_time.hour) for d in Occurrence.objects.all()] == [(row, 9, 21)]


def test_a_field_edited_by_hand_wins(imported):
    imported(record())
    event = EventPage.objects.get()
    event.summary = "Écrit ici"
    event.save_revision().publish()

    assert imported(record(description="Autre", conditions="5 €")) == "created 0, updated 1, unchanged 0, refused 0"

    event = EventPage.objects.get()
    assert (event.summary, event.price) == ("Écrit ici", "5 €")
    assert event.get_latest_revision_as_object().price == "5 €"


def test_a_draft_of_somebody_is_left_alone(imported):
    imported(record())
    event = EventPage.objects.get()
    event.summary = "Pas encore publié"
    event.save_revision()

    assert imported(record(description="Autre")) == "created 0, updated 0, unchanged 1, refused 0"
    assert EventPage.objects.get().summary == "Au télescope"


def test_what_was_deleted_here_does_not_come_back(imported):
    imported(record())
    ImportedRecord.objects.update(contribution=None)
    EventPage.objects.get().delete()

    assert imported(record(description="Autre")) == "created 0, updated 0, unchanged 1, refused 0"
    assert EventPage.objects.count() == 0


def test_the_same_event_from_elsewhere_is_recognised_and_only_completed(imported, agenda):
    make_event(
        agenda, date("2099-08-08 22:00"), title="Nuit des Etoiles", summary="Notre mot", latitude=45.2905, longitude=5.7701,
    )  # fmt: skip

    assert imported(record()) == "created 0, updated 1, unchanged 0, refused 0"

    event = EventPage.objects.get()
    assert (event.title, event.summary, event.city) == ("Nuit des Etoiles", "Notre mot", "Sarcenas")


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"latitude": 45.2920, "longitude": 5.77},
        {"title": "Nuit des chauves-souris", "latitude": 45.29, "longitude": 5.77},
    ],
)
def test_another_place_or_title_is_another_event(imported, agenda, elsewhere):
    make_event(agenda, date("2099-08-08 22:00"), **{"title": "Nuit des étoiles", **elsewhere})

    assert imported(record()) == "created 1, updated 0, unchanged 0, refused 0"


def test_the_place_of_the_territory_is_recognised(imported, section):
    place = section("a-visiter").add_child(
        instance=PlacePage(title="Le Col de Porte", latitude=45.2901, longitude=5.7701, city="Sarcenas")
    )

    imported(record())

    assert EventPage.objects.get().place_id == place.pk


def test_rows_of_one_event_are_joined(imported):
    other = [{"begin": "2099-08-10T22:00:00+02:00"}]

    assert imported(record(), record(timings=other)) == "created 1, updated 0, unchanged 0, refused 0"
    assert Occurrence.objects.count() == 2
    assert imported(record(), record(timings=other)) == "created 0, updated 0, unchanged 1, refused 0"


def test_dirty_rows_are_told_by_line_and_the_others_come_in(imported):
    assert imported(record(title=""), record(uid="2")) == "created 1, updated 0, unchanged 0, refused 1"
    assert "ligne 1" in imported.output[0]


def test_a_rehearsal_keeps_nothing(imported):
    assert imported(record(), dry_run=True) == "created 1, updated 0, unchanged 0, refused 0"
    assert (EventPage.objects.count(), ImportedRecord.objects.count()) == (0, 0)


@pytest.mark.parametrize("content", [b"", b"\x00", b"{", b"<rss/>"])
def test_a_file_that_is_none_is_refused_in_words(tmp_path, agenda, content):
    path = tmp_path / "file"
    path.write_bytes(content)

    with pytest.raises(CommandError):
        call_command("import_events", str(path))


def test_an_address_inside_is_not_fetched(agenda):
    with pytest.raises(CommandError):
        call_command("import_events", "https://127.0.0.1/agenda.ics")


def test_an_unknown_territory_is_told(tmp_path, agenda):
    with pytest.raises(CommandError, match=r"Known: testserver"):
        call_command("import_events", "x.json", territory="nowhere.example")


@pytest.mark.skipif(not SHARED.exists(), reason="the shared data is not here")
def test_a_real_calendar_twice(agenda):
    path = SHARED / "events" / "fete_de_la_science_2017_derived.ics"
    lines = []
    for _turn in range(2):
        output = io.StringIO()
        call_command("import_events", str(path), stdout=output)
        lines.append(output.getvalue().strip().splitlines()[-1])

    created = EventPage.objects.count()
    assert lines[0].startswith(f"created {created}, updated 0, unchanged 0, ")
    assert lines[1].startswith(f"created 0, updated 0, unchanged {created}, ")
    assert created > 40
