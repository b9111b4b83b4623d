"""Rows of files from elsewhere: what a reader hands over, and how single values are made safe."""

import html
import re
from dataclasses import dataclass, field
from hashlib import blake2s

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.html import urlize
from django.utils.translation import gettext as _

from intake.decoding import has_lost
from intake.html import clean_web_link, plain_text

# A file larger than this is not a list of events or places: it is an accident or an attack.
MAX_BYTES = 20 * 1024 * 1024
MAX_TITLE = 255
MAX_URL = 500
MAX_IDENTIFIER = 255

WHITESPACE = re.compile(r"\s+")
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
# Soft hyphens, zero-width marks, and U+FFFD for what could not be read: they hold no place in a text.
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\ufffd]")
LOOKS_LIKE_HTML = re.compile(
    r"</?(?:p|br|hr|a|b|i|u|s|ul|ol|li|div|span|strong|em|small|big|font|center|img|table|tbody|tr|td|th|blockquote|pre"
    r"|sup|sub|section|article|figure|iframe|h[1-6])\b[^<>]*>",
    re.I,
)
ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.I)
HREF = re.compile(r"""<a\b[^>]*\bhref\s*=\s*["']?([^"'\s>]+)""", re.I)
VALID_ADDRESS = URLValidator(schemes=["http", "https"])
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:(?!\d)")
# Degrees as people write them: 45.1885, 45,1885, 45°11'18.6"N.
NUMBER = r"\d{1,7}(?:[.,]\d+)?"
DEGREES = re.compile(
    rf"(?P<sign>[+-]?)\s*(?P<degrees>{NUMBER})\s*[°º]?\s*"
    rf"(?:(?P<minutes>{NUMBER})\s*['′’]\s*(?:(?P<seconds>{NUMBER})\s*(?:[\"″”]|''|’’)\s*)?)?(?P<side>[NSEWO]?)",
    re.I,
)


class UnreadableFile(Exception):
    """Nothing of the file can be used; the message says why, for a person."""


class RefusedRow(Exception):
    """One row cannot be used; the message says why, for a person."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of one item: why it was left out, or what was left out of it.

    `rank` counts the items of the file from 1; `line` is 0 where the item has no line of its own. Without both, the
    remark is about the file.
    """

    line: int
    reason: str
    title: str = ""
    rank: int = 0

    def __str__(self):
        if self.rank and self.line:
            where = _("item %(rank)s, line %(line)s") % {"rank": self.rank, "line": self.line}
        elif self.rank:
            where = _("item %(rank)s") % {"rank": self.rank}
        elif self.line:
            where = _("line %(line)s") % {"line": self.line}
        else:
            where = _("the whole file")
        if self.title:
            where = f"{where} ({self.title})"
        return _("%(where)s: %(reason)s") % {"where": where, "reason": self.reason}


@dataclass(slots=True)
class Reading:
    """The outcome of reading one file.

    `refusals` are about rows left out; `notices` about rows kept without one detail.
    """

    rows: list = field(default_factory=list)
    refusals: list[Remark] = field(default_factory=list)
    notices: list[Remark] = field(default_factory=list)


class Item:
    """One item of a file while it is read: where it stands, and what has to be said of it.

    `title` names it in remarks and is set by the reader as soon as it is known. `raw` is all that the file says of it.
    """

    def __init__(self, reading, *, rank, line=0, title="", raw=None):
        self.reading, self.rank, self.line, self.title = reading, rank, line, title
        self.raw = raw

    def note(self, reason):
        """The item is kept, and this is to be said of it."""
        self.reading.notices.append(Remark(self.line, reason, self.title, self.rank))

    def refuse(self, reason):
        """The item is left out, for this reason."""
        self.reading.refusals.append(Remark(self.line, str(reason), self.title, self.rank))

    def keep(self, row):
        """The item is this row; what of it could not be read is said."""
        if has_lost(self.raw):
            self.note(_("some of its characters cannot be read: they were left out"))
        self.reading.rows.append(row)

    def text(self, value, limit, label, *, joint=" "):
        """Plain words for a field that holds so many characters; what had to be cut is said under this label."""
        whole = plain_line(value, joint=joint)
        if len(whole) > limit:
            self.note(
                _("its %(field)s is longer than %(limit)s characters: the rest was cut")
                % {"field": label, "limit": limit}
            )
        return one_line(whole, limit)


def check_size(data):
    if len(data) > MAX_BYTES:
        raise UnreadableFile(_("the file is larger than 20 MB"))


