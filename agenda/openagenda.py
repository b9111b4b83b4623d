"""OpenAgenda JSON to events with their dates.

The same agendas are published in several shapes: the Opendatasoft records (v1
with `fields`, v2 flat), OpenAgenda's own API (texts by language, numbers for
states), and flat exports. Each field is looked for under all its names.
"""

import datetime as dt
import json
import re

from django.utils.translation import gettext as _

from agenda.incoming import IncomingEvent, Slot, checked_slot, in_order
from intake.lines import numbered_items
from intake.rows import (
    MAX_TITLE,
    Reading,
    RefusedRow,
    Remark,
    UnreadableFile,
    as_html,
    check_size,
    degrees,
    many_lines,
    one_line,
    street,
    web_address,
)

WRAPPERS = ("records", "results", "events", "data")
LANGUAGES = ("fr", "ca", "oc", "en")
# OpenAgenda's numbers and the words of its exports, for what we call a status.
STATUSES = {
    "4": "postponed", "5": "full", "6": "cancelled",
    "postponed": "postponed", "full": "full", "cancelled": "cancelled",
    "reporté": "postponed", "complet": "full", "annulé": "cancelled",
}  # fmt: skip
HIDDEN = {"brouillon", "draft", "refusé", "refused", "à contrôler", "tocontrol"}
ONLINE = {"2", "online", "en ligne"}
ACCESSIBILITY = {
    "mi": "motor", "handicap moteur": "motor", "hi": "hearing", "handicap auditif": "hearing",
    "vi": "visual", "handicap visuel": "visual", "pi": "psychic", "handicap psychique": "psychic",
    "ii": "intellectual", "handicap intellectuel": "intellectual",
}  # fmt: skip
FREE = re.compile(r"\b(?:gratuit\w*|entrée libre|accès libre|free)\b", re.I)
# "Gratuit pour les moins de 18 ans", "5 €, gratuit avec la carte": there is a price after all.
NOT_FREE = re.compile(r"\b(?:payant\w*|tarif\w*|euros?|eur)\b|€|gratuit\w*\s+(?:pour|avec|sous|moins|jusqu)", re.I)
DAY_STARTS = {dt.time(0, 0), dt.time(0, 1)}
DAY_ENDS = {dt.time(23, 58), dt.time(23, 59)}


def read_openagenda(data, *, zone):
    """Read every event of an OpenAgenda export; times are told on the clock of `zone`."""
    reading = Reading()
    for line, record in _records(data):
        title = ""
        try:
            if not isinstance(record, dict):
                raise RefusedRow(_("it is not an event but a %(kind)s") % {"kind": type(record).__name__})
            fields = _flat(record)
            title = one_line(_text(fields, "title"), MAX_TITLE)
            reading.rows.append(_event(fields, line, title, zone, reading))
        except RefusedRow as refusal:
            reading.refusals.append(Remark(line, str(refusal), title))
    return reading


def _records(data):
    """The records of the file, each with the line on which it starts."""
    check_size(data)
    try:
        text = data.decode("utf-8-sig")
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(_("this is not JSON: %(error)s") % {"error": one_line(error, 200)}) from error
    name, records = "", whole
    if isinstance(whole, dict):
        name = next((name for name in WRAPPERS if isinstance(whole.get(name), list)), "")
        records = whole.get(name)
    if not isinstance(records, list):
        raise UnreadableFile(_("there is no list of events in this file"))
    return numbered_items(text, name, records)


def _flat(record):
    """One dictionary of fields, whichever envelope the record came in."""
    fields = record.get("fields") or record.get("record", {})
    if isinstance(fields, dict) and "fields" in fields:
        fields = fields["fields"]
    fields = dict(fields) if isinstance(fields, dict) and fields else dict(record)
    place = fields.get("location")
    if isinstance(place, dict):
        names = {"name": "place_name", "latitude": "lat", "longitude": "lon", "postalCode": "postcode"}
        for name, value in place.items():
            fields.setdefault(names.get(name, name if name in {"address", "city"} else f"location_{name}"), value)
    return fields


