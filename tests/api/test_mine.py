"""What a member's program writes and reads: the same drafts, rules and pages as in the editor."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.rich_text import RichText

from agenda.models import EventPage
from contributions.models import Contribution
from editor.models import Unfinished
from editor.uploads import allow
from media.models import CreditedImage
from tests.api.conftest import sections
from tests.factories.contributions import ArticleFactory
from tests.factories.editor import jpeg, picture_of
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


def test_moments_and_clocks_of_other_places(program):
    """A moment with an offset is told by the clock of the zone; without a zone it is the territory's."""
    dates = [
        {"starts_at": "2030-12-05T13:00:00Z", "ends_at": "2030-12-05T16:00:00Z"},
        {"starts_at": "2030-12-06T09:00", "time_zone": "Europe/Lisbon"},
    ]
    made = program.create({"kind": "event", "title": "Deux horloges", "dates": dates})
    assert made.status_code == 201, made.content
    told = [(date["start_time"], date["end_time"], date["time_zone"]) for date in made.json()["content"]["dates"]]
    assert told == [("14:00", "17:00", "Europe/Paris"), ("09:00", None, "Europe/Lisbon")]
    changed = program.change(made.json()["id"], {"title": "Toujours deux"})
    assert changed.json()["content"]["dates"] == made.json()["content"]["dates"]


def test_what_is_read_can_be_sent_back_and_changes_nothing(program, member):
    body = {
        "blocks": [
            {"type": "text", "html": "<p>Un <i>début</i>.</p>"},
            {"type": "text", "html": "<p>Un autre texte.</p>"},
            {"type": "heading", "text": "Une section"},
            {"type": "image", "image": picture_of(member).pk, "alt": "Un lac"},
            {"type": "gallery", "caption": "Trois", "images": [{"image": picture_of(member).pk}]},
            {"type": "quote", "text": "On compte.\nOn recompte.", "author": "Inès"},
            {"type": "link_card", "url": "https://example.org/", "title": "Ailleurs"},
            {"type": "table", "rows": [["a", "b"], ["1", "2"]], "header": "row"},
            {"type": "code", "language": "python", "code": "print(1)"},
            {"type": "formula", "latex": "E = mc^2", "alt": "E égale m c deux"},
            {"type": "references", "items": [{"text": "Roche, 2026"}]},
            {"type": "positions", "question": "Faut-il éclairer ?", "positions": [{"stance": "for", "text": "Oui."}]},
        ]
    }
    made = program.create({**ARTICLE, "body": body})
    assert made.status_code == 201, made.content
    content = made.json()["content"]
    assert [block["type"] for block in content["body"]["blocks"]] == [block["type"] for block in body["blocks"]]
    page = Contribution.objects.get(pk=made.json()["id"]).specific
    before = list(page.get_latest_revision_as_object().body.raw_data)
    again = program.change(page.pk, content)
    assert (again.status_code, again.json()["content"]) == (200, content)
    page.refresh_from_db()
    assert list(page.get_latest_revision_as_object().body.raw_data) == before


def test_what_a_program_could_not_send_is_told_all_the_same(program, member, territory):
    page = ArticleFactory(parent=sections(territory)["articles"], author=member, summary="x" * 600)
    page.tags.add(*(f"mot{number}" for number in range(15)), "deux, mots")
    page.save_revision()
    told = program.get(f"/contributions/{page.pk}").json()["content"]
    assert (len(told["tags"]), len(told["summary"])) == (16, 600)


def test_a_block_of_the_team_is_never_lost(program, member):
    made = program.create(ARTICLE).json()
    page = Contribution.objects.get(pk=made["id"]).specific
    page.body = [("callout", {"kind": "know", "title": "À savoir", "text": RichText("<p>Bon à savoir.</p>")})]
    page.save_revision()
    told = program.get(f"/contributions/{page.pk}").json()["content"]["body"]["blocks"]
    assert [block["type"] for block in told] == ["locked"]
    kept = program.change(page.pk, {"body": {"html": "<p>Tout neuf.</p>"}}).json()
    assert [block["type"] for block in kept["content"]["body"]["blocks"]] == ["locked", "text"]
    assert [warning["pointer"] for warning in kept["warnings"]] == ["/body/html"]


HOSTILE = """<h1>Titre</h1><script>alert(1)</script><p onclick="alert(2)">Un <a href="javascript:alert(3)">lien</a> et
<a href="https://example.org/" target="_blank">un autre</a></p><iframe src="https://evil.example"></iframe>
<img src=x onerror=alert(4)><svg><script>alert(5)</script></svg><style>p{}</style><p style="x">fin</p>"""


def test_hostile_html_is_cleaned_and_said(program, client):
    made = program.create({**ARTICLE, "body": {"html": HOSTILE}}).json()
    [block] = made["content"]["body"]["blocks"]
    assert block["html"] == ('<h2>Titre</h2><p>Un lien et <a href="https://example.org/">un autre</a></p><p>fin</p>')
    assert made["warnings"] == [
        {"pointer": "/body/html", "detail": "Laissé de côté\u00a0: <script>, <iframe>, <img>, <svg>, <style>."}
    ]
    page = client.get(program.publish(made["id"]).json()["url"].replace("http://testserver", "")).content.decode()
    for word in ("alert(", "onclick", "evil.example", "javascript:"):
        assert word not in page


