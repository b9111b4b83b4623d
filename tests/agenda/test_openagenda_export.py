"""Our agenda in the shape of OpenAgenda's exports: our own importer reads back what was exported."""

import json
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from agenda.imports import EventImporter
from agenda.models import EventPage
from agenda.openagenda import read_openagenda
from agenda.schedule import DAY
from tests.factories.agenda import date, make_event
from tests.factories.contributions import CreditedImageFactory

pytestmark = pytest.mark.django_db
PARIS = ZoneInfo("Europe/Paris")
SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "data" / "events"
FILE = "/agenda/agenda.openagenda.json"


def day(offset):
    return (timezone.localdate() + offset * DAY).isoformat()


def exported(client, query=""):
    answer = client.get(FILE + query)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json; charset=utf-8")
    return json.loads(answer.content)


@pytest.fixture
def agenda(section):
    return section("agenda")


def test_a_record_has_what_tools_expect(client, agenda, territory):
    event = make_event(
        agenda,
        date(f"{day(-9)} 14:00", f"{day(-9)} 16:00"), date(f"{day(9)} 14:00", f"{day(9)} 16:00", status="full"),
        date(f"{day(20)}", f"{day(21)}"),
        title="Nuit des étoiles", summary="Au télescope.", place_name="Col de Porte", address="Le col",
        postcode="38380", city="Sarcenas", latitude=45.29, longitude=5.77, age_min=7, is_free=True, price="don libre",
        booking_url="https://example.org/", booking_notes="04 76 00 00 00", is_online=True,
        online_url="https://example.org/direct", lead_image=CreditedImageFactory(), slug="nuit",
        accessibility="Accessible aux personnes à mobilité réduite.", organiser="Le club",
    )  # fmt: skip
    event.tags.add("Astronomie")
    event.save()
    found = exported(client)
    [record] = found.pop("events")
    assert found == {
        "total": 1, "size": 20, "offset": 0, "after": None, "sort": "timings.asc", "success": True,
        "agenda": {"uid": territory.pk, "title": territory.label, "url": "http://testserver/agenda/"},
    }  # fmt: skip
    image = record.pop("image")
    address = image["base"] + image["filename"]
    assert client.get(address.removeprefix("http://testserver"))["Content-Type"] == "image/jpeg"
    assert [variant["type"] for variant in image["variants"]] == ["full"]
    timings = record.pop("timings")
    assert [timing["begin"][:10] for timing in timings] == [day(-9), day(9), day(20)]
    assert timings[2] == {
        "begin": f"{day(20)}T00:00:00{timings[2]['begin'][19:]}", "end": f"{day(21)}T23:59:00{timings[2]['end'][19:]}",
    }  # fmt: skip
    assert [record.pop(f"{name}Timing") for name in ("first", "next", "last")] == timings
    assert record.pop("dateRange")["fr"].count("–") == 1
    assert (record.pop("createdAt") <= record.pop("updatedAt"), record.pop("longDescription")) == (True, None)
    assert record == {
        "uid": event.pk, "slug": "nuit", "title": {"fr": "Nuit des étoiles"}, "description": {"fr": "Au télescope."},
        "conditions": {"fr": "Gratuit – don libre"}, "keywords": {"fr": ["Astronomie"]}, "timezone": "Europe/Paris",
        "location": {
            "uid": None, "name": "Col de Porte", "address": "Le col, 38380 Sarcenas", "city": "Sarcenas",
            "postalCode": "38380", "latitude": 45.29, "longitude": 5.77, "timezone": "Europe/Paris",
            "countryCode": None,
        },
        "age": {"min": 7, "max": None},
        "accessibility": {"hi": False, "ii": False, "mi": True, "pi": False, "vi": False},
        "accessibilityDetails": {"fr": "Accessible aux personnes à mobilité réduite."},
        "registration": [
            {"type": "link", "value": "https://example.org/"}, {"type": "phone", "value": "04 76 00 00 00"},
        ],
        "attendanceMode": 3, "onlineAccessLink": "https://example.org/direct", "status": 1, "state": 2,
        "featured": False, "organiser": "Le club", "imageCredits": "Sofia Mendes",
        "originAgenda": {"uid": territory.pk, "title": territory.label, "url": "http://testserver/agenda/"},
        "canonicalUrl": "http://testserver/agenda/nuit/",
    }  # fmt: skip


