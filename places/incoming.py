"""Files of places (CSV, GeoJSON) to rows, whatever their columns are called."""

import json
import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from contributions.imports.tables import note_unknown, plain_name, read_table
from contributions.tags import tag_key
from intake.decoding import decode
from intake.lines import numbered_items
from intake.rows import (
    MAX_TITLE,
    Item,
    Reading,
    RefusedRow,
    UnreadableFile,
    check_size,
    degrees,
    identifier,
    many_lines,
    one_line,
    plain_line,
    unmarked,
    web_address,
)
from places.columns import COLUMNS, GENRES, YES_NO
from places.geometry import representative_point

POSTCODE = re.compile(r"\b\d{5}\b")
MAX_TAGS = 12
#: Properties of which an address is put together.
ADDRESS_PARTS = ("addr housenumber", "addr street")


@dataclass(frozen=True, slots=True)
class IncomingPlace:
    """A place as its source tells it, cleaned of what no field could hold."""

    line: int
    uid: str
    title: str
    rank: int = 0
    genre: str = ""
    summary: str = ""
    description: str = ""
    address: str = ""
    postcode: str = ""
    city: str = ""
    latitude: float | None = None
    longitude: float | None = None
    website: str = ""
    phone: str = ""
    opening: str = ""
    price: str = ""
    wheelchair: str = ""
    hearing_loop: str = ""
    tactile: str = ""
    tags: tuple[str, ...] = ()
    source: str = ""
    licence: str = ""


def read_places(data):
    """Read every place of a CSV or GeoJSON file."""
    check_size(data)
    if not data.strip():
        raise UnreadableFile(_("the file is empty"))
    if decode(data[:400]).lstrip(" \t\r\n")[:1] in ("{", "["):
        return read_geojson(data)
    reading, rows = read_table(
        data,
        known=COLUMNS,
        key="title",
        missing=_("no line of column names with a name of place was found at the top of the file"),
    )
    for item, values in rows:
        _take(item, values)
    return reading


def read_geojson(data):
    """Read every place of a GeoJSON file."""
    try:
        text = decode(data)
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(_("this is not JSON: %(error)s") % {"error": one_line(error, 200)}) from error
    features = (
        whole.get("features", [whole] if whole.get("type") == "Feature" else None) if isinstance(whole, dict) else None
    )
    if not isinstance(features, list):
        raise UnreadableFile(_("there is no list of features in this file"))
    _check_reference_system(whole)
    reading = Reading()
    note_unknown(reading, _unknown_properties(features))
    for rank, line, feature in numbered_items(text, "features", features):
        item = Item(reading, rank=rank, line=line, raw=feature)
        _take(item, lambda feature=feature: _properties(feature))
    return reading


def _unknown_properties(features):
    """Properties of which nothing is taken, in the order in which they come."""
    known = {synonym for synonyms in COLUMNS.values() for synonym in synonyms} | set(ADDRESS_PARTS)
    found = {}
    for feature in features:
        properties = feature.get("properties") if isinstance(feature, dict) else None
        for name, value in properties.items() if isinstance(properties, dict) else ():
            if value not in (None, "") and plain_name(name) not in known:
                found[name] = True
    return list(found)


def _take(item, values):
    """Add one row to the reading, or say why not; `values` is called for what the item says."""
    try:
        found = values()
        item.title = plain_line(found.get("title"), 80)
        item.keep(_place(found, item))
    except RefusedRow as refusal:
        item.refuse(refusal)


def _properties(feature):
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(properties, dict):
        raise RefusedRow(_("it has no properties"))
    keys = {plain_name(key): value for key, value in properties.items()}
    values = {
        name: next((keys[synonym] for synonym in synonyms if keys.get(synonym) not in (None, "")), "")
        for name, synonyms in COLUMNS.items()
    }
    values["uid"] = values["uid"] or feature.get("id") or ""
    values["address"] = values["address"] or " ".join(str(keys[key]) for key in ADDRESS_PARTS if keys.get(key))
    values["latitude"], values["longitude"] = representative_point(feature.get("geometry"))
    return values