def test_the_list_and_the_figures_cost_the_same_for_one_and_three(program, member, territory):
    def queries(path):
        with CaptureQueriesContext(connection) as captured:
            answer = program.get(path)
        assert answer.status_code == 200
        return len(captured), [item["title"] for item in answer.json()["items"]]

    ArticleFactory(parent=sections(territory)["articles"], author=member, title="Un")
    for path in ("/contributions", "/figures"):
        queries(path)
        one, three = queries(path), None
        for title in ("Deux", "Trois"):
            ArticleFactory(parent=sections(territory)["articles"], author=member, title=title + path)
        three = queries(path)
        assert (three[0], len(three[1]) - len(one[1])) == (one[0], 2)


def test_lists_are_paged_and_narrowed(program):
    numbers = [program.create({**ARTICLE, "title": f"Numéro {number}"}).json()["id"] for number in range(3)]
    program.publish(numbers[0])
    program.ask("DELETE", f"/contributions/{numbers[1]}")

    def listed(query):
        return [item["id"] for item in program.get(f"/contributions?{query}").json()["items"]]

    assert listed("") == [numbers[2], numbers[0]]
    assert listed("state=draft") == [numbers[2]]
    assert listed("state=published") == [numbers[0]]
    assert listed("state=trash") == [numbers[1]]
    assert listed("kind=event") == []
    first = program.get("/contributions?limit=1").json()
    assert [item["id"] for item in first["items"]] == [numbers[2]]
    assert program.client.get(first["next"], headers=program.headers).json()["items"][0]["id"] == numbers[0]
    assert program.get("/contributions?etat=brouillon").status_code == 422


def test_off_line_into_the_trash_and_back(program, client):
    number = program.create(ARTICLE).json()["id"]
    address = program.publish(number).json()["url"].replace("http://testserver", "")
    assert program.ask("POST", f"/contributions/{number}/withdraw").json()["state"] == "draft"
    assert client.get(address).status_code in (404, 410)
    program.publish(number)
    thrown = program.ask("DELETE", f"/contributions/{number}").json()
    assert (thrown["state"], thrown["rights"]["edit"], thrown["rights"]["delete"]) == ("trash", False, True)
    assert client.get(address).status_code == 410
    assert program.change(number, {"title": "Encore"}).status_code == 403
    assert program.ask("POST", f"/contributions/{number}/restore").json()["state"] == "published"
    assert client.get(address).status_code == 200


def test_somebody_changed_it_meanwhile(program, member):
    made = program.create(ARTICLE)
    number, stale = made.json()["id"], made["ETag"]
    program.change(number, {"title": "Le lac rouge"}, if_match=stale)
    answer = program.change(number, {"title": "Le lac bleu"}, if_match=stale)
    told = answer.json()
    assert (answer.status_code, told["type"]) == (412, "/api/v1/docs#changed-meanwhile")
    assert (told["current"]["title"], told["sent"]) == ("Le lac rouge", {"title": "Le lac bleu"})
    assert refused(program.ask("PATCH", f"/contributions/{number}", {}), 428, "precondition-required") == {}
    assert program.publish(number, if_match=stale).status_code == 412
    assert program.ask("DELETE", f"/contributions/{number}", if_match=stale).status_code == 412
    assert program.change(number, {"title": "Le lac bleu"}, if_match="*").json()["title"] == "Le lac bleu"
    weak = "W/" + program.get(f"/contributions/{number}")["ETag"]
    assert program.change(number, {"summary": "Bleu."}, if_match=weak).status_code == 200


def test_every_fault_is_told_with_its_place_in_the_askers_language(program, member):
    event = {
        "kind": "event",
        "title": "x" * 256,
        "latitude": 45.1,
        "booking_url": "javascript:alert(1)",
        "genre": "banquet",
        "age_min": 12,
        "age_max": 8,
        "dates": [{"start_day": "2030-12-05"}, {"start_day": "2030-12-05", "end_day": "2030-12-01"}],
    }
    assert refused(program.create(event), 422, "invalid-content") == {
        "/title": "C’est trop long : au plus 255 signes."
    }
    faults = refused(program.create({**event, "title": "Fête"}), 422, "invalid-content")
    assert sorted(faults) == ["/age_max", "/booking_url", "/dates/1/end_day", "/genre", "/latitude"]
    assert faults["/age_max"] == "L’âge le plus haut est au-dessous du plus bas."
    english = program.create({**event, "title": "Fête"}, accept_language="en").json()
    assert "The highest age is below the lowest." in {error["detail"] for error in english["errors"]}
    for content, pointer in (
        ({"titre": "Le lac"}, "/titre"),
        ({"dates": []}, "/dates"),
        ({"body": {}}, "/body"),
        ({"body": {"html": "a", "blocks": []}}, "/body"),
        ({"body": {"blocks": [{"type": "image", "image": 999_999}]}}, "/body/blocks/0/image"),
        ({"body": {"blocks": [{"type": "heading"}]}}, "/body/blocks/0/text"),
        ({"body": {"blocks": [{"type": "video", "video": "https://evil.example/"}]}}, "/body/blocks/0/video"),
        ({"picture": {"id": 999_999}}, "/picture/id"),
        ({"tags": ["a,b"]}, "/tags/0"),
    ):
        assert list(refused(program.create({**ARTICLE, **content}), 422, "invalid-content")) == [pointer], content
    assert list(refused(program.create({**event, "place": 999_999, "title": "F"}), 422, "invalid-content")) == [
        "/place"
    ]
    assert Contribution.objects.by(member).count() == 0


