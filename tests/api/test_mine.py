"""What a member's program writes and reads: the same drafts, rules and pages as in the editor."""

import datetime as dt

import pytest

from agenda.models import EventPage
from tests.factories.programs import Program

pytestmark = pytest.mark.django_db
ARTICLE = {
    "kind": "article",
    "title": "Le lac vert",
    "summary": "Un lac change de couleur.",
    "tags": ["botanique", "lac"],
    "body": {
        "html": "<h2>Au bord</h2><p>Ce matin-là, le <b>lac</b> avait changé.</p><ul><li>vert</li><li>bleu</li></ul>"
    },
    "city": "Grenoble",
}


@pytest.fixture
def program(territory, member):
    return Program(member)


def refused(response, status, code):
    """The errors of a problem, by pointer."""
    told = response.json()
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json"), told
    assert told["type"] == f"/api/v1/docs#{code}"
    return {error["pointer"]: error["detail"] for error in told.get("errors", ())}


def test_a_draft_is_made_read_changed_and_published(program, client):
    made = program.create(ARTICLE)
    told = made.json()
    assert made.status_code == 201, told
    assert (made.status_code, told["state"], told["role"]) == (201, "draft", "author")
    assert made["Location"] == f"/api/v1/me/contributions/{told['id']}"
    read = program.get(f"/contributions/{told['id']}")
    assert (read.json(), read["ETag"]) == (told, made["ETag"])
    assert told["content"]["tags"] == ["botanique", "lac"]
    [block] = told["content"]["body"]["blocks"]
    assert block["html"] == (
        "<h2>Au bord</h2><p>Ce matin-là, le <b>lac</b> avait changé.</p><ul><li>vert</li><li>bleu</li></ul>"
    )
    assert told["rights"] == {"edit": True, "publish": True, "delete": True}
    assert told["missing"] == []
    changed = program.change(told["id"], {"title": "Le lac bleu"}, if_match=made["ETag"])
    assert (changed.status_code, changed.json()["title"]) == (200, "Le lac bleu")
    assert changed.json()["content"]["body"] == told["content"]["body"]
    published = program.publish(told["id"], if_match=changed["ETag"])
    assert (published.status_code, published.json()["state"]) == (200, "published")
    page = client.get(published.json()["url"].replace("http://testserver", ""))
    assert page.status_code == 200
    assert "Le lac bleu" in page.content.decode()


def test_an_event_with_twelve_dates_is_in_the_agenda(program, client):
    first = dt.date.today() + dt.timedelta(days=10)
    days = [first + dt.timedelta(days=7 * week) for week in range(12)]
    event = {
        "kind": "event",
        "title": "Atelier du mercredi",
        "summary": "On compte les étoiles.",
        "genre": "workshop",
        "is_free": True,
        "place_name": "Maison des sciences",
        "dates": [{"start_day": str(day), "start_time": "14:00", "end_time": "17:00"} for day in days],
    }
    made = program.create(event)
    assert made.status_code == 201, made.content
    number = made.json()["id"]
    assert client.get("/api/v1/agenda").json()["items"] == []
    assert program.publish(number).status_code == 200
    dates = client.get("/api/v1/agenda?limit=100").json()["items"]
    assert [date["start_day"] for date in dates] == [str(day) for day in days]
    assert {date["time_zone"] for date in dates} == {"Europe/Paris"}
    assert "Atelier du mercredi" in client.get("/agenda/").content.decode()
    told = program.get(f"/contributions/{number}").json()["content"]
    again = program.change(number, {"dates": told["dates"][:11]})
    assert (again.status_code, len(again.json()["content"]["dates"])) == (200, 11)
    assert again.json()["content"]["dates"] == told["dates"][:11]
    assert EventPage.objects.get(pk=number).occurrences.count() == 12  # what readers see, until it is published again
