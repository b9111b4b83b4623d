"""French typography at display: what is stored stays as it was typed.

Spaces before ; ! ? : » % € and in long numbers do not break, straight quotes and apostrophes are French ones.
Addresses and what stands in code are left alone.
"""

import re

NARROW, FIXED, CURLY = "\u202f", "\u00a0", "\u2019"
#: Words that hold what no typographer touches: addresses, and one's mail.
_UNTOUCHED = re.compile(r"(\S*(?:://|www\.|@)\S*)")
_RULES = (
    (re.compile(r"(?<=\w)'(?=\w)"), CURLY),
    (re.compile(r'(?<![\w"=])"([^"\s](?:[^"]{0,300}[^"\s])?)"(?![\w"])'), f"«{FIXED}\\1{FIXED}»"),
    (re.compile(r"[ \u00a0]([;!?%€])"), NARROW + r"\1"),
    (re.compile(r"«[ \u202f]?(?=[^\s])"), "«" + FIXED),
    (re.compile(r"(?<=\S)[ \u202f]?»"), FIXED + "»"),
    (re.compile(r" :(?=\s|$)"), FIXED + ":"),
    (re.compile(r"(?<=\d) (?=\d{3}\b)"), NARROW),
    (re.compile(r"(?<=\d) (?=(?:h|min|°C|m|km|cm|mm|g|kg|ans)\b)"), FIXED),
)
#: Without any of these there is nothing to do.
_SIGNS = re.compile(r"['\";!?%€«»]| :|\d ")
_TAG = re.compile(r"(<[^>]*>)")
_OPENS = re.compile(r"<(code|pre|script|style|math|svg|textarea)\b")


def typeset(text):
    """A plain text as it is printed in French."""
    if "://" in text or "@" in text or "www." in text:
        parts = _UNTOUCHED.split(text)
        return "".join(part if number % 2 else _plain(part) for number, part in enumerate(parts))
    return _plain(text)


def typeset_html(html):
    """The same for the text of HTML that came through our cleaner; tags and code stay as they are."""
    parts, inside = _TAG.split(html), ""
    for number, part in enumerate(parts):
        if number % 2:
            if inside:
                inside = "" if part.startswith(f"</{inside}") else inside
            elif opens := _OPENS.match(part):
                inside = opens[1]
        elif part and not inside:
            parts[number] = typeset(part)
    return "".join(parts)


def _plain(text):
    if not _SIGNS.search(text):
        return text
    for pattern, put in _RULES:
        text = pattern.sub(put, text)
    return text
