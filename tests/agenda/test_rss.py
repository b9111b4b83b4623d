"""Feeds that give the dates of events, and those that do not."""

import io
from zoneinfo import ZoneInfo

import pytest
from django.core.management import CommandError, call_command

from agenda.models import EventPage
from agenda.rss import read_event_feed
from intake.rows import UnreadableFile

PARIS = ZoneInfo("Europe/Paris")


def feed(*dates):
    items = "".join(
        f"<item><guid>{n}</guid><title>Sortie {n}</title><link>https://a.example/{n}</link>{date}</item>"
        for n, date in enumerate(dates, 1)
    )
    names = 'xmlns:ev="http://purl.org/rss/1.0/modules/event/" xmlns:xcal="urn:ietf:params:xml:ns:xcal"'
    return f'<rss version="2.0" {names}><channel><title>Sorties</title>{items}</channel></rss>'.encode()


@pytest.mark.parametrize(("date", "start", "end", "all_day"), [
    ("<ev:startdate>2026-12-05T10:00:00Z</ev:startdate>", "2026-12-05T11:00:00+01:00", None, False),
    ("<ev:startdate>2026-12-05T10:00</ev:startdate><ev:enddate>2026-12-05T12:00</ev:enddate>",
     "2026-12-05T10:00:00+01:00", "2026-12-05T12:00:00+01:00", False),
    ("<xcal:dtstart>20261205T100000</xcal:dtstart>", "2026-12-05T10:00:00+01:00", None, False),
    ("<xcal:dtstart>20260705T080000Z</xcal:dtstart>", "2026-07-05T10:00:00+02:00", None, False),
    ("<ev:startdate>2026-12-05</ev:startdate>", "2026-12-05T00:00:00+01:00", "2026-12-06T00:00:00+01:00", True),
    ("<ev:startdate>2026-12-05</ev:startdate><ev:enddate>2026-12-07</ev:enddate>",
     "2026-12-05T00:00:00+01:00", "2026-12-08T00:00:00+01:00", True),
])  # fmt: skip
def test_dates(date, start, end, all_day):
    [row] = read_event_feed(feed(date), zone=PARIS).rows
    [slot] = row.slots
    assert slot.starts_at.isoformat() == start
    assert (slot.ends_at and slot.ends_at.isoformat()) == end
    assert slot.is_all_day is all_day


@pytest.mark.parametrize("date", [
    "<ev:startdate>demain</ev:startdate>", "<ev:startdate>0001-01-01T00:00:00+23:00</ev:startdate>",
    "<ev:startdate>2026-12-05T10:00</ev:startdate><ev:enddate>2026-12-04T10:00</ev:enddate>", "",
])  # fmt: skip
def test_rows_that_cannot_be_are_refused_one_by_one(date):
    reading = read_event_feed(feed("<ev:startdate>2026-12-05T10:00</ev:startdate>", date), zone=PARIS)
    assert ([row.title for row in reading.rows], [remark.rank for remark in reading.refusals]) == (["Sortie 1"], [2])


def test_news_are_not_events():
    with pytest.raises(UnreadableFile):
        read_event_feed(feed("", "<pubDate>Mon, 09 Nov 2026 10:00:00 GMT</pubDate>"), zone=PARIS)


def test_the_command_takes_them(tmp_path, section):
    path = tmp_path / "sorties.rss"
    path.write_bytes(feed("<ev:startdate>2026-12-05T10:00</ev:startdate><ev:location>Muséum, Grenoble</ev:location>"))
    said = []
    for _twice in range(2):
        output = io.StringIO()
        call_command("import_events", str(path), stdout=output)
        said.append(output.getvalue().splitlines()[-1])
    assert said == [
        "created 1, updated 0, unchanged 0, refused 0", "created 0, updated 0, unchanged 1, refused 0",
    ]  # fmt: skip
    assert EventPage.objects.get().place_name == "Muséum"
    path.write_bytes(feed(""))
    with pytest.raises(CommandError):
        call_command("import_events", str(path))
