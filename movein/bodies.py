"""The body of a text that moves: HTML of another platform to the blocks of ours, as plain data.

What is text goes through the one cleaner; pictures and files are asked of `Media`, pages of `Links`. What cannot be
taken is told, never dropped in silence.
"""

import re
from html import escape
from typing import Protocol

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag
from django.utils.translation import gettext as _

from contributions.body.blocks import BodyBlock
from intake.html import TEXT_TAGS, well_formed
from intake.rows import RefusedRow, one_line
from movein.apart import Apart
from movein.gathering import NOT_WORDS
from movein.markup import is_classic, to_elements

BLOCKS = BodyBlock()
CONTAINERS = {
    "div", "section", "article", "main", "header", "footer", "aside", "center", "details", "summary", "body", "html",
    "dl", "dt", "dd", "nav", "address",
}  # fmt: skip
HEADINGS = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h3", "h5": "h3", "h6": "h3"}
TEXT_BLOCKS = {"p", "ul", "ol", "hr"}
DROPPED = {"script", "style", "noscript", "template", "title", "head", "svg", "math", "link", "meta"}
#: Dropped too, and told: readers saw something there.
TOLD = {"object", "form", "canvas", "applet", "embed"}
MEDIA_TAGS = {"img", "figure", "iframe", "x-gallery", "x-embed", "x-media", "video", "audio", "table", "pre"}
#: What the walk looks at, and what it may meet on its way; anything else is opened up.
TAGS = (
    TEXT_TAGS | CONTAINERS | set(HEADINGS) | TEXT_BLOCKS | TOLD | MEDIA_TAGS
    | {"figcaption", "cite", "footer", "source", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "blockquote",
       "span", "code"}
) - {"body", "html"}  # fmt: skip
ATTRIBUTES = {"class", "src", "alt", "href", "ids", "kind"}
BLOCK_KEY = re.compile(r"""\sdata-block-key=(?:"[^"]*"|'[^']*')""")
MAX_DEPTH = 60
MAX_NESTING = 400
TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)")
WITHOUT_END = {
    "p", "li", "td", "th", "tr", "thead", "tbody", "dt", "dd", "option", "br", "hr", "img", "input", "source", "col",
    "wbr", "meta", "link", "area", "embed", "param", "track",
}  # fmt: skip


class Media(Protocol):
    """Pictures and files of the text."""

    def picture(self, address: str, number: str = "") -> int | None:
        """The key of the picture at this address, or with this number in the old library; None: told by itself."""

    def file_link(self, address: str) -> int | None:
        """The key of the file at this address, where it is a file of the old site that can be offered here."""

    def words(self, number: str) -> tuple[str, str]:
        """(alternative text, caption) of a picture of the old library."""


class Links(Protocol):
    """Links inside the text."""

    def page(self, address: str) -> int | None:
        """The key of the page that an address of the old site has become; None where it leads elsewhere."""


def blocks_of(source, *, media, links, tell):
    """[(kind, value)] of the blocks of a text, as StreamField keeps them; `tell(reason)` says what is left out."""
    source = source.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    marked = to_elements(
        source, tell=lambda code: tell(_("unknown shortcode: %(code)s") % {"code": one_line(code, 120)})
    )
    if nesting_of(marked) > MAX_NESTING:
        raise RefusedRow(_("its markup is nested more than %(limit)s deep") % {"limit": MAX_NESTING})
    tree = well_formed(marked, tags=TAGS, attributes=ATTRIBUTES)
    return _Builder(media, links, tell, is_classic(source)).build(tree)


def nesting_of(source):
    """How deep elements are nested that need an end, before anything that reads HTML is asked: such readers are slow
    with thousands."""
    depth = deepest = 0
    for found in TAG.finditer(source):
        if found[2].lower() not in WITHOUT_END:
            depth = max(0, depth - 1) if found[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest


def as_stored(blocks):
    """Blocks as they look once stored, without what tells nothing (their keys): what two readings are compared by."""
    raw = [{"type": kind, "value": value} for kind, value in blocks]
    return _without_keys(BLOCKS.to_python(raw).get_prep_value())


def stored_body(body):
    """The same of the body of a page."""
    return _without_keys(body.get_prep_value())


def _without_keys(value):
    if isinstance(value, dict):
        return {name: _without_keys(part) for name, part in value.items() if name != "id"}
    if isinstance(value, list):
        return [_without_keys(part) for part in value]
    # Wagtail's editor writes keys into each paragraph.
    return BLOCK_KEY.sub("", value) if isinstance(value, str) else value


class _Builder(Apart):
    """Walks a tree once; inline words are gathered until something stands apart from them."""

    def build(self, source):
        self._walk(BeautifulSoup(source, "html.parser"), 0)
        self._end_text()
        return self.blocks

    def _walk(self, node, depth):
        for child in list(node.children):
            if isinstance(child, NOT_WORDS):
                continue
            if isinstance(child, NavigableString):
                self.inline.append(escape(str(child), quote=False))
            elif isinstance(child, Tag):
                self._take(child, depth)

    def _take(self, tag, depth):
        name = tag.name.lower()
        if name in DROPPED:
            return
        if name in TOLD:
            self.tell(_("left out: <%(name)s>") % {"name": name})
        elif depth > MAX_DEPTH:
            self.inline.append(escape(tag.get_text(" "), quote=False))
        elif handler := getattr(self, f"_take_{name.replace('-', '_')}", None):
            handler(tag, depth)
        elif name in HEADINGS:
            self._end_paragraph()
            if words := self._inline(tag):
                self.html.append(f"<{HEADINGS[name]}>{words}</{HEADINGS[name]}>")
            self._media_inside(tag, depth)
        elif name in TEXT_BLOCKS:
            self._take_text(tag, name, depth)
        elif name in CONTAINERS:
            self._end_paragraph()
            self._walk(tag, depth + 1)
            self._end_paragraph()
        elif tag.find(MEDIA_TAGS):
            self._walk(tag, depth + 1)  # a picture in a link, in bold…
        else:
            self.inline.append(self._html(tag))

    def _take_text(self, tag, name, depth):
        self._end_paragraph()
        if name == "p" and tag.find(MEDIA_TAGS):
            self._walk(tag, depth + 1)
            self._end_paragraph()
        elif name == "p":
            self.inline.append(self._inline(tag))
            self._end_paragraph()
        elif name == "hr":
            self.html.append("<hr/>")
        else:
            self._media_inside(tag, depth)
            self.html.append(self._html(tag))

    def _media_inside(self, tag, depth):
        """Pictures of a list or a heading come before it: a block stands inside no other."""
        for inner in tag.find_all(["img", "iframe"]):
            self._take(inner.extract(), depth + 1)
