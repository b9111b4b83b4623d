"""What people and tasks do in a territory of the bench, timed: writing, and what is done once for many."""

import json
import time
import uuid
from datetime import timedelta

from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone

from agenda.ical import read_calendar
from agenda.imports import EventImporter
from agenda.models import AgendaPage
from agenda.schedule import zone_of
from follows.digest import send_digest
from notifications.models import Mail
from territories.models import Territory

SAVE, PUBLISH = "/ecrire/api/enregistrer/", "/ecrire/api/publier/"
TEXT = "Un lac change de couleur quand vient la neige, et personne ne sait encore pourquoi. " * 12
#: Letters that are put into words, events that are imported, once at each size.
LETTERS, EVENTS = 200, 200


class Writer:
    """A member with the editor open, who writes one text after another."""

    def __init__(self, member):
        self.client = Client(HTTP_HOST="localhost", raise_request_exception=False)
        self.client.force_login(member)
        self.name, self.known = str(uuid.uuid4()), {}

    def send(self, address):
        nodes = [{"type": "paragraph", "content": [{"type": "text", "text": TEXT}]} for _ in range(4)]
        known = {name: self.known[name] for name in ("page", "revision", "revision_at") if name in self.known}
        fields = {"title": "La neige sonne", "summary": "Un lac, la nuit.", "tags": "neige, lac", **known}
        document = json.dumps({"type": "doc", "content": nodes})
        answer = self.client.post(address, {"kind": "article", "client": self.name, "document": document, **fields})
        if answer.status_code == 200:
            self.known = answer.json()
        return answer

    def autosave(self):
        """(preparation, what is timed): a text that was saved before is saved again."""
        return (lambda: self.known or self.send(SAVE)), (lambda: self.send(SAVE))

    def publish(self):
        """A new draft goes on line."""

        def draft():
            self.name, self.known = str(uuid.uuid4()), {}
            self.send(SAVE)

        return draft, lambda: self.send(PUBLISH)


def plan_letters():
    """{what: number} of the weekly letter of everybody who receives one."""
    began = time.perf_counter()
    many = send_digest(Territory.objects.get(name="Bench"))
    planned = time.perf_counter() - began
    shared, letters = {}, list(Mail.objects.filter(is_bulk=True).select_related("member", "territory__site")[:LETTERS])
    began = time.perf_counter()
    composed = sum(letter.compose(shared) is not None for letter in letters)
    took = time.perf_counter() - began
    Mail.objects.filter(is_bulk=True).delete()
    return {
        "letters planned": many,
        "planned in, s": round(planned, 1),
        "composed in an hour": round(3600 * composed / took) if composed else 0,
    }


def import_events(many=EVENTS):
    """{what: number} of an iCalendar file whose events are new here."""
    when = timezone.now() + timedelta(days=3)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0"]
    for number in range(many):
        start = when + timedelta(hours=number)
        lines += [
            "BEGIN:VEVENT",
            f"UID:{uuid.uuid4()}@bench.example",
            f"DTSTART:{start:%Y%m%dT%H%M%SZ}",
            f"SUMMARY:{uuid.uuid4().hex[:12]} {number}",
            f"DESCRIPTION:{TEXT}",
            "LOCATION:Muséum\\, Grenoble",
            "END:VEVENT",
        ]
    file = ContentFile("\r\n".join([*lines, "END:VCALENDAR", ""]).encode())
    parent = AgendaPage.objects.first()
    zone = zone_of(parent.get_site().territory)
    began = time.perf_counter()
    report = EventImporter(parent=parent, source=f"bench {uuid.uuid4()}").run(read_calendar(file.read(), zone=zone))
    took = time.perf_counter() - began
    return {"events imported": report.created, "imported in, s": round(took, 1)}


#: What is done once at each size.
ONCE = {"weekly letter": plan_letters, "import": import_events}
