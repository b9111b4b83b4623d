"""Events of files into the agenda."""

import re
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agenda.models import EventPage, Occurrence
from agenda.schedule import DAY
from contributions.imports.importer import NEAR_METRES, Importer, metres_between, same_name, same_title
from contributions.models import Contribution, Kind
from contributions.tags import tag_key
from intake.rows import Remark

PLACE_METRES = 300
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

    def __init__(self, *, parent, source):
        super().__init__(parent=parent, source=source)
        places = Contribution.objects.live().in_territory(self.site).of_kind(Kind.PLACE)
        places = places.only("title", "latitude", "longitude", "city", "address", "postcode")
        self.places = [(place, tag_key(place.title)) for place in places]

    def run(self, reading, *, dry_run=False):
        reading.rows = self._one_per_uid(reading)
        return super().run(reading, dry_run=dry_run)

    def _one_per_uid(self, reading):
        """Rows of the same identifier as one: exports often give a row for each date."""
        rows = {}
        for row in reading.rows:
            first = rows.setdefault(row.uid, row)
            if first is row:
                continue
            if not same_title(first.title, row.title):
                reason = _("its identifier is that of line %(line)s") % {"line": first.line}
                reading.refusals.append(Remark(row.line, reason, row.title))
                continue
            rows[row.uid] = replace(
                first, slots=tuple(sorted({*first.slots, *row.slots}, key=lambda slot: slot.starts_at))
            )
            reason = _("same event as line %(line)s: its dates are joined to it") % {"line": first.line}
            reading.notices.append(Remark(row.line, reason, row.title))
        return list(rows.values())

    # --- Fields ------------------------------------------------------------------------

    def values(self, row):
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
            "place": self._place(row),
            "place_name": row.place_name[:160],
            "address": row.address,
            "postcode": row.postcode,
            "city": row.city,
            "position": None if row.latitude is None else (row.latitude, row.longitude),
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
            return _told(sorted(page.occurrences.all(), key=lambda date: date.starts_at))
        return super().read(page, name)

    def readable(self, name, value):
        return _told(value) if name == "occurrences" else super().readable(name, value)

    def label(self, name):
        return _("dates") if name == "occurrences" else super().label(name)

    # --- The same thing from elsewhere ------------------------------------------------

    def find_twin(self, row):
        """An event of the same title, on a same day, in the same place, that this source does not know."""
        days = {slot.starts_at.date() for slot in row.slots[:50]}
        candidates = (
            EventPage.objects.filter(territory=self.site, occurrences__start_day__in=days)
            .exclude(imported_records__source=self.source)
            .distinct()
            .defer_streamfields()
        )
        return next(
            (page for page in candidates if same_title(page.title, row.title) and _same_place(page, row)), None
        )

    def _place(self, row):
        """The place of the territory that this row names, or None."""
        if not row.place_name:
            return None
        name = tag_key(row.place_name)
        return next((place for place, title in self.places if _near(place, row) and same_name(title, name)), None)


def _near(place, row, metres=PLACE_METRES):
    if place.is_located and row.latitude is not None:
        return metres_between((place.latitude, place.longitude), (row.latitude, row.longitude)) <= metres
    return bool(row.city) and tag_key(place.city) == tag_key(row.city)


def _same_place(page, row):
    if page.is_located and row.latitude is not None:
        return _near(page, row, NEAR_METRES)
    if page.place_name and row.place_name:
        return same_name(page.place_name, row.place_name)
    if page.city and row.city:
        return tag_key(page.city) == tag_key(row.city)
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
        date.reckon()
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


def _told(dates):
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
