"""A calendar that covers more than the territory: what lies outside is taken, shown as nearby, or left out."""

import pytest

from agenda.models import EventPage
from contributions.models import Contribution
from home.actions import appoint_animator
from maps.models import MapSettings
from sources import actions
from sources.models import Source
from tests.factories.members import MemberFactory

ROUND_GRENOBLE = {
    "type": "Feature",
    "properties": {},
    "geometry": {"type": "Polygon", "coordinates": [[[5.4, 44.9], [6, 44.9], [6, 45.4], [5.4, 45.4], [5.4, 44.9]]]},
}
HERE, NEXT_DOOR, FAR = "45.19;5.72", "44.85;5.7", "48.85;2.35"


def calendar_of(**places):
    """A calendar of events {title: "latitude;longitude"}, each on a day of its own."""
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:{title}\r\nSUMMARY:{title}\r\nGEO:{place}\r\n"
        f"DTSTART:209912{number:02}T180000Z\r\nDTEND:209912{number:02}T190000Z\r\nEND:VEVENT\r\n"
        for number, (title, place) in enumerate(places.items(), start=1)
    )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{events}END:VCALENDAR\r\n".encode()


WIDE = calendar_of(Ici=HERE, Voisin=NEXT_DOOR, Loin=FAR)


@pytest.fixture
def venue(territory, section):
    section("agenda")
    MapSettings.objects.create(site=territory.site, latitude=45.19, longitude=5.72, outline=ROUND_GRENOBLE)
    return Source.objects.create(
        territory=territory, name="La région", address="https://r.example/a.ics", kind="event"
    )


def nearby():
    """[(title, whether it is shown as nearby)] of the drafts that are here."""
    drafts = [page.specific.get_latest_revision_as_object() for page in Contribution.objects.order_by("title")]
    return [(draft.title, draft.is_nearby) for draft in drafts]


@pytest.mark.parametrize(
    ("outside", "pages", "refused"),
    [
        ("take", [("Ici", False), ("Loin", False), ("Voisin", False)], 0),
        ("nearby", [("Ici", False), ("Loin", True), ("Voisin", False)], 0),
        ("leave", [("Ici", False), ("Voisin", False)], 1),
    ],
)
def test_a_source_says_what_becomes_of_what_lies_outside(venue, outside, pages, refused):
    venue.outside = outside
    for _twice in range(2):
        report = actions.take(source=venue, data=WIDE)
        assert (nearby(), report.refused) == (pages, refused)


def test_another_choice_holds_for_what_is_here_already(client, territory, venue):
    animator = MemberFactory()
    appoint_animator(territory=territory, member=animator)
    client.force_login(animator)
    found = []
    for choice in ("take", "nearby", "take", "leave"):
        Source.objects.update(etag="v1")
        data = {"territory": territory.pk, "name": venue.name, "address": venue.address, "kind": "event", "hours": "6"}
        client.post(f"/admin/sources/list/edit/{venue.pk}/", data | {"outside": choice})
        venue.refresh_from_db()
        actions.take(source=venue, data=WIDE)
        found.append((venue.outside, venue.etag, dict(nearby())["Loin"]))
    # What was taken stays when the rest is left out; an unchanged choice lets the server say that nothing is new.
    assert found == [("take", "v1", False), ("nearby", "", True), ("take", "", False), ("leave", "", False)]
    assert EventPage.objects.count() == 3


def test_what_somebody_said_of_it_wins_over_the_source(venue):
    venue.outside = "nearby"
    actions.take(source=venue, data=WIDE)
    draft = EventPage.objects.get(title="Loin").get_latest_revision_as_object()
    draft.is_nearby = False
    draft.save_revision()
    venue.records.update(digest="")
    actions.take(source=venue, data=WIDE)
    assert dict(nearby())["Loin"] is False
