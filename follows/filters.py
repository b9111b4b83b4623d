"""The questions that can be saved: how each is read from an address, said in words, and asked of one page.

The agenda lies below and is known here; the search lies above and registers its own (`register`).
"""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from agenda.filters import AgendaFilters
from agenda.models import AgendaPage, EventPage
from agenda.reach import HERE, Reach

SCOPES = {}


def register(name):
    """Registers the class that knows a scope: `Scope(territory, query)` with the members of `AgendaScope`."""

    def registered(kind):
        SCOPES[name] = kind
        return kind

    return registered


def scope_of(saved_filter):
    """What knows this filter, or None when what it asked has left the platform."""
    kind = SCOPES.get(saved_filter.scope)
    return kind and kind(saved_filter.territory, saved_filter.query)


@register("agenda")
@dataclass
class AgendaScope:
    """Events: what kind, for whom, where, free or not. Periods are left out: a filter is kept for times to come."""

    territory: object
    query: str

    TIMES = ("periode", "jour", "du", "au")

    def __post_init__(self):
        asked = {name: value for name, value in QueryDict(self.query).items() if name not in self.TIMES}
        events, reach = EventPage.objects.live(), None
        if asked.get("territoire") or self.territory.border_km:  # how far the agenda looks when it is not told
            reach = Reach(self.territory, asked.get("territoire", ""))
            events = reach.of(events)
        else:
            events = events.shown_in(self.territory, EventPage.KIND)
        self.looks_further = self.territory.shows_others or bool(reach and reach.chosen != HERE)
        self.filters = AgendaFilters(asked, events, reach=reach)
        self.query = self.filters.query_with()

    @property
    def is_asked(self):
        return bool(self.query)

    @property
    def words(self):
        """ "Agenda: Workshop, Families, Voiron"."""
        said = ", ".join(str(each["words"]) for each in self.filters.in_force)
        return _("Agenda: %(words)s") % {"words": said}

    @property
    def url(self):
        agenda = AgendaPage.objects.live().descendant_of(self.territory.root_page).first()
        return f"{agenda.url if agenda else '/agenda/'}?{self.query}"

    def concerns(self, page):
        return page.kind == EventPage.KIND and (self.looks_further or page.territory_id == self.territory.pk)

    def among(self, keys):
        """Which of these pages answer, as a set of primary keys."""
        if self.filters.wrong:  # what it asked has left: nothing answers rather than everything
            return set()
        return set(self.filters.apply(period=False).filter(pk__in=keys).values_list("pk", flat=True))