def _check_reference_system(whole):
    name = (
        str(((whole.get("crs") or {}).get("properties") or {}).get("name", ""))
        if isinstance(whole.get("crs"), dict)
        else ""
    )
    if name and not re.search(r"CRS84|4326|OGC:1\.3", name):
        raise UnreadableFile(
            _("its coordinates are in %(system)s; longitude and latitude (WGS 84) are needed") % {"system": name[:60]}
        )


def _place(values, item):
    title = item.text(values.get("title"), MAX_TITLE, _("name"))
    if not title:
        raise RefusedRow(_("it has no name"))
    latitude, longitude = _position(values)
    city = item.text(values.get("city"), 100, _("town"))
    postcode = plain_line(values.get("postcode"), 30)
    if latitude is None and not city and not postcode:
        raise RefusedRow(_("it has neither coordinates nor town"))
    website = web_address(values.get("website"))
    if one_line(values.get("website")) and not website:
        item.note(_("its web site is not an address: left out"))
    description = many_lines(values.get("description"))
    address = (plain_line(values.get(key), joint=", ") for key in ("address", "place_detail"))
    return IncomingPlace(
        line=item.line,
        rank=item.rank,
        uid=identifier(values.get("uid")) or identifier(f"{tag_key(title)}|{tag_key(city)}|{postcode}"),
        title=title[0].upper() + title[1:],
        genre=_genre(values),
        summary=_summary(unmarked(description)),
        description=description,
        address=item.text(", ".join(filter(None, address)), 255, _("address")),
        postcode=found[0] if (found := POSTCODE.search(postcode)) else postcode[:10],
        city=city,
        latitude=latitude,
        longitude=longitude,
        website=website,
        phone=item.text(values.get("phone"), 40, _("telephone")),
        opening=many_lines(unmarked(values.get("opening"))),
        price=item.text(values.get("price"), 200, _("price")),
        wheelchair=_yes_no(values.get("wheelchair")),
        hearing_loop=_yes_no(values.get("hearing_loop")),
        tactile=_yes_no(values.get("tactile")),
        tags=_tags(values.get("tags"), item),
        source=plain_line(values.get("source"), 100),
        licence=plain_line(values.get("licence"), 100),
    )


def _position(values):
    """Coordinates from two columns, or from one that holds both."""
    both = str(values.get("coordinates") or "").strip(" []()")
    if both and not values.get("latitude"):
        pair = re.split(r"\s*[,;]\s*|\s+", both, maxsplit=1)
        if len(pair) != 2:
            raise RefusedRow(_("coordinates “%(text)s” are not a pair of numbers") % {"text": both[:40]})
        return degrees(*pair)
    return degrees(values.get("latitude"), values.get("longitude"))


def _summary(description):
    """The first sentences, as many as a standfirst holds."""
    text = one_line(description)
    if len(text) <= 300:
        return text
    end = max(text.rfind(mark, 80, 300) for mark in (". ", "! ", "? "))
    return text[: end + 1] if end > 0 else one_line(text, 300)


def _genre(values):
    for name in ("genre", "category"):
        words = plain_name(values.get(name) or "")
        for pattern, genre in GENRES:
            if words and re.search(pattern, words):
                return genre
    return ""


def _yes_no(value):
    return YES_NO.get(plain_name(value or ""), "")


def _tags(value, item):
    words = value if isinstance(value, list) else re.split(r"[;|]", str(value or "")) if value else []
    # "Beaux-Arts : Dessin, Estampe": the word before the colon is the subject.
    found = (plain_line(str(word).split(" : ")[0], 60) for word in words)
    names = tuple(dict.fromkeys(name for name in found if name))
    if len(names) > MAX_TAGS:
        item.note(_("it has %(count)s tags: the first %(limit)s are taken") % {"count": len(names), "limit": MAX_TAGS})
    return names[:MAX_TAGS]
