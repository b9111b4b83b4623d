"""Events of files into the agenda."""

import re
from dataclasses import replace
from typing import NamedTuple

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agenda.incoming import MAX_SLOTS
from agenda.models import EventPage, Occurrence
from agenda.schedule import DAY
from agenda.tasks import fetch_picture_task
from contributions.imports.importer import Importer
from contributions.imports.matching import NEAR_METRES, NameIndex, PlaceIndex, metres_between, same_name, same_title
from contributions.kinds import where_events_take_place
from contributions.models import Contribution
from contributions.tags import tag_key

PLACE_METRES = 300
#: By so many of its days an event is looked for among those that are here.
MAX_DAYS = 50
# Words met in sources -> our kinds of event. The first that is found wins.
GENRES = (
    (r"exposition|exhibition|vernissage", "exhibition"),
    (r"atelier|workshop|stage|animation", "workshop"),
    (r"conference|rencontre|debat|cafe|table ronde|seminaire|colloque|dedicace|lecture", "conference"),
    (r"balade|randonnee|sortie|promenade|excursion|parcours|circuit", "outing"),
    (r"visite|portes ouvertes|jpo", "visit"),
    (r"festival|fete|village des sciences|nuit (?:de|des|europeenne)|salon|journees?", "festival"),
    (r"spectacle|projection|film|cine|theatre|concert|planetarium", "show"),
    (r"formation|cours|training", "training"),
    (r"jeu|escape|concours|quiz|hackathon", "game"),
    (r"reunion|assemblee|meetup", "meeting"),
)
AUDIENCES = (
    (r"scolaire|ecole|classe|college.*lycee", "schools"),
    (r"maternelle|primaire|enfant|children", "children"),
    (r"college|lycee|adolescent|jeune", "teenagers"),
    (r"famille|famil", "families"),
    (r"adulte|post bac|etudiant|senior", "adults"),
    (r"professionnel|enseignant", "professionals"),
)
ACCESS = {
    "motor": gettext_lazy("people with reduced mobility"),
    "hearing": gettext_lazy("deaf or hard of hearing people"),
    "visual": gettext_lazy("blind or partially sighted people"),
    "psychic": gettext_lazy("people with a mental health condition"),
    "intellectual": gettext_lazy("people with a learning disability"),
}


class EventImporter(Importer):
    """Imports the events of one source into an agenda."""

    page_model = EventPage

    def joined(self, first, row):
        """Exports often give a row for each date of an event: one row with the dates of both."""
        slots = {*first.slots, *row.slots}
        if len(slots) == len(first.slots):
            return first
        return (
            replace(first, slots=tuple(sorted(slots, key=lambda slot: slot.starts_at)))
            if len(slots) <= MAX_SLOTS
            else None
        )

    # --- Fields ------------------------------------------------------------------------

    def values(self, row):
        place = self._place(row)
        access = ", ".join(str(ACCESS[code]) for code in row.accessibility)
        return {
            "title": row.title,
            "summary": row.summary,
            "body": row.html,
            "tags": row.tags,
            "occurrences": _dates(row.slots),
            "event_status": row.status,
            "genre": _first_match(GENRES, row.genre, row.title, " ".join(row.tags)),
            "audience": _audience(row),
            "age_min": row.age_min,
            "age_max": row.age_max,
            "is_free": row.is_free,
            "price": row.price,
            "booking_url": row.booking_url,
            "booking_notes": row.booking_contact,
            "organiser": row.organiser,
            "signature": row.organiser,
            "accessibility": _("Accessible to %(people)s.") % {"people": access} if access else "",
            "place": place,
            "place_name": row.place_name,
            "address": row.address,
            "postcode": row.postcode,
            "city": row.city,
            # A place of the territory brings its own pin.
            "position": None if row.latitude is None and place and place.is_located else self.position(row),
            "is_online": row.is_online,
            "online_url": row.online_url,
        }

    def put(self, page, name, value):
        if name == "occurrences":
            _set_dates(page, value)
        else:
            super().put(page, name, value)

    def read(self, page, name):
        if name == "occurrences":
            return _readable_dates(sorted(page.occurrences.all(), key=lambda date: date.starts_at))
        return super().read(page, name)

    def readable(self, name, value):
        return _readable_dates(value) if name == "occurrences" else super().readable(name, value)

    def label(self, name):
        return _("dates") if name == "occurrences" else super().label(name)

    def created(self, key, row):
        if row.picture_url:
            fetch_picture_task.enqueue(key, row.picture_url, row.picture_credit)

    # --- The same thing from elsewhere ------------------------------------------------

    def find_match(self, row):
        """An event of the same title, on a same day, in the same place, that this source does not know."""
        days = {slot.starts_at.date() for slot in row.slots[:MAX_DAYS]}
        found = (event for event in self.events.like(days, row.title) if event.key not in self.matched)
        match = next(
            (event for event in found if same_title(event.title, row.title) and _same_place(event, row)), None
        )
        return EventPage.objects.filter(pk=match.key).first() if match else None

    @cached_property
    def events(self):
        """The events of the territory that this source does not know, by day."""
        return EventsByDay(
            Occurrence.objects.filter(event__territory=self.territory).exclude(event__in=self.known_pages)
        )

    @cached_property
    def places(self):
        """The places of the territory."""
        return PlaceIndex(Contribution.objects.live().in_territory(self.territory).filter(**where_events_take_place()))

    def _place(self, row):
        """The place of the territory that this row names, or None."""
        if not row.place_name:
            return None
        found = []
        if row.latitude is not None:
            found = self.places.near(row.place_name, row.latitude, row.longitude, PLACE_METRES)
        found += self.places.in_town(row.place_name, row.city, without_position=row.latitude is not None)
        match = next((place for place in found if same_name(place[1], row.place_name)), None)
        return Contribution.objects.filter(pk=match[0]).first() if match else None


