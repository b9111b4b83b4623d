"""The words of a comment: plain text on the way in; paragraphs, safe links and names on the way out."""

import re
import unicodedata
from urllib.parse import urlsplit

from django.utils.html import format_html
from django.utils.safestring import mark_safe

from intake.html import clean_web_link

MAX_MENTIONS = 10
_URL = r"(?:https?://|www\.)[^\s<>\"«»]+"
_SLUG = re.compile(r"(?<![\w@/.])@([a-z0-9]+(?:-[a-z0-9]+)*)", re.IGNORECASE)
_TRAILING = ".,;:!?…'’\""
_SHOWN = 60


def clean_text(text):
    """The text without what nobody sees: controls, marks of direction, empty lines by the dozen."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = (letter for letter in text if letter in "\n\t\u200d" or unicodedata.category(letter) not in
            ("Cc", "Cf", "Cs", "Co", "Cn"))  # fmt: skip
    lines = "\n".join(line.rstrip() for line in "".join(kept).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


def count_links(text):
    return len(re.findall(_URL, text, re.IGNORECASE))


def named_slugs(text):
    """The addresses of profiles that a text names: "@marie-durand"."""
    return list(dict.fromkeys(match[1].lower() for match in _SLUG.finditer(text)))[:MAX_MENTIONS]


def mentioned_among(text, members):
    """Those of `members` whom a text names, by their name or by the address of their profile."""
    pattern, found = _names(members), {}
    if pattern is None:
        return []
    for match in pattern.finditer(text):
        if member := _whose(match[0], members):
            found[member.pk] = member
    return list(found.values())[:MAX_MENTIONS]


def render(text, mentioned=()):
    """The text as HTML that holds nothing but paragraphs, links to follow with care, and names."""
    members = list(mentioned)
    names = _names(members)
    token = re.compile(f"{_URL}|{names.pattern}" if names else _URL, re.IGNORECASE)
    paragraphs = [part for part in re.split(r"\n{2,}", text.strip()) if part.strip()]
    return mark_safe("".join(format_html("<p>{}</p>", _lines(part, token, members)) for part in paragraphs))


def _names(members):
    """What names one of these members after an @; the longest first, so that "Marie" does not hide "Marie Durand"."""
    words = sorted({word for member in members for word in (member.slug, member.display_name) if word}, key=len)
    if not words:
        return None
    return re.compile(rf"(?<![\w@/.])@(?:{'|'.join(map(re.escape, reversed(words)))})(?![\w-])", re.IGNORECASE)


def _whose(mention, members):
    word = mention[1:].casefold()
    named = (member for member in members if word in (member.slug.casefold(), member.display_name.casefold()))
    return next(named, None)


def _lines(text, token, members):
    return mark_safe("<br>".join(_line(line, token, members) for line in text.split("\n")))


def _line(line, token, members):
    parts, last = [], 0
    for match in token.finditer(line):
        parts.append(format_html("{}", line[last : match.start()]))
        parts.append(_mention(match[0], members) if match[0].startswith("@") else _link(match[0]))
        last = match.end()
    return "".join([*parts, format_html("{}", line[last:])])


def _mention(mention, members):
    member = _whose(mention, members)
    if member is None:  # letters that are one to the search and two to the comparison
        return format_html("{}", mention)
    return format_html('<a class="mention" href="{}">@{}</a>', member.get_absolute_url(), member.display_name)


def _link(written):
    address, rest = _without_trailing_marks(written)
    href = clean_web_link(address if "://" in address else f"https://{address}")
    if href is None:
        return format_html("{}", written)
    return format_html('<a href="{}" rel="nofollow ugc noopener">{}</a>{}', href, _shown(href), rest)


def _without_trailing_marks(address):
    """A full stop after an address ends the sentence; a closing bracket belongs only if one was opened."""
    kept = address.rstrip(_TRAILING)
    while kept.endswith(")") and kept.count(")") > kept.count("("):
        kept = kept[:-1].rstrip(_TRAILING)
    return kept, address[len(kept) :]


def _shown(href):
    """The address without its scheme, cut where it becomes long."""
    parts = urlsplit(href)
    words = parts.netloc.removeprefix("www.") + parts.path.rstrip("/") + (f"?{parts.query}" if parts.query else "")
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
