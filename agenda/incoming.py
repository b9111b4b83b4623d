"""What an import of events hands over, whatever file it came from.

A reader (iCalendar, OpenAgenda, ...) turns bytes into `IncomingEvent`s and says of
every row it cannot use where it stands and why. Readers know nothing of the
database; `agenda.imports` knows nothing of file formats.
"""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from agenda.schedule import DAY, named_zone
from intake.rows import RefusedRow

#: The hour at which a last day ends when nobody says at which.
LAST_MINUTE = dt.time(23, 59)

# The longest real series met so far has 784 dates.
MAX_SLOTS = 1500
MAX_PLACE_NAME = 160
MAX_ADDRESS = 255
MAX_TOWN = 100
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
    rank: int = 0
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
    picture_url: str = ""
    picture_credit: str = ""


def known_zone(name, default):
    """The zone of that name, or the default where nobody knows the name."""
    return (named_zone(name) if name not in WORLD_CLOCK else None) or default


def slot_between(start, end, zone, *, last_day_counts=True, status=""):
    """(the slot, a remark about it or "") of a start and an end that may be None.

    Each is a day or an aware moment. A start that is a day makes whole days, whatever the end says. `last_day_counts`
    says whether an end that is a day is the last one, or the one after it as in calendars.
    """
    if not isinstance(start, dt.datetime):
        last, remark = _last_day(start, end, zone, last_day_counts)
        return Slot(_midnight(start, zone), _midnight(last + DAY, zone), is_all_day=True, status=status), remark
    if end is None or isinstance(end, dt.datetime):
        # An end that is the start says nothing of how long it lasts.
        return Slot(start, end if end != start else None, status=status), ""
    last = end if last_day_counts else end - DAY
    remark = _("it starts at an hour and ends on a day")
    if last <= start.date():
        return Slot(start, None, status=status), remark
    return Slot(start, dt.datetime.combine(last, LAST_MINUTE, tzinfo=start.tzinfo), status=status), remark


def _last_day(start, end, zone, last_day_counts):
    """The last of the whole days that begin with `start`, and a remark."""
    if end is None:
        return start, ""
    if not isinstance(end, dt.datetime):
        last = end if last_day_counts or end == start else end - DAY
        return max(start, last), _("it ends before it starts: its end is left out") if last < start else ""
    if getattr(end.tzinfo, "key", "UTC") in WORLD_CLOCK:
        end = end.astimezone(zone)
    # What ends at midnight ends with the day before.
    last = end.date() - DAY if end.time() == dt.time.min else end.date()
    return max(start, last), _("it starts on a day and ends at an hour: whole days are taken")


def _midnight(day, zone):
    return dt.datetime(day.year, day.month, day.day, tzinfo=zone)


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
