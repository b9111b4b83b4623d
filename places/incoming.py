"""Files of places (CSV, GeoJSON) to rows, whatever their columns are called."""

import csv
import io
import json
import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from contributions.tags import tag_key
from intake.lines import numbered_items
from intake.rows import (
    MAX_TITLE,
    Reading,
    RefusedRow,
    Remark,
    UnreadableFile,
    check_size,
    degrees,
    many_lines,
    one_line,
    web_address,
)
from places.columns import COLUMNS, GENRES, YES_NO
from places.geometry import representative_point

ENCODINGS = ("utf-8-sig", "cp1252")
DELIMITERS = ",;\t|"
# Titles and notes that spreadsheets put above the line of column names.
LINES_BEFORE_HEADER = 10
# A description may have paragraphs; hundreds of lines are a missing quotation mark.
MAX_LINES_OF_ROW = 200
POSTCODE = re.compile(r"\b\d{5}\b")


@dataclass(frozen=True, slots=True)
class IncomingPlace:
    """A place as its source tells it, cleaned of what no field could hold."""

    line: int
    uid: str
    title: str
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
    return read_geojson(data) if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[") else read_csv(data)


def read_csv(data):
    text = _decoded(data)
    header_at, columns, delimiter = _header(text.split("\n", LINES_BEFORE_HEADER))
    reading = Reading()
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    last_line = 0
    while True:
        line = last_line + 1
        try:
            cells = next(rows)
        except StopIteration:
            return reading
        except csv.Error as error:
            reading.refusals.append(Remark(line, _("it cannot be read: %(error)s") % {"error": error}))
            last_line = rows.line_num
            continue
        last_line = rows.line_num
        if last_line - line > MAX_LINES_OF_ROW:
            reading.refusals.append(
                Remark(line, _("a quotation mark is opened and not closed"), one_line(cells[0], 80))
            )
        elif line > header_at and any(cell.strip() for cell in cells):
            _take(reading, line, lambda cells=cells: _fields(cells, columns))


def read_geojson(data):
    try:
        text = data.decode("utf-8-sig")
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
    for line, feature in numbered_items(text, "features", features):
        _take(reading, line, lambda feature=feature: _properties(feature))
    return reading


def _take(reading, line, fields):
    """Add one row to the reading, or say why not."""
    values = {}
    try:
        values = fields()
        reading.rows.append(_place(values, line, reading))
    except RefusedRow as refusal:
        reading.refusals.append(Remark(line, str(refusal), one_line(values.get("title"), 80)))


def _decoded(data):
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise UnreadableFile(_("its characters cannot be read: %(error)s") % {"error": error}) from error
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _header(lines):
    """(number of the line of column names, our name for each column, delimiter)."""
    for number, line in enumerate(lines[:LINES_BEFORE_HEADER], 1):
        delimiter = max(DELIMITERS, key=line.count)
        try:
            cells = next(csv.reader([line], delimiter=delimiter), [])
        except csv.Error:
            continue
        columns = _columns(cells)
        if "title" in columns and len(columns) > 1:
            return number, columns, delimiter
    raise UnreadableFile(_("no line of column names with a name of place was found at the top of the file"))


def _columns(cells):
    """Our name for each column that we know; of two with the same meaning, the first of the list wins."""
    keys = [_plain(cell) for cell in cells]
    found = {}
    for name, synonyms in COLUMNS.items():
        for synonym in synonyms:
            if synonym in keys:
                found[name] = keys.index(synonym)
                break
    return found


def _plain(text):
    return re.sub(r"[^a-z0-9]+", " ", tag_key(str(text))).strip()


def _fields(cells, columns):
    if len(cells) <= max(columns["title"], 1):
        raise RefusedRow(_("it has %(count)s columns, fewer than the line of names") % {"count": len(cells)})
    return {name: cells[position] for name, position in columns.items() if position < len(cells)}


def _properties(feature):
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(properties, dict):
        raise RefusedRow(_("it has no properties"))
    keys = {_plain(key): value for key, value in properties.items()}
    values = {
        name: next((keys[synonym] for synonym in synonyms if keys.get(synonym) not in (None, "")), "")
        for name, synonyms in COLUMNS.items()
    }
    values["uid"] = values["uid"] or feature.get("id") or ""
    values["address"] = values["address"] or " ".join(
        str(keys[key]) for key in ("addr housenumber", "addr street") if keys.get(key)
    )
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


def _place(values, line, reading):
    title = one_line(values.get("title"), MAX_TITLE)
    if not title:
        raise RefusedRow(_("it has no name"))
    latitude, longitude = _position(values)
    city = one_line(values.get("city"), 100)
    postcode = one_line(values.get("postcode"), 30)
    if latitude is None and not city:
        raise RefusedRow(_("it has neither coordinates nor town"))
    if latitude is None:
        reading.notices.append(Remark(line, _("it has no coordinates: it will not be on the map"), title))
    website = web_address(values.get("website"))
    if values.get("website") and not website:
        reading.notices.append(Remark(line, _("its web site is not an address: left out"), title))
    description = many_lines(values.get("description"))
    return IncomingPlace(
        line=line,
        uid=one_line(values.get("uid"), 255) or f"{tag_key(title)}|{tag_key(city)}|{postcode}"[:255],
        title=title[0].upper() + title[1:],
        genre=_genre(values),
        summary=_summary(description),
        description=description,
        address=one_line(
            ", ".join(filter(None, (one_line(values.get(key)) for key in ("address", "place_detail")))), 255
        ),
        postcode=found[0] if (found := POSTCODE.search(postcode)) else postcode[:10],
        city=city,
        latitude=latitude,
        longitude=longitude,
        website=website,
        phone=one_line(values.get("phone"), 40),
        opening=many_lines(values.get("opening")),
        price=one_line(values.get("price"), 200),
        wheelchair=_yes_no(values.get("wheelchair")),
        hearing_loop=_yes_no(values.get("hearing_loop")),
        tactile=_yes_no(values.get("tactile")),
        tags=_tags(values.get("tags")),
        source=one_line(values.get("source"), 100),
        licence=one_line(values.get("licence"), 100),
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
        words = _plain(values.get(name) or "")
        for pattern, genre in GENRES:
            if words and re.search(pattern, words):
                return genre
    return ""


def _yes_no(value):
    return YES_NO.get(_plain(value or ""), "")


def _tags(value):
    words = value if isinstance(value, list) else re.split(r"[;|]", str(value or "")) if value else []
    # "Beaux-Arts : Dessin, Estampe": the word before the colon is the subject.
    names = (one_line(str(word).split(" : ")[0], 60) for word in words)
    return tuple(dict.fromkeys(name for name in names if name))[:12]
