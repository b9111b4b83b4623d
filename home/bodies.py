"""
From words to blocks: the texts that the platform writes itself (static pages, demo) as bodies of pages.

Prose comes in a light notation: paragraphs parted by an empty line, `## headings`, `- lists`, `1. lists`,
**bold**, *italic*, [words](https://...). French typography (no-break spaces, curly apostrophes) is set here once.
"""

import re
from uuid import NAMESPACE_URL, uuid5

from django.utils.html import escape

NARROW, FIXED, CURLY, MINUS = "\u202f", "\u00a0", "\u2019", "\u2212"
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_ITALIC = re.compile(r"\*(.+?)\*")
_LINK = re.compile(r"\[([^\]]+)\]\((https?://[^)\s]+)\)")
_BULLET = re.compile(r"^- ")
_NUMBER = re.compile(r"^\d+\. ")


def french(text):
    """The text with French spaces and apostrophes."""
    text = text.replace("'", CURLY)
    text = re.sub(r" ([;!?»%€])", NARROW + r"\1", text)
    text = re.sub(r"« ", "«" + NARROW, text)
    text = re.sub(r"(?<![\w.,/-])-(?=\d)", MINUS, text)
    text = re.sub(r"(?<=\d) (?=\d{3}\b)", NARROW, text)
    text = re.sub(r"(?<=\d) (?=(?:h|°C|m|km|cm|mm|g|kg|kW|kHz|GHz|V|s)\b)", FIXED, text)
    return re.sub(r" :(?=\s|$)", FIXED + ":", text)


def english(text):
    """The text with curly apostrophes."""
    return text.replace("'", CURLY)


TYPOGRAPHY = {"fr": french}


def typeset(text, language="fr"):
    """The text as it is printed in this language."""
    return TYPOGRAPHY.get(language, english)(text)


def inline_html(text, language="fr"):
    """One line of the light notation as HTML."""
    parts, last = [], 0
    for match in _LINK.finditer(text):
        parts.append(_marked(text[last : match.start()], language))
        parts.append(f'<a href="{escape(match[2])}">{_marked(match[1], language)}</a>')
        last = match.end()
    return "".join([*parts, _marked(text[last:], language)])


def _marked(text, language):
    html = escape(typeset(text, language))
    return _ITALIC.sub(r"<i>\1</i>", _BOLD.sub(r"<b>\1</b>", html))


def prose_html(text, language="fr"):
    """Paragraphs and lists of the light notation as HTML (headings are blocks of their own: `prose_blocks`)."""
    return "".join(_paragraph_html(part, language) for part in re.split(r"\n\s*\n", text.strip()) if part.strip())


def _paragraph_html(part, language):
    for mark, tag in ((_BULLET, "ul"), (_NUMBER, "ol")):
        if mark.match(part):
            items = re.split(r"\n(?=- |\d+\. )", part)
            lines = (inline_html(" ".join(mark.sub("", item).split()), language) for item in items)
            return f"<{tag}>" + "".join(f"<li>{line}</li>" for line in lines) + f"</{tag}>"
    return f"<p>{inline_html(' '.join(part.split()), language)}</p>"


def prose_blocks(text, language="fr"):
    """The light notation as (block name, value) of headings and texts."""
    blocks = []
    for section in re.split(r"(?m)^(?=## )", text.strip()):
        if section.startswith("## "):
            title, _, section = section.partition("\n")
            blocks.append(("heading", typeset(title.removeprefix("## ").strip(), language)))
        if section.strip():
            blocks.append(("text", prose_html(section, language)))
    return blocks


def raw_stream(blocks, *, seed):
    """(name, raw value) pairs as a StreamField stores them; the same seed gives the same ids, so that
    building twice changes nothing."""
    return [
        {"type": name, "value": value, "id": str(uuid5(NAMESPACE_URL, f"{seed}/{place}"))}
        for place, (name, value) in enumerate(blocks)
    ]