class KnownEvent(NamedTuple):
    """What of an event of the territory is compared with a row."""

    key: int
    title: str
    latitude: float | None
    longitude: float | None
    place_name: str
    city: str


class EventsByDay:
    """Events by day and title; the days are read from the database as they are asked for, once each."""

    def __init__(self, dates):
        self._dates, self._names, self._read = dates, NameIndex(), set()

    def like(self, days, title):
        """Events on one of these days whose title shares a part of a word with this one."""
        if missing := days - self._read:
            dates = self._dates.filter(start_day__in=missing).order_by("event_id", "pk")
            fields = ("event_id", *(f"event__{name}" for name in KnownEvent._fields[1:]))
            for day, *values in dates.values_list("start_day", *fields):
                event = KnownEvent(*values)
                self._names.add(day, tag_key(event.title), event)
            self._read |= missing
        return self._names.like(sorted(days), tag_key(title))


def _same_place(event, row):
    if event.latitude is not None and row.latitude is not None:
        here, there = (event.latitude, event.longitude), (row.latitude, row.longitude)
        return metres_between(here, there) <= NEAR_METRES
    if event.place_name and row.place_name:
        return same_name(event.place_name, row.place_name)
    if event.city and row.city:
        return tag_key(event.city) == tag_key(row.city)
    return True  # one of them says nothing of where: title and day decide


def _dates(slots):
    """Occurrences for these slots, each time once."""
    dates = {}
    for slot in slots:
        last = slot.ends_at or slot.starts_at
        if slot.is_all_day:
            last = last.replace(tzinfo=None) - DAY
        same_day = last.date() == slot.starts_at.date()
        date = Occurrence(
            start_day=slot.starts_at.date(),
            start_time=None if slot.is_all_day else slot.starts_at.time(),
            end_day=None if same_day else last.date(),
            end_time=None if slot.is_all_day or slot.ends_at is None else slot.ends_at.time(),
            status=slot.status,
            time_zone=slot.time_zone,
            # The instants tell which of the two hours of an autumn night is meant.
            starts_at=slot.starts_at,
            ends_at=last,
        )
        date.compute_moments()
        dates[date.starts_at, date.ends_at] = date
    return list(dates.values())


def _set_dates(page, dates):
    """Give the page these dates; those it has already keep their row, and so their UID in calendars."""
    present = sorted(page.occurrences.all(), key=lambda date: date.starts_at)
    by_time = {(date.starts_at, date.ends_at): date for date in present}
    kept = {key: by_time[key] for date in dates if (key := (date.starts_at, date.ends_at)) in by_time}
    free = [date for key, date in by_time.items() if key not in kept]
    result = []
    for date in dates:
        row = kept.get((date.starts_at, date.ends_at)) or (free.pop(0) if free else None)
        if row:
            for name in (
                "start_day",
                "start_time",
                "end_day",
                "end_time",
                "status",
                "time_zone",
                "starts_at",
                "ends_at",
            ):
                setattr(row, name, getattr(date, name))
        result.append(row or date)
    page.occurrences = result


def _readable_dates(dates):
    return [
        [str(date.start_day), str(date.start_time), str(date.end_day), str(date.end_time), date.status]
        for date in dates
    ]


def _first_match(patterns, *texts):
    for text in texts:
        words = re.sub(r"[^a-z0-9]+", " ", tag_key(text))
        for pattern, value in patterns:
            if re.search(rf"\b(?:{pattern})", words):
                return value
    return ""


def _audience(row):
    found = {value for label in row.audience if (value := _first_match(AUDIENCES, label))}
    if len(found) == 1:
        return found.pop()
    if found and found <= {"children", "teenagers", "families"}:
        return "families"
    if found:
        return "everybody"
    if row.age_max is not None and row.age_max <= 12:
        return "children"
    return "adults" if row.age_min is not None and row.age_min >= 16 else "everybody"
