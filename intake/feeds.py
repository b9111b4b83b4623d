"""RSS and Atom, whatever their version and their faults, to items of plain values.

feedparser is given bytes and never an address: what is fetched is fetched by the guard (intake/fetch.py), and what
is HTML is cleaned by the one cleaner (intake/html.py), not by feedparser's own.
"""

import calendar
import datetime as dt
import io
from dataclasses import dataclass, field
from hashlib import blake2s

import feedparser
from django.utils.translation import gettext as _

from intake.html import plain_text
from intake.rows import MAX_TITLE, UnreadableFile, check_size, many_lines, one_line, web_address

MAX_ITEMS = 200
MAX_UID = 255
MAX_TAGS = 12
#: Elements of the event module (ev:) and of xCal, as feedparser names them -> what they say.
EVENT_WORDS = {
    "start": ("ev_startdate", "xcal_dtstart"),
    "end": ("ev_enddate", "xcal_dtend"),
    "location": ("ev_location", "xcal_location"),
    "organiser": ("ev_organizer", "xcal_organizer"),
}


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item of a feed, cleaned of what no field could hold."""

    line: int
    uid: str
    title: str
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


def read_feed(data, *, url=""):
    """The items of a feed, each once; UnreadableFile when it is none."""
    check_size(data)
    try:
        parsed = feedparser.parse(
            io.BytesIO(data), sanitize_html=False, response_headers={"content-location": url} if url else None
        )
    except Exception as error:  # whatever a stranger's file makes the library raise
        raise UnreadableFile(
            _("this is not a feed that can be read: %(error)s") % {"error": one_line(error, 200)}
        ) from error
    if not parsed.entries and not (parsed.get("version") and parsed.feed):
        raise UnreadableFile(_("this is not a feed: an RSS or Atom address is needed, not that of a page"))
    items = {}
    for number, entry in enumerate(parsed.entries[:MAX_ITEMS], 1):
        item = _item(number, entry)
        items.setdefault(item.uid, item)
    return Feed(_text(parsed.feed, "title"), list(items.values()))


def _item(number, entry):
    link = web_address(entry.get("link"))
    html = _html(entry)
    words = many_lines(plain_text(_value(entry, "summary") or html))
    title = _text(entry, "title") or one_line(words.split("\n")[0], 80)
    published_at = _moment(entry)
    return FeedItem(
        line=number,
        uid=_uid(one_line(entry.get("id")) or link or f"{title}|{published_at}"),
        title=one_line(title, MAX_TITLE) or one_line(link, MAX_TITLE),
        link=link,
        summary=words,
        html=html,
        published_at=published_at,
        tags=_tags(entry),
        event={name: found for name, keys in EVENT_WORDS.items() if (found := _first(entry, keys))},
    )


def _uid(words):
    """The identifier that the feed gives; a print of it where it is too long to keep."""
    return words if len(words) <= MAX_UID else blake2s(words.encode(), digest_size=20).hexdigest()


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


def _moment(entry):
    for name in ("published_parsed", "updated_parsed"):
        try:
            parsed = entry.get(name)
            if parsed:
                return dt.datetime.fromtimestamp(calendar.timegm(parsed), dt.UTC)
        except (ValueError, OverflowError, OSError, TypeError):
            continue
    return None


def _tags(entry):
    found = (one_line(tag.get("label") or tag.get("term"), 60) for tag in entry.get("tags") or [])
    return tuple(dict.fromkeys(name for name in found if name))[:MAX_TAGS]


def _first(entry, keys):
    return next((found for key in keys if (found := one_line(_value(entry, key)))), "")