def test_what_is_no_json_is_refused(program):
    number = program.create(ARTICLE).json()["id"]
    for path in ("/contributions", f"/contributions/{number}/publish"):
        sent = program.client.post(f"/api/v1/me{path}", {"title": "Le lac"}, headers=program.headers)
        assert refused(sent, 415, "unsupported-media-type") == {}
    for text in (b"", b"{", b"[]", b"null", b'"x"', b"\xff"):
        answer = program.client.generic(
            "POST", "/api/v1/me/contributions", text, content_type="application/json", headers=program.headers
        )
        assert (answer.status_code in (400, 422), answer["Content-Type"]) == (True, "application/problem+json"), text


def test_what_is_missing_is_said_before_and_at_publication(program):
    made = program.create({"kind": "event", "title": "Sans date"}).json()
    assert made["missing"] == [
        {"pointer": "/body", "detail": "Il n’y a encore rien à lire\u00a0: écrivez quelques mots."},
        {"pointer": "/dates", "detail": "Donnez au moins une date."},
    ]
    answer = program.publish(made["id"])
    assert refused(answer, 422, "incomplete") == {each["pointer"]: each["detail"] for each in made["missing"]}
    assert program.get(f"/contributions/{made['id']}").json() == made


def test_pictures_come_through_the_door(program, member):
    sent = program.send_picture(jpeg(), alt="Un lac", credit="Marie", licence="cc-by").json()
    image = CreditedImage.objects.get(pk=sent["id"])
    assert (image.uploaded_by_user, image.description, image.licence) == (member, "Un lac", "cc-by")
    made = program.create({**ARTICLE, "picture": {"id": image.pk, "alt": "Le lac vert"}}).json()
    assert made["content"]["picture"] == {"id": image.pk, "alt": "Le lac vert", "credit": "Marie", "licence": "cc-by"}
    cut = SimpleUploadedFile("coupe.jpg", jpeg((800, 600)).read()[:-400], "image/jpeg")
    assert list(refused(program.send_picture(cut), 422, "invalid-content")) == ["/file"]
    assert list(refused(program.send_picture(SimpleUploadedFile("a.jpg", b"<svg/>")), 422, "invalid-content")) == [
        "/file"
    ]
    assert list(refused(program.ask("POST", "/pictures", {}), 422, "invalid-content")) == ["/file"]
    assert CreditedImage.objects.count() == 1
    for _time in range(97):
        allow(member, "picture")
    assert program.send_picture(jpeg()).status_code == 429


@pytest.mark.parametrize("wrong", ["perhaps", "2", "-1", "null", "[]", "%00"])
def test_a_trial_of_a_picture_is_asked_for_by_yes_or_no(program, wrong):
    answer = program.send_picture(jpeg(), f"?dry_run={wrong}")
    assert (answer.status_code, [error["parameter"] for error in answer.json()["errors"]]) == (422, ["dry_run"])
    assert CreditedImage.objects.count() == 0


@pytest.mark.parametrize(
    "moment",
    ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:00-12:00", "1899-12-31T12:00:00Z", "2199-12-31T23:30:00Z"],
)
def test_a_moment_is_too_far_by_the_clock_of_the_event(program, moment):
    event = {"kind": "event", "title": "Trop loin", "dates": [{"starts_at": moment, "time_zone": "Europe/Paris"}]}
    assert list(refused(program.create(event), 422, "invalid-content")) == ["/dates/0/starts_at"]


def test_dates_that_did_not_fit_in_the_editor_are_told_and_not_lost(program):
    made = program.create({"kind": "event", "title": "Le lac", "dates": [{"start_day": "2030-12-05"}]}).json()
    left = Unfinished.objects.create(contribution_id=made["id"], fields={"dates": [{"start_day": "le 31 février"}]})
    assert list(refused(program.change(made["id"], {"title": "Le grand lac"}), 422, "invalid-content")) == [
        "/dates/1/start_day"
    ]
    assert Unfinished.objects.get(pk=left.pk).fields == left.fields
    dates = [{"start_day": "2030-12-05"}, {"start_day": "2031-02-28"}]
    assert program.change(made["id"], {"title": "Le grand lac", "dates": dates}).status_code == 200
    assert not Unfinished.objects.exists()
