"""Events, their occurrences, and the index page of the agenda."""

from agenda.models.occurrences import Occurrence, Status
from agenda.models.pages import AgendaPage, EventPage

__all__ = [
    "AgendaPage",
    "EventPage",
    "Occurrence",
    "Status",
]