def _event(fields, line, title, zone, reading):
    if not title:
        raise RefusedRow(_("it has no title"))
    uid = one_line(_any(fields, "uid", "recordid", "id"), 255)
    if not uid:
        raise RefusedRow(_("it has no identifier (uid)"))
    status = _choice(_any(fields, "status"))
    if status in HIDDEN:
        raise RefusedRow(_("its source has not published it"))
    slots = _slots(fields, zone)
    summary = many_lines(_text(fields, "description"))
    price = many_lines(_text(fields, "conditions"))
    booking_url, booking_contact = _registration(_any(fields, "registration"))
    latitude, longitude = _position(fields, line, title, reading)
    postcode = one_line(_any(fields, "postcode", "location_postalcode"), 10)
    city = one_line(_any(fields, "city", "location_city"), 100)
    age_min, age_max = _ages(fields)
    return IncomingEvent(
        line=line,
        uid=uid,
        title=title,
        slots=slots,
        summary=one_line(summary, 600),
        html=_body(fields, summary),
        status=STATUSES.get(status, ""),
        genre=one_line(_text(fields, "kind"), 60),
        place_name=one_line(_any(fields, "place_name", "location_name"), MAX_TITLE),
        address=one_line(street(_any(fields, "address", "location_address"), postcode, city), 255),
        postcode=postcode,
        city=city,
        latitude=latitude,
        longitude=longitude,
        is_online=_choice(_any(fields, "attendance", "attendancemode", "attendanceMode")) in ONLINE,
        online_url=web_address(_any(fields, "online_link", "onlineaccesslink", "onlineAccessLink")),
        booking_url=booking_url,
        booking_contact=booking_contact,
        price=one_line(price, 255),
        is_free=bool(FREE.search(price)) and not NOT_FREE.search(price),
        age_min=age_min,
        age_max=age_max,
        audience=_words(_any(fields, "audience")),
        accessibility=_accessibility(_any(fields, "accessibility", "accessibility_label_fr")),
        organiser=one_line(_any(fields, "organiser"), 160),
        tags=_words(_any(fields, "keywords", "keywords_fr")) or _words(_any(fields, "themes")),
        source_url=web_address(_any(fields, "source_url", "canonicalurl", "canonicalUrl", "link")),
    )


def _any(fields, *names):
    """The first of these fields that says something."""
    return next((fields[name] for name in names if fields.get(name) not in (None, "", [], {})), "")


def _text(fields, name):
    """A text that may be given by language, in one field or in several."""
    value = _any(fields, name, *(f"{name}_{language}" for language in LANGUAGES))
    return _translated(value)


def _translated(value):
    if isinstance(value, dict):
        return next((value[language] for language in LANGUAGES if value.get(language)), next(iter(value.values()), ""))
    return value


def _unpacked(value):
    """Values that some exports write as JSON inside a string."""
    if isinstance(value, str) and value.lstrip()[:1] in {"[", "{"}:
        try:
            return json.loads(value)
        except (ValueError, RecursionError):
            return value
    return value


def _choice(value):
    """A state as a lower-case word or number, whatever it is wrapped in."""
    value = _unpacked(value)
    if isinstance(value, dict):
        value = value.get("id") or value.get("key") or _translated(value.get("label", ""))
    return one_line(value, 40).lower()


def _words(value):
    value = _translated(_unpacked(value))
    if isinstance(value, str):
        value = re.split(r"[;,|]" if ";" not in value else ";", value)
    if not isinstance(value, list):
        return ()
    words = (one_line(word.get("label") if isinstance(word, dict) else word, 100) for word in value)
    return tuple(dict.fromkeys(word for word in words if word))


