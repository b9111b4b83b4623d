"""The kind event."""

from django.utils.translation import gettext_lazy as _

from agenda.forms import DATES, EventForm
from agenda.models import AgendaPage, EventPage
from contributions.kinds import Ends, FrontBlock, Import, KindSpec, Writing

EVENT = KindSpec(
    kind=EventPage.KIND,
    order=20,
    label=_("Event"),
    section_title=_("Agenda"),
    section="agenda",
    page=EventPage,
    index=AgendaPage,
    icon="event",
    admin_icon="calendar-alt",
    sheets=(("accent", "paper", "night", "halo"), ("night", "accent", "paper", "halo")),
    schema_type="Event",
    ends=Ends.WITH_ITS_DATES,
    imported_from=Import.CALENDAR,
    is_in_communities=True,
    front_block=FrontBlock(name="events", label=_("Next events"), order=20),
    writing=Writing(
        word="evenement",
        label=_("Event"),
        sentence=_("A workshop, a talk, an exhibition: a date, a place, and people come."),
        form=EventForm,
        rows=(DATES,),
        asks_where=True,
        questions={
            "": [
                _("What will one do, see or hear?"),
                _("Who leads it?"),
                _("For whom is it, and what does one need to know before?"),
                _("How does one get there and book?"),
            ],
        },
    ),
)
