"""What an import of events hands over, whatever file it came from.

A reader (iCalendar, OpenAgenda, ...) turns bytes into `IncomingEvent`s and says of
every row it cannot use where it stands and why. Readers know nothing of the
database; `agenda.imports` knows nothing of file formats.
"""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from agenda.schedule import named_zone
from intake.rows import RefusedRow

# The longest real series met so far has 784 dates.
MAX_SLOTS = 1500
EARLIEST_YEAR = 1900
LATEST_YEAR = 2200
WORLD_CLOCK = {"UTC", "Etc/UTC", "GMT", "Etc/GMT", "Zulu"}


@dataclass(frozen=True, slots=True)
class Slot:
    """One date of an event, on the clock of the place where it happens.

    A slot that lasts whole days starts at midnight and ends at the midnight after
    its last day. `ends_at` is None when the source does not say.
    """

    starts_at: dt.datetime
    ends_at: dt.datetime | None = None
    is_all_day: bool = False
    status: str = ""

    @property
    def time_zone(self):
        return self.starts_at.tzinfo.key


@dataclass(frozen=True, slots=True)
class IncomingEvent:
    """An event as its source tells it, cleaned of what no field could hold."""

    line: int
    uid: str
    title: str
    slots: tuple[Slot, ...]
    summary: str = ""
    html: str = ""
    status: str = ""
    genre: str = ""
    place_name: str = ""
    address: str = ""
    postcode: str = ""
    city: str = ""
    latitude: float | None = None
    longitude: float | None = None
    is_online: bool = False
    online_url: str = ""
    booking_url: str = ""
    booking_contact: str = ""
    price: str = ""
    is_free: bool = False
    age_min: int | None = None
    age_max: int | None = None
    audience: tuple[str, ...] = ()
    accessibility: tuple[str, ...] = ()
    organiser: str = ""
    tags: tuple[str, ...] = ()
    source_url: str = ""


def known_zone(name, default):
    """The zone of that name, or the default where nobody knows the name."""
    return (named_zone(name) if name not in WORLD_CLOCK else None) or default


def checked_slot(slot):
    """The same slot, or a refusal when no calendar could show it."""
    ends_at = slot.ends_at or slot.starts_at
    if not EARLIEST_YEAR <= slot.starts_at.year <= ends_at.year <= LATEST_YEAR:
        raise RefusedRow(
            _("the date %(date)s is not a date of an agenda") % {"date": slot.starts_at.date().isoformat()}
        )
    if ends_at < slot.starts_at:
        raise RefusedRow(
            _("it ends (%(end)s) before it starts (%(start)s)")
            % {"start": f"{slot.starts_at:%Y-%m-%d %H:%M}", "end": f"{ends_at:%Y-%m-%d %H:%M}"}
        )
    return slot


def in_order(slots):
    """Slots by date, refused where there are none or far too many."""
    if not slots:
        raise RefusedRow(_("it has no date"))
    if len(slots) > MAX_SLOTS:
        raise RefusedRow(_("it has %(count)s dates, more than %(limit)s") % {"count": len(slots), "limit": MAX_SLOTS})
    return tuple(sorted(slots, key=lambda slot: (slot.starts_at, slot.ends_at or slot.starts_at)))