def _slots(fields, zone):
    timings = _unpacked(fields.get("timings"))
    if not timings:
        first, last = _any(fields, "firstdate_begin"), _any(fields, "lastdate_begin")
        timings = [{"begin": first, "end": _any(fields, "firstdate_end")}] if first else []
        if last and last != first:
            timings.append({"begin": last, "end": _any(fields, "lastdate_end")})
    if not isinstance(timings, list):
        raise RefusedRow(_("its dates are not a list"))
    return in_order([_slot(timing, zone) for timing in timings])


def _slot(timing, zone):
    if not isinstance(timing, dict):
        raise RefusedRow(_("“%(value)s” is not a date") % {"value": one_line(timing, 40)})
    begin = timing.get("begin") or timing.get("start")
    if not begin:
        raise RefusedRow(_("one of its dates has no beginning"))
    starts_at, ends_at = _moment(begin, zone), _moment(timing.get("end"), zone)
    if len(str(begin)) == 10:  # a day without an hour
        last = ends_at or starts_at
        return checked_slot(Slot(starts_at, _midnight_after(last), is_all_day=True))
    if ends_at and starts_at.time() in DAY_STARTS and ends_at.time() in DAY_ENDS:
        return checked_slot(Slot(starts_at.replace(minute=0), _midnight_after(ends_at), is_all_day=True))
    return checked_slot(Slot(starts_at, ends_at))


def _moment(value, zone):
    if not value:
        return None
    try:
        moment = dt.datetime.fromisoformat(str(value).strip())
        return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
    except (ValueError, OverflowError):
        raise RefusedRow(_("“%(value)s” is not a date") % {"value": one_line(value, 40)}) from None


def _midnight_after(moment):
    day = moment.date() + dt.timedelta(days=1)
    return dt.datetime(day.year, day.month, day.day, tzinfo=moment.tzinfo)


def _position(fields, line, title, reading):
    point = _unpacked(_any(fields, "location_coordinates"))
    if isinstance(point, dict):
        pair = point.get("lat"), point.get("lon")
    elif isinstance(point, list) and len(point) == 2:
        pair = point
    else:
        pair = fields.get("lat"), fields.get("lon")
    try:
        return degrees(*pair)
    except RefusedRow as refusal:
        # Dates and place still hold without the pin.
        reading.notices.append(Remark(line, str(refusal), title))
        return None, None


def _body(fields, summary):
    """The long description, unless it only says the summary again."""
    body = str(
        _translated(_any(fields, "long_description_html", "longdescription_fr", "longDescription", "html")) or ""
    )
    return "" if one_line(body) == one_line(summary) else as_html(body)


def _registration(value):
    """Where to book: the first web address, and the rest as words."""
    value = _unpacked(value)
    entries = value if isinstance(value, list) else re.split(r"\s*,\s*", str(value or ""))
    url, contacts = "", []
    for entry in entries:
        text = one_line(entry.get("value") if isinstance(entry, dict) else entry, 200)
        if not url and text.lower().startswith(("http://", "https://", "www.")):
            url = web_address(text)
        elif text:
            contacts.append(text)
    return url, one_line(", ".join(contacts), 255)


def _accessibility(value):
    value = _unpacked(value)
    if isinstance(value, dict):
        value = [name for name, is_there in value.items() if is_there]
    words = value if isinstance(value, list) else re.split(r"[;|,]", str(value or ""))
    found = (ACCESSIBILITY.get(one_line(word).lower()) for word in words)
    return tuple(dict.fromkeys(word for word in found if word))


def _ages(fields):
    nested = fields.get("age") if isinstance(fields.get("age"), dict) else {}
    ages = []
    for value in (_any(fields, "age_min") or nested.get("min"), _any(fields, "age_max") or nested.get("max")):
        try:
            age = int(float(value))
        except (TypeError, ValueError, OverflowError):
            age = -1
        ages.append(age if 0 <= age <= 130 else None)
    if None not in ages and ages[0] > ages[1]:
        return None, None
    # "99" is what forms make people type for "no limit".
    return ages[0], ages[1] if ages[1] is not None and ages[1] < 99 else None