def test_parts_of_a_long_agenda(client, agenda):
    for number in range(5):
        make_event(agenda, date(day(number + 1)), title=f"Atelier {number}", is_free=number == 4)
    make_event(agenda, date(day(-3)), title="Passé")
    seen, after = [], 0
    while after is not None:
        part = exported(client, f"?size=2&after[]={after}")
        seen.append([record["title"]["fr"] for record in part["events"]])
        after = part["after"] and part["after"][0]
        assert part["total"] == 5
    assert seen == [["Atelier 0", "Atelier 1"], ["Atelier 2", "Atelier 3"], ["Atelier 4"]]
    assert [each["title"]["fr"] for each in exported(client, "?size=2&from=3")["events"]] == ["Atelier 3", "Atelier 4"]
    assert exported(client, "?size=zero&after=-1")["size"] == 20
    assert exported(client, "?size=99999999")["size"] == 300
    assert [each["title"]["fr"] for each in exported(client, "?gratuit=on")["events"]] == ["Atelier 4"]


@pytest.mark.parametrize(("status", "number"), [("", 1), ("cancelled", 6), ("postponed", 4), ("full", 5)])
def test_states_are_told_by_number(client, agenda, status, number):
    make_event(agenda, date(day(3)), event_status=status)
    assert [record["status"] for record in exported(client)["events"]] == [number]


def facts(reading):
    """What the importer reads of each event, without line, rank and address of the source."""
    left_out = {"line", "rank", "source_url", "genre", "html", "uid", "audience", "accessibility", "tags"}
    return {
        (row.title, row.slots[0].starts_at): {
            name: getattr(row, name) for name in row.__dataclass_fields__ if name not in left_out
        }
        for row in reading.rows
    }


def test_our_importer_reads_what_we_export(client, agenda):
    make_event(
        agenda, date(f"{day(3)} 18:00", f"{day(3)} 20:00"), date(day(4), day(6)), date(f"{day(8)} 09:30"),
        title="Atelier", summary="Des cailloux.", place_name="Muséum", address="1 rue Dolomieu", postcode="38000",
        city="Grenoble", latitude=45.18, longitude=5.73, age_min=6, age_max=12, price="5 €",
        booking_url="https://example.org/", event_status="full",
    )  # fmt: skip
    reading = read_openagenda(client.get(FILE).content, zone=PARIS)
    assert (reading.refusals, len(reading.rows)) == ([], 1)
    [row] = reading.rows
    assert [(slot.starts_at.isoformat()[:16], slot.is_all_day) for slot in row.slots] == [
        (f"{day(3)}T18:00", False), (f"{day(4)}T00:00", True), (f"{day(8)}T09:30", False),
    ]  # fmt: skip
    assert row.slots[2].ends_at is None
    assert (row.address, row.postcode, row.city, row.status) == ("1 rue Dolomieu", "38000", "Grenoble", "full")
    assert (row.age_min, row.age_max, row.price, row.booking_url) == (6, 12, "5 €", "https://example.org/")


@pytest.mark.parametrize(
    "name",
    ["openagenda_drome_2025_2027.json", "openagenda_essonne_saclay_2025_2026.json", "fete_de_la_science_2017.json"],
)
def test_real_agendas_come_back_as_they_went(client, agenda, name, clock):
    path = SAMPLES / name
    if not path.exists():
        pytest.skip("the shared data is not here")
    records = json.loads(path.read_text(encoding="utf-8"))[:25]
    first = read_openagenda(json.dumps(records).encode(), zone=PARIS)
    clock("2010-01-01 12:00")
    EventImporter(parent=agenda, source=name).run(first)
    assert EventPage.objects.live().count() == len(first.rows)
    again = read_openagenda(json.dumps(exported(client, "?size=300")).encode(), zone=PARIS)
    before, after = facts(first), facts(again)
    assert sorted(after) == sorted(before)
    changed = [(name, was, after[key][name]) for key, one in before.items() for name, was in one.items()]
    # Pictures, and who made them, come later, by a task.
    assert [each for each in changed if each[0] not in ("picture_url", "picture_credit") and each[1] != each[2]] == []