def one_line(value, limit=None):
    """Text for a single-line field: no control characters, single spaces."""
    text = CONTROLS.sub(" ", INVISIBLE.sub("", str("" if value is None else value)))
    text = WHITESPACE.sub(" ", text).strip()
    # Half a surrogate pair cannot be stored anywhere.
    text = text.encode("utf-8", "ignore").decode()
    if limit and len(text) > limit:
        text = text[: limit - 1].rstrip() + "…"
    return text


def plain_line(value, limit=None, *, joint=" "):
    """One line of plain words, of a text in which there may be markup; its paragraphs are joined by `joint`."""
    lines = (one_line(line) for line in unmarked(value).split("\n"))
    return one_line(joint.join(line.rstrip(",") if joint != " " else line for line in lines if line), limit)


def many_lines(value):
    """Text for a field that keeps its line breaks."""
    lines = str("" if value is None else value).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(one_line(line) for line in lines).strip()


def unmarked(value):
    """The words of a text in which there may be tags and entities, also escaped twice; what is neither stays."""
    text = str("" if value is None else value).replace("\r\n", "\n").replace("\r", "\n")
    for _twice in range(2):
        if LOOKS_LIKE_HTML.search(text):
            text = plain_text(text)
        text = ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return plain_text(text) if LOOKS_LIKE_HTML.search(text) else text


def as_html(text):
    """A description as HTML: kept where it is HTML already, else paragraphs."""
    text = CONTROLS.sub(" ", INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))).strip()
    if not LOOKS_LIKE_HTML.search(text):
        text = ENTITY.sub(lambda found: html.unescape(found[0]), text)
    if not text or LOOKS_LIKE_HTML.search(text):
        return text
    paragraphs = re.split(r"\n\s*\n", text)
    return "".join(
        f"<p>{urlize(paragraph.strip(), autoescape=True)}</p>".replace("\n", "<br>") for paragraph in paragraphs
    )


def web_address(value):
    """An http(s) address, its scheme added where people leave it out; "" for anything else."""
    text = one_line(value)
    if linked := HREF.search(text):
        text = linked[1]
    text = text.replace("&amp;", "&")
    if text and not SCHEME.match(text):
        text = f"https://{text.lstrip('/')}"
    link = clean_web_link(text) or ""
    try:
        VALID_ADDRESS(link)
    except ValidationError:
        return ""
    return link if len(link) <= MAX_URL else ""


def identifier(value):
    """The name under which a source knows a thing; a hash of it where it is too long to keep, never its beginning."""
    text = one_line(value)
    return text if len(text) <= MAX_IDENTIFIER else blake2s(text.encode(), digest_size=20).hexdigest()


def degrees(latitude, longitude):
    """A pair of coordinates as floats; (None, None) where the source has none."""
    if latitude in (None, "") and longitude in (None, ""):
        return None, None
    lat, lon = _degrees(latitude), _degrees(longitude)
    if lat is None or lon is None:
        raise RefusedRow(
            _("coordinates “%(lat)s, %(lon)s” are not numbers")
            % {"lat": one_line(latitude, 40), "lon": one_line(longitude, 40)}
        )
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise RefusedRow(
            _("coordinates %(lat)s, %(lon)s are not on Earth (degrees expected)") % {"lat": lat, "lon": lon}
        )
    if lat == 0 and lon == 0:
        raise RefusedRow(_("coordinates 0, 0 are a placeholder, not a place"))
    return lat, lon


def _degrees(value):
    """Degrees of one coordinate, negative to the south and west; None for what is not degrees."""
    text = one_line(value)
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        pass
    else:
        return number if abs(number) < float("inf") else None  # NaN fails too
    found = DEGREES.fullmatch(text)
    if not found:
        return None
    whole, minutes, seconds = (
        float((found[part] or "0").replace(",", ".")) for part in ("degrees", "minutes", "seconds")
    )
    sign = -1 if found["sign"] == "-" or found["side"].upper() in {"S", "W", "O"} else 1
    return sign * (whole + minutes / 60 + seconds / 3600)


def street(address, postcode, city):
    """The address without the postcode and town that many sources repeat at its end."""
    text = one_line(address)
    tail = re.compile(rf"[\s,–-]*\b{re.escape(postcode)}\b[\s,–-]*{re.escape(city)}[\s,]*(?:France)?[\s,]*$", re.I)
    if postcode and city:
        text = tail.sub("", text)
    return text if text.casefold() != city.casefold() else ""
