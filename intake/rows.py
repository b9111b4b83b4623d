"""Rows of files from elsewhere: what a reader hands over, and how single values are made safe."""

import re
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.html import urlize
from django.utils.translation import gettext as _

from intake.html import clean_web_link

# A file larger than this is not a list of events or places: it is an accident or an attack.
MAX_BYTES = 20 * 1024 * 1024
MAX_TITLE = 255
MAX_URL = 500

WHITESPACE = re.compile(r"\s+")
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
LOOKS_LIKE_HTML = re.compile(r"<(?:p|br|a|b|i|ul|ol|li|div|span|strong|em|h\d)\b[^>]*>", re.I)
VALID_ADDRESS = URLValidator(schemes=["http", "https"])
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:(?!\d)")


class UnreadableFile(Exception):
    """Nothing of the file can be used; the message says why, for a person."""


class RefusedRow(Exception):
    """One row cannot be used; the message says why, for a person."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of one row: why it was left out, or what was left out of it."""

    line: int
    reason: str
    title: str = ""

    def __str__(self):
        where = _("line %(line)s") % {"line": self.line}
        if self.title:
            where = f"{where} ({self.title})"
        return f"{where}: {self.reason}"


@dataclass(slots=True)
class Reading:
    """The outcome of reading one file.

    `refusals` are about rows left out; `notices` about rows kept without one detail.
    """

    rows: list = field(default_factory=list)
    refusals: list[Remark] = field(default_factory=list)
    notices: list[Remark] = field(default_factory=list)


def check_size(data):
    if len(data) > MAX_BYTES:
        raise UnreadableFile(_("the file is larger than 20 MB"))


def one_line(value, limit=None):
    """Text for a single-line field: no control characters, single spaces."""
    text = WHITESPACE.sub(" ", CONTROLS.sub(" ", str("" if value is None else value))).strip()
    # Half a surrogate pair cannot be stored anywhere.
    text = text.encode("utf-8", "ignore").decode()
    if limit and len(text) > limit:
        text = text[: limit - 1].rstrip() + "…"
    return text


def many_lines(value):
    """Text for a field that keeps its line breaks."""
    lines = str("" if value is None else value).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(one_line(line) for line in lines).strip()


def as_html(text):
    """A description as HTML: kept where it is HTML already, else paragraphs."""
    text = CONTROLS.sub(" ", text.replace("\r\n", "\n")).strip()
    if not text or LOOKS_LIKE_HTML.search(text):
        return text
    paragraphs = re.split(r"\n\s*\n", text)
    return "".join(
        f"<p>{urlize(paragraph.strip(), autoescape=True)}</p>".replace("\n", "<br>") for paragraph in paragraphs
    )


def web_address(value):
    """An http(s) address, its scheme added where people leave it out; "" for anything else."""
    text = one_line(value)
    if text and not SCHEME.match(text):
        text = f"https://{text.lstrip('/')}"
    link = clean_web_link(text) or ""
    try:
        VALID_ADDRESS(link)
    except ValidationError:
        return ""
    return link if len(link) <= MAX_URL else ""


def degrees(latitude, longitude):
    """A pair of coordinates as floats; (None, None) where the source has none."""
    if latitude in (None, "") and longitude in (None, ""):
        return None, None
    try:
        lat = float(str(latitude).strip().replace(",", "."))
        lon = float(str(longitude).strip().replace(",", "."))
    except ValueError:
        raise RefusedRow(
            _("coordinates “%(lat)s, %(lon)s” are not numbers")
            % {"lat": one_line(latitude, 40), "lon": one_line(longitude, 40)}
        ) from None
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):  # NaN fails too
        raise RefusedRow(
            _("coordinates %(lat)s, %(lon)s are not on Earth (degrees expected)") % {"lat": lat, "lon": lon}
        )
    if lat == 0 and lon == 0:
        raise RefusedRow(_("coordinates 0, 0 are a placeholder, not a place"))
    return lat, lon


def street(address, postcode, city):
    """The address without the postcode and town that many sources repeat at its end."""
    text = one_line(address)
    tail = re.compile(rf"[\s,–-]*\b{re.escape(postcode)}\b[\s,–-]*{re.escape(city)}[\s,]*(?:France)?[\s,]*$", re.I)
    if postcode and city:
        text = tail.sub("", text)
    return text if text.casefold() != city.casefold() else ""
