"""`manage.py import_events FILE_OR_URL`: events of an iCalendar, OpenAgenda or RSS file into the agenda."""

from agenda.ical import read_calendar
from agenda.imports import EventImporter
from agenda.models import AgendaPage
from agenda.openagenda import read_openagenda
from agenda.rss import read_event_feed
from agenda.schedule import zone_of
from contributions.imports.command import ImportCommand
from intake.decoding import decode

# Their identifiers are unique whatever file they come in.
OPENAGENDA = "openagenda.com"


class Command(ImportCommand):
    help = "Imports events from an iCalendar (.ics), OpenAgenda (.json) or RSS (with dates of events) file or address."
    section_model = AgendaPage

    def read(self, data, *, parent, source):
        zone = zone_of(parent.get_site().territory)
        first = decode(data[:400]).lstrip()[:1]
        if first in ("{", "["):
            reading, source = read_openagenda(data, zone=zone), OPENAGENDA
        elif first == "<":
            reading = read_event_feed(data, zone=zone)
        else:
            reading = read_calendar(data, zone=zone)
        return EventImporter(parent=parent, source=source), reading
