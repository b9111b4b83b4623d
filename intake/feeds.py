"""RSS and Atom, whatever their version and their faults, to items of plain values.

feedparser is given bytes and never an address: what is fetched is fetched by the guard (intake/fetch.py), and what
is HTML is cleaned by the one cleaner (intake/html.py), not by feedparser's own.
"""

import calendar
import datetime as dt
import io
import re
from collections import Counter
from dataclasses import dataclass, field, replace

import feedparser
from django.utils.translation import gettext as _

from intake.dates import read_date
from intake.decoding import decode
from intake.html import plain_text
from intake.rows import (
    CONTROLS,
    MAX_TITLE,
    Item,
    Reading,
    Remark,
    UnreadableFile,
    check_size,
    identifier,
    many_lines,
    one_line,
    plain_line,
    web_address,
)

MAX_ITEMS = 200
MAX_TAGS = 12
DECLARED = re.compile(rb"""<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']""")
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
UTF8 = b'<?xml version="1.0" encoding="utf-8"?>\n'
ITEM_BEGINS = re.compile(r"<(?:\w+:)?(?:item|entry)[\s>]", re.I)
ITEM_ENDS = re.compile(r"</(?:\w+:)?(?:item|entry)\s*>", re.I)
#: Texts of an item in which a character may have been lost.
WORDS = ("title", "summary", "content", "tags", "author")
#: Elements of the event module (ev:) and of xCal, as feedparser names them -> what they say.
EVENT_WORDS = {
    "start": ("ev_startdate", "xcal_dtstart"),
    "end": ("ev_enddate", "xcal_dtend"),
    "location": ("ev_location", "xcal_location"),
    "organiser": ("ev_organizer", "xcal_organizer"),
}


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item of a feed, cleaned of what no field could hold. `rank` counts the items from 1."""

    uid: str
    title: str
    rank: int = 0
    line: int = 0
    link: str = ""
    summary: str = ""
    html: str = ""
    published_at: dt.datetime | None = None
    tags: tuple[str, ...] = ()
    event: dict = field(default_factory=dict)

    @property
    def source_url(self):
        """Where the item stands in its own words, as other rows of imports call it."""
        return self.link


@dataclass(frozen=True, slots=True)
class Feed:
    title: str
    items: list[FeedItem]
    notices: list[Remark] = field(default_factory=list)


def read_feed(data, *, url="", charset="", zone=dt.UTC):
    """The items of a feed, each once; UnreadableFile when it is none.

    `charset` is the encoding that its server names, if any; `zone` is for dates that name no time zone.
    """
    check_size(data)
    text = _decoded(data, charset)
    parsed = _parsed(text, url)
    if not parsed.entries and not (parsed.get("version") and parsed.feed):
        raise UnreadableFile(_("this is not a feed: an RSS or Atom address is needed, not that of a page"))
    reading = Reading()
    _note_missing(reading, text, parsed.entries)
    lines = _lines(text, len(parsed.entries))
    for rank, (entry, line) in enumerate(zip(parsed.entries[:MAX_ITEMS], lines, strict=False), 1):
        _read_item(reading, rank, line, entry, zone)
    named = {rank for rank, entry in enumerate(parsed.entries, 1) if identifier(entry.get("id"))}
    return Feed(_text(parsed.feed, "title"), _distinguished(reading, named), reading.notices)


def _decoded(data, charset):
    declared = DECLARED.search(data[:300])
    text = decode(data, declared=declared[1].decode() if declared else charset)
    # Control characters that XML forbids would end a strict reading at that point.
    return CONTROLS.sub(" ", text)


def _parsed(text, url):
    try:
        return feedparser.parse(
            # The text is UTF-8 from here on, whatever its first line said.
            io.BytesIO(UTF8 + DECLARATION.sub("", text).lstrip().encode("utf-8", "replace")),
            sanitize_html=False,
            response_headers={"content-location": url} if url else None,
        )
    except Exception as error:  # whatever a stranger's file makes the library raise
        raise UnreadableFile(
            _("this is not a feed that can be read: %(error)s") % {"error": one_line(error, 200)}
        ) from error


def _note_missing(reading, text, entries):
    """What the file begins and does not end, and what is more than we read."""
    begun, ended = len(ITEM_BEGINS.findall(text)), len(ITEM_ENDS.findall(text))
    if begun > ended:
        reading.notices.append(Remark(0, _("it stops before its end: what should follow is missing")))
    if len(entries) > MAX_ITEMS:
        reading.notices.append(
            Remark(
                0,
                _("it has %(count)s items: the first %(limit)s are read")
                % {"count": len(entries), "limit": MAX_ITEMS},
            )
        )


def _lines(text, count):
    """The line on which each item begins; 0 for all where they are not found."""
    starts = [found.start() for found in ITEM_BEGINS.finditer(text)]
    if len(starts) != count:
        return [0] * count
    lines, line, counted = [], 1, 0
    for start in starts:
        line, counted = line + text.count("\n", counted, start), start
        lines.append(line)
    return lines


def _read_item(reading, rank, line, entry, zone):
    link = web_address(entry.get("link"))
    html = _html(entry)
    words = many_lines(plain_text(_value(entry, "summary") or html))
    title = plain_line(_text(entry, "title")) or one_line(words.split("\n")[0], 80)
    item = Item(
        reading, rank=rank, line=line, title=one_line(title, 80) or link, raw=[entry.get(name) for name in WORDS]
    )
    published_at = _published_at(entry, item, zone)
    item.keep(
        FeedItem(
            uid=identifier(entry.get("id")) or identifier(link or f"{title}|{published_at}"),
            title=item.text(title, MAX_TITLE, _("title")) or one_line(link, MAX_TITLE),
            rank=rank,
            line=line,
            link=link,
            summary=words,
            html=html,
            published_at=published_at,
            tags=_tags(entry, item),
            event={name: found for name, keys in EVENT_WORDS.items() if (found := _first(entry, keys))},
        )
    )


def _distinguished(reading, named):
    """The items, each once; `named` are the ranks of those that have an identifier of their own.

    Those of one identifier and different links are different items, and so are those of one link and different titles
    that have no identifier.
    """
    differences = Counter(uid for uid, _difference in {(item.uid, _difference(item, named)) for item in reading.rows})
    kept = {}
    for item in reading.rows:
        repeated = Item(reading, rank=item.rank, line=item.line, title=one_line(item.title, 80))
        if differences[item.uid] > 1:
            repeated.note(_("its identifier is that of other items: its link or title tells it apart"))
            item = replace(item, uid=identifier(f"{item.uid}|{_difference(item, named)}"))
        first = kept.setdefault(item.uid, item)
        if first is not item and (first.title, first.summary) != (item.title, item.summary):
            repeated.note(_("it has the identifier of item %(rank)s: left out") % {"rank": first.rank})
    return list(kept.values())


def _difference(item, named):
    return item.link if item.rank in named else item.title


def _value(entry, name):
    value = entry.get(name)
    return value if isinstance(value, str) else ""


def _text(entry, name):
    """A title in plain words; markup goes where the feed says that there is some."""
    value = _value(entry, name)
    detail = entry.get(f"{name}_detail") or {}
    return one_line(plain_text(value) if "html" in str(detail.get("type", "")) else value, MAX_TITLE)


def _html(entry):
    """The longest text of the item."""
    texts = [part.get("value") or "" for part in entry.get("content") or [] if isinstance(part, dict)]
    return max([*texts, _value(entry, "summary")], key=len)


def _published_at(entry, item, zone):
    """When the item was published; said where its date cannot be read."""
    written = {name: text for name in ("published", "updated") if (text := _value(entry, name).strip())}
    for name, text in written.items():
        found = read_date(text, zone)
        if isinstance(found, dt.datetime):
            return found.astimezone(dt.UTC)
        if found:
            return dt.datetime(found.year, found.month, found.day, tzinfo=zone).astimezone(dt.UTC)
        # Of other forms the library knows some; from numbers alone it makes dates that nobody meant.
        if any(letter.isalpha() for letter in text) and (moment := _utc(entry.get(f"{name}_parsed"))):
            return moment
    if written:
        item.note(_("its date “%(date)s” cannot be read") % {"date": one_line(next(iter(written.values())), 40)})
    return None


def _utc(parsed):
    try:
        return dt.datetime.fromtimestamp(calendar.timegm(parsed), dt.UTC) if parsed else None
    except (ValueError, OverflowError, OSError, TypeError):
        return None


def _tags(entry, item):
    found = (plain_line(tag.get("label") or tag.get("term"), 60) for tag in entry.get("tags") or [])
    names = tuple(dict.fromkeys(name for name in found if name))
    if len(names) > MAX_TAGS:
        item.note(_("it has %(count)s tags: the first %(limit)s are taken") % {"count": len(names), "limit": MAX_TAGS})
    return names[:MAX_TAGS]


def _first(entry, keys):
    return next((found for key in keys if (found := one_line(_value(entry, key)))), "")
