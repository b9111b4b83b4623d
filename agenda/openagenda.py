"""OpenAgenda JSON to events with their dates.

The same agendas are published in several shapes: the Opendatasoft records (v1
with `fields`, v2 flat), OpenAgenda's own API (texts by language, numbers for
states), and flat exports. Each field is looked for under all its names.
"""

import datetime as dt
import json
import re

from django.utils.translation import gettext as _

from agenda.incoming import (
    MAX_ADDRESS,
    MAX_PLACE_NAME,
    MAX_TOWN,
    IncomingEvent,
    Slot,
    checked_slot,
    in_order,
    slot_between,
)
from agenda.openagenda_fields import choice_of, first_of, text_of, translated, unpacked, words_of
from intake.dates import read_date
from intake.decoding import decode
from intake.lines import numbered_items
from intake.rows import (
    MAX_TITLE,
    Item,
    Reading,
    RefusedRow,
    UnreadableFile,
    as_html,
    check_size,
    degrees,
    identifier,
    one_line,
    plain_line,
    street,
    web_address,
)

WRAPPERS = ("records", "results", "events", "data")
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
    for rank, line, record in _records(data):
        item = Item(reading, rank=rank, line=line, raw=record)
        try:
            if not isinstance(record, dict):
                raise RefusedRow(_("it is not an event but a %(kind)s") % {"kind": type(record).__name__})
            fields = _flat(record)
            item.title = plain_line(text_of(fields, "title"), MAX_TITLE)
            item.keep(_event(fields, item, zone))
        except RefusedRow as refusal:
            item.refuse(refusal)
    return reading


def _records(data):
    """The records of the file, each with its rank and the line on which it starts."""
    check_size(data)
    try:
        text = decode(data)
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


def _event(fields, item, zone):
    if not item.title:
        raise RefusedRow(_("it has no title"))
    uid = identifier(first_of(fields, "uid", "recordid", "id"))
    if not uid:
        raise RefusedRow(_("it has no identifier (uid)"))
    status = choice_of(first_of(fields, "status"))
    if status in HIDDEN:
        raise RefusedRow(_("its source has not published it"))
    slots = _slots(fields, zone, item)
    item.text(text_of(fields, "title"), MAX_TITLE, _("title"))
    summary = item.text(text_of(fields, "description"), 600, _("summary"))
    price = plain_line(text_of(fields, "conditions"))
    booking_url, booking_contact = _registration(first_of(fields, "registration"), item)
    latitude, longitude = _position(fields, item)
    postcode = plain_line(first_of(fields, "postcode", "location_postalcode"), 10)
    city = item.text(first_of(fields, "city", "location_city"), MAX_TOWN, _("town"))
    address = plain_line(first_of(fields, "address", "location_address"), joint=", ")
    age_min, age_max = _ages(fields)
    return IncomingEvent(
        line=item.line,
        rank=item.rank,
        uid=uid,
        title=item.title,
        slots=slots,
        summary=summary,
        html=_body(fields, summary),
        status=STATUSES.get(status, ""),
        genre=plain_line(text_of(fields, "kind"), 60),
        place_name=item.text(first_of(fields, "place_name", "location_name"), MAX_PLACE_NAME, _("name of the place")),
        address=item.text(street(address, postcode, city), MAX_ADDRESS, _("address")),
        postcode=postcode,
        city=city,
        latitude=latitude,
        longitude=longitude,
        is_online=choice_of(first_of(fields, "attendance", "attendancemode", "attendanceMode")) in ONLINE,
        online_url=web_address(first_of(fields, "online_link", "onlineaccesslink", "onlineAccessLink")),
        booking_url=booking_url,
        booking_contact=booking_contact,
        price=item.text(price, 255, _("price")),
        is_free=bool(FREE.search(price)) and not NOT_FREE.search(price),
        age_min=age_min,
        age_max=age_max,
        audience=words_of(first_of(fields, "audience")),
        accessibility=_accessibility(first_of(fields, "accessibility", "accessibility_label_fr")),
        organiser=item.text(first_of(fields, "organiser"), 160, _("organiser")),
        tags=words_of(first_of(fields, "keywords", "keywords_fr")) or words_of(first_of(fields, "themes")),
        source_url=web_address(first_of(fields, "source_url", "canonicalurl", "canonicalUrl", "link")),
        picture_url=_picture(fields),
        picture_credit=plain_line(first_of(fields, "image_credits", "imagecredits", "imageCredits"), 200),
    )


