"""The pictures of imported events: by a task, through the guard, validated; nothing of ours is replaced."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult

from agenda.models import EventPage
from agenda.openagenda import read_openagenda
from agenda.pictures import fetch_picture
from intake.fetch import Allowance
from tests.factories import media
from tests.factories.calendars import PARIS
from tests.factories.contributions import CreditedImageFactory


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        body = {"/affiche.jpg": media.jpeg_of_a_phone((1600, 900), orientation=1), "/faux.jpg": b"<svg/>"}.get(
            self.path
        )
        self.send_response(200 if body else 404)
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *args):
        pass


@pytest.fixture
def service():
    """(address of a server of this machine, the allowance to ask it)."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    port = server.server_address[1]
    yield f"http://127.0.0.1:{port}", Allowance("127.0.0.1", port)
    server.shutdown()
    server.server_close()


def record(**fields):
    timings = [{"begin": "2099-08-08T22:00:00+02:00", "end": "2099-08-08T23:30:00+02:00"}]
    return {"uid": "1", "title": "Nuit des étoiles", "timings": timings, **fields}


@pytest.fixture
def imported(tmp_path, section):
    """`imported(**fields)` imports one event and gives it."""
    section("agenda")

    def run(**fields):
        path = tmp_path / "events.json"
        path.write_text(json.dumps([record(**fields)]))
        call_command("import_events", str(path))
        return EventPage.objects.get()

    return run


def waiting():
    found = DBTaskResult.objects.filter(task_path__endswith="fetch_picture_task")
    return [each.args_kwargs["args"] for each in found]


@pytest.mark.parametrize(
    ("fields", "address"),
    [
        ({"image_url": "https://cdn.example/a.jpg"}, "https://cdn.example/a.jpg"),
        ({"image": {"base": "https://cdn.example/", "filename": "b.jpg"}}, "https://cdn.example/b.jpg"),
        ({"image": "javascript:alert(1)"}, ""),
        ({}, ""),
    ],
)
def test_the_file_names_a_picture(fields, address):
    (event,) = read_openagenda(json.dumps([record(**fields)]).encode(), zone=PARIS).rows
    assert event.picture_url == address


def test_a_new_event_asks_for_its_picture_once(imported):
    event = imported(image_url="https://cdn.example/a.jpg", image_credits="Ana")
    imported(image_url="https://cdn.example/a.jpg", image_credits="Ana", description="Autrement")
    assert waiting() == [[event.pk, "https://cdn.example/a.jpg", "Ana"]]


def test_it_is_cleaned_and_credited(imported, service, client):
    host, allowance = service
    event = imported()
    assert fetch_picture(key=event.pk, address=f"{host}/affiche.jpg", credit="Ana", allowance=allowance) is True
    picture = EventPage.objects.get().lead_image
    assert (picture.credit, picture.source_url, picture.width) == ("Ana", f"{host}/affiche.jpg", 1600)
    assert b"secret" not in picture.file.read().lower()
    assert "Ana" in client.get(event.url).content.decode()


def test_what_somebody_chose_stays(imported, service):
    host, allowance = service
    event, ours = imported(), CreditedImageFactory()
    EventPage.objects.update(lead_image=ours)
    assert fetch_picture(key=event.pk, address=f"{host}/affiche.jpg", credit="", allowance=allowance) is False
    assert EventPage.objects.get().lead_image == ours


@pytest.mark.parametrize("path", ["/faux.jpg", "/absent.jpg"])
def test_what_is_no_picture_is_left(imported, service, path):
    host, allowance = service
    assert fetch_picture(key=imported().pk, address=host + path, credit="", allowance=allowance) is False
    assert EventPage.objects.get().lead_image is None


def test_the_guard_lets_nobody_ask_inside(imported, service):
    host, _allowance = service
    assert fetch_picture(key=imported().pk, address=f"{host}/affiche.jpg", credit="") is False


@pytest.mark.parametrize("is_live", [True, False])
def test_what_somebody_is_writing_meanwhile_stays(imported, service, is_live):
    host, allowance = service
    event = imported()
    if not is_live:
        event.unpublish()
        event.refresh_from_db()
    event.summary = "Encore un brouillon"
    event.save_revision()
    assert fetch_picture(key=event.pk, address=f"{host}/affiche.jpg", credit="Ana", allowance=allowance) is True
    event = EventPage.objects.get()
    draft = event.get_latest_revision_as_object()
    assert (draft.summary, draft.lead_image.credit) == ("Encore un brouillon", "Ana")
    assert (event.live, event.summary, event.has_unpublished_changes) == (is_live, "", True)
    assert (event.lead_image is not None) == is_live
