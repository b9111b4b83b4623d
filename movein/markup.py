"""What WordPress writes between HTML: comments of its block editor, and shortcodes, turned into elements.

Shortcodes that are known become elements of our own (`x-gallery`, `x-embed`, `x-media`, `figure`), which `bodies.py`
reads. Of the others the words between their marks stay, and each is told.
https://codex.wordpress.org/Shortcode
"""

import html
import re

#: Left alone: what stands there is shown as it is.
VERBATIM = re.compile(r"(</?(?:pre|code)\b)", re.I)
#: A block whose content WordPress makes anew each time: nothing of it is in the export.
DYNAMIC_BLOCK = re.compile(r"\s*wp:([a-z0-9/-]+).*/", re.S)
NOT_TOLD = {"more", "nextpage", "separator", "spacer"}
CODE = re.compile(
    r"(?P<open>\[)?\[(?P<end>/)?(?P<name>[a-zA-Z][\w-]{1,40})(?P<attributes>(?:\s+(?:[^\[\]\"']|\"[^\"]*\"|'[^']*')*)?)"
    r"(?P<closed>/)?\](?P<close>\])?"
)
ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|(?:^|\s)"?(https?://[^\s"]+)""")
MEDIA = ("src", "mp3", "m4a", "ogg", "wav", "flac", "mp4", "m4v", "webm", "ogv", "wmv", "flv")
FIGURES = ("caption", "wp_caption")


def to_elements(source, *, tell):
    """HTML in which shortcodes and marks of blocks are elements or gone; `tell(text)` hears of each unknown one."""
    parts, verbatim, made = VERBATIM.split(_without_comments(source, tell)), 0, []
    for part in parts:
        if VERBATIM.fullmatch(part):
            verbatim = max(0, verbatim + (-1 if part.startswith("</") else 1))
        elif not verbatim:
            part = _without_codes(part, tell)
        made.append(part)
    return "".join(made)


def _without_comments(source, tell):
    """HTML without comments: marks of blocks are comments. What is never closed is no comment."""
    kept, position = [], 0
    while (start := source.find("<!--", position)) >= 0 and (end := source.find("-->", start)) >= 0:
        kept.append(source[position:start])
        dynamic = DYNAMIC_BLOCK.fullmatch(source, start + 4, end)
        if dynamic and dynamic[1] not in NOT_TOLD:
            tell(f"<!-- wp:{dynamic[1]} -->")
        position = end + 3
    return "".join([*kept, source[position:]])


def is_classic(source):
    """Whether it was written before the block editor: paragraphs are empty lines."""
    return "<!-- wp:" not in source


def _without_codes(text, tell):
    closed = {found["name"] for found in CODE.finditer(text) if found["end"]}
    told = set()

    def replaced(found):
        if found["open"] and found["close"]:
            return found[0][1:-1]  # [[gallery]] shows [gallery]
        name, attributes = found["name"].lower(), _attributes(found["attributes"] or "")
        around = (found["open"] or "", found["close"] or "")
        element = _element(name, attributes, bool(found["end"]))
        if element is not None:
            return around[0] + element + around[1]
        if not (attributes or found["name"] in closed or "_" in name or "-" in name):
            return found[0]  # [sic], [Paris]: words of the text
        if not found["end"] and found[0] not in told:
            told.add(found[0])
            tell(found[0])
        return around[0] + around[1]

    return CODE.sub(replaced, text)


def _element(name, attributes, ends):
    """The element that a shortcode becomes; None for one that is not known."""
    if name in FIGURES:
        words = html.escape(attributes.get("caption", ""))
        return "</figure>" if ends else f'<figure class="wp-caption" data-caption="{words}">'
    if name == "embed":
        return "</x-embed>" if ends else "<x-embed>"
    if name in ("youtube", "vimeo", "dailymotion") and attributes:
        address = attributes.get("url") or attributes.get("") or attributes.get("src") or _address(name, attributes)
        return f"<x-embed>{html.escape(address)}</x-embed>" if address else None
    if name == "gallery":
        ids = html.escape(attributes.get("ids") or attributes.get("include", ""))
        return "" if ends else f'<x-gallery ids="{ids}"></x-gallery>'
    if name in ("audio", "video"):
        address = next((attributes[kind] for kind in MEDIA if attributes.get(kind)), attributes.get("", ""))
        return "" if ends or not address else f'<x-media kind="{name}">{html.escape(address)}</x-media>'
    return None


def _address(name, attributes):
    key = attributes.get("id", "")
    places = {"youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/"}
    return places.get(name, "https://www.dailymotion.com/video/") + key if re.fullmatch(r"[\w-]{5,24}", key) else ""


def _attributes(text):
    """{name: value}; under "" an address that stands alone."""
    text = html.unescape(text).replace("”", '"').replace("“", '"')
    found = {}
    for name, double, single, bare, address in ATTRIBUTE.findall(text):
        found[name.lower()] = double or single or bare or address
    return found