def _picture(fields):
    """The address of its picture, the largest that is named: a text, or {"base": folder, "filename": name}."""
    value = unpacked(first_of(fields, "originalimage", "image_url", "image"))
    if isinstance(value, dict):
        base, name = str(value.get("base") or ""), str(value.get("filename") or "")
        value = f"{base}{name}" if base and name else ""
    return web_address(value)


def _slots(fields, zone, item):
    timings = unpacked(fields.get("timings"))
    if not timings:
        first, last = first_of(fields, "firstdate_begin"), first_of(fields, "lastdate_begin")
        timings = [{"begin": first, "end": first_of(fields, "firstdate_end")}] if first else []
        if last and last != first:
            timings.append({"begin": last, "end": first_of(fields, "lastdate_end")})
            item.note(_("only its first and last dates are in the file"))
    if not isinstance(timings, list):
        raise RefusedRow(_("its dates are not a list"))
    return in_order([_slot(timing, zone, item) for timing in timings])


def _slot(timing, zone, item):
    if not isinstance(timing, dict):
        raise RefusedRow(_("“%(value)s” is not a date") % {"value": one_line(timing, 40)})
    begin = timing.get("begin") or timing.get("start")
    if not begin:
        raise RefusedRow(_("one of its dates has no beginning"))
    start, end = _moment(begin, zone), _moment(timing.get("end"), zone)
    if _are_moments(start, end) and start.time() in DAY_STARTS and end.time() in DAY_ENDS:
        return checked_slot(Slot(start.replace(minute=0), _midnight_after(end), is_all_day=True))
    slot, remark = slot_between(start, end, zone)
    if remark:
        item.note(remark)
    return checked_slot(slot)


def _are_moments(*dates):
    return all(isinstance(date, dt.datetime) for date in dates)


def _moment(value, zone):
    """A day or an aware moment; None where nothing is said."""
    if not value:
        return None
    found = read_date(str(value).strip(), zone)
    if found is None:
        raise RefusedRow(_("“%(value)s” is not a date") % {"value": one_line(value, 40)})
    return found


def _midnight_after(moment):
    day = moment.date() + dt.timedelta(days=1)
    return dt.datetime(day.year, day.month, day.day, tzinfo=moment.tzinfo)


def _position(fields, item):
    point = unpacked(first_of(fields, "location_coordinates"))
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
        item.note(str(refusal))
        return None, None


def _body(fields, summary):
    """The long description, unless it only says the summary again."""
    body = str(
        translated(first_of(fields, "long_description_html", "longdescription_fr", "longDescription", "html")) or ""
    )
    return "" if plain_line(body) == summary else as_html(body)


def _registration(value, item):
    """Where to book: the first web address, and the rest as words."""
    value = unpacked(value)
    entries = value if isinstance(value, list) else re.split(r"\s*,\s*", str(value or ""))
    url, contacts = "", []
    for entry in entries:
        text = plain_line(entry.get("value") if isinstance(entry, dict) else entry, 200)
        if not url and text.lower().startswith(("http://", "https://", "www.")):
            url = web_address(text)
        elif text:
            contacts.append(text)
    return url, item.text(", ".join(contacts), 255, _("ways of booking"))


def _accessibility(value):
    value = unpacked(value)
    if isinstance(value, dict):
        value = [name for name, is_there in value.items() if is_there]
    words = value if isinstance(value, list) else re.split(r"[;|,]", str(value or ""))
    found = (ACCESSIBILITY.get(one_line(word).lower()) for word in words)
    return tuple(dict.fromkeys(word for word in found if word))


def _ages(fields):
    nested = fields.get("age") if isinstance(fields.get("age"), dict) else {}
    ages = []
    for value in (first_of(fields, "age_min") or nested.get("min"), first_of(fields, "age_max") or nested.get("max")):
        try:
            age = int(float(value))
        except (TypeError, ValueError, OverflowError):
            age = -1
        ages.append(age if 0 <= age <= 130 else None)
    if None not in ages and ages[0] > ages[1]:
        return None, None
    # "99" is what forms make people type for "no limit".
    return ages[0], ages[1] if ages[1] is not None and ages[1] < 99 else None
