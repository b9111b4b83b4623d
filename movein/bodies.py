"""The body of a text that moves: HTML of another platform to the blocks of ours, as plain data.

What is text goes through the one cleaner; pictures and files are asked of `Media`, pages of `Links`. What cannot be
taken is told, never dropped in silence.
"""

import re
from html import escape
from typing import Protocol

from bs4 import BeautifulSoup
from bs4.element import CData, Comment, Declaration, Doctype, NavigableString, ProcessingInstruction, Tag
from django.utils.translation import gettext as _

from contributions.body.blocks import BodyBlock
from contributions.body.embeds import EmbedError, parse_embed
from intake.html import TEXT_TAGS, clean_rich_text, plain_text, well_formed
from intake.rows import RefusedRow, one_line
from movein.markup import is_classic, to_elements

BLOCKS = BodyBlock()
NOT_WORDS = (Comment, Declaration, Doctype, ProcessingInstruction, CData)
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
IMAGE_ID = re.compile(r"\bwp-image-(\d+)\b")
BARE_ADDRESS = re.compile(r"https?://\S+")
EMPTY_LINE = re.compile(r"\n\s*\n")
BLOCK_KEY = re.compile(r"""\sdata-block-key=(?:"[^"]*"|'[^']*')""")
MAX_DEPTH = 60
MAX_NESTING = 400
TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)")
WITHOUT_END = {
    "p", "li", "td", "th", "tr", "thead", "tbody", "dt", "dd", "option", "br", "hr", "img", "input", "source", "col",
    "wbr", "meta", "link", "area", "embed", "param", "track",
}  # fmt: skip
MAX_GALLERY = 40
MAX_QUOTE = 2000
MAX_CODE = 20_000
MAX_CELLS = 4000


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


class _Builder:
    """Walks a tree once; inline words are gathered until something stands apart from them."""

    def __init__(self, media, links, tell, classic):
        self.media, self.links, self.tell, self.classic = media, links, tell, classic
        self.blocks, self.html, self.inline = [], [], []

    def build(self, source):
        self._walk(BeautifulSoup(source, "html.parser"), 0)
        self._end_text()
        return self.blocks

    # --- The walk --------------------------------------------------------------------------

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

    # --- What stands apart -----------------------------------------------------------------

    def _take_img(self, tag, depth):
        caption = tag.get("data-caption-of-figure", "")
        if picture := self._picture(tag, caption):
            self._block("image", {**picture, "width": "normal"})

    def _take_figure(self, tag, depth):
        caption = self._caption(tag)
        for inner in list(tag.find_all("figcaption", recursive=False)):
            inner.extract()
        images = tag.find_all("img")
        classes = " ".join(tag.get("class") or [])
        if "gallery" in classes and images:
            self._gallery([self._picture(image, self._caption_near(image)) for image in images], caption)
        elif "wp-block-embed" in classes or "wp-embed" in classes:
            self._embed(tag.get_text().strip() or _source(tag.find("iframe")), caption)
        elif "pullquote" in classes and tag.find("blockquote"):
            self._take_blockquote(tag.find("blockquote"), depth)
        elif len(images) == 1 and not tag.find(["table", "iframe", "video"]):
            if picture := self._picture(images[0], caption):
                self._block("image", {**picture, "width": "wide" if "alignwide" in classes or "alignfull" in classes
                                      else "normal"})  # fmt: skip
            elif caption:
                self._paragraph(escape(caption, quote=False))
        else:
            self._walk(tag, depth + 1)
            if caption and not (tag.find("table") or tag.find("iframe")):
                self._paragraph(escape(caption, quote=False))
            elif caption and self.blocks:
                _set_caption(self.blocks[-1], caption)

    def _take_x_gallery(self, tag, depth):
        numbers = [number.strip() for number in (tag.get("ids") or "").split(",") if number.strip()]
        if not numbers:
            self.tell(_("a gallery that names no picture: left out"))
        found = []
        for number in numbers:
            if key := self.media.picture("", number):
                alt, caption = self.media.words(number)
                found.append(_picture(key, alt, caption))
        self._gallery(found, "")

    def _gallery(self, pictures, caption):
        pictures = [picture for picture in pictures if picture]
        for start in range(0, len(pictures), MAX_GALLERY):
            self._block("gallery", {"images": pictures[start : start + MAX_GALLERY], "caption": caption})

    def _take_x_embed(self, tag, depth):
        self._embed(tag.get_text().strip())

    def _take_iframe(self, tag, depth):
        self._embed(_source(tag))

    def _take_x_media(self, tag, depth):
        self._sound_or_film(tag.get_text().strip())

    def _take_video(self, tag, depth):
        self._sound_or_film(_source(tag) or _source(tag.find("source")))

    _take_audio = _take_video

    def _take_blockquote(self, tag, depth):
        cite = tag.find(["cite", "footer"])
        author = one_line(cite.extract().get_text(" "), 255).lstrip("—–- ") if cite else ""
        words = plain_text(str(tag))
        if tag.find(["img", "iframe", "figure", "table", "ul", "ol", "pre"]) or len(words) > MAX_QUOTE:
            self._end_paragraph()
            self._media_inside(tag, depth)
            self.html.append(f"<blockquote>{self._inline(tag)}</blockquote>")
        elif words:
            self._block("quote", {"text": words, "author": author, "source": "", "url": ""})

    def _take_pre(self, tag, depth):
        code = tag.get_text().strip("\n")
        if "wp-block-verse" in (tag.get("class") or []):
            self._paragraph(escape(code, quote=False).replace("\n", "<br/>"))
            return
        if len(code) > MAX_CODE:
            self.tell(_("a code longer than %(limit)s characters: the rest was cut") % {"limit": MAX_CODE})
        if code.strip():
            self._block("code", {"language": "text", "code": code[:MAX_CODE], "caption": ""})

    def _take_table(self, tag, depth):
        rows = [
            [" ".join(cell.get_text(" ").split()) for cell in row.find_all(["td", "th"], recursive=False)]
            for row in tag.find_all("tr")
        ]
        rows = [row for row in rows if row]
        width = max(map(len, rows), default=0)
        if not width:
            return
        if width * len(rows) > MAX_CELLS:
            self.tell(_("a table of more than %(limit)s cells: its first rows are taken") % {"limit": MAX_CELLS})
            rows = rows[: max(1, MAX_CELLS // width)]
        first = tag.find("tr")
        has_header = bool(tag.find("thead")) or not first.find("td")
        caption = tag.find("caption")
        self._media_inside(tag, depth)
        self._block(
            "table",
            {
                "data": [row + [""] * (width - len(row)) for row in rows],
                "table_caption": one_line(caption.get_text(" "), 255) if caption else "",
                "table_header_choice": "row" if has_header else "neither",
                "first_row_is_table_header": has_header,
                "first_col_is_header": False,
            },
        )

    # --- Pieces ------------------------------------------------------------------------------

    def _picture(self, tag, caption):
        number = IMAGE_ID.search(" ".join(tag.get("class") or []))
        number = number[1] if number else (tag.get("data-id") or "")
        address = tag.get("data-orig-file") or tag.get("src") or tag.get("data-src") or ""
        key = self.media.picture(address, number)
        if not key:
            return None
        alt, known = self.media.words(number)
        return _picture(key, tag.get("alt") or alt, caption or known)

    def _caption(self, tag):
        found = tag.find("figcaption", recursive=False)
        if found:
            return one_line(found.get_text(" "), 500)
        if "wp-caption" in (tag.get("class") or []):
            # The words after the picture, as the shortcode has them since 2012; before, its attribute.
            return one_line(tag.get_text(" "), 500) or one_line(tag.get("data-caption"), 500)
        return ""

    @staticmethod
    def _caption_near(image):
        around = image.find_parent(["figure", "li"])
        found = around.find("figcaption") if around else None
        return one_line(found.get_text(" "), 500) if found else ""

    def _embed(self, address, caption=""):
        address = f"https:{address}" if address.startswith("//") else address.strip()
        try:
            parse_embed(address)
        except EmbedError:
            self.tell(_("a frame of %(address)s: a link is left in its place") % {"address": one_line(address, 120)})
            self._paragraph(self._link(address))
            return
        self._block("video", {"video": address, "caption": caption})

    def _sound_or_film(self, address):
        try:
            parse_embed(address)
        except EmbedError:
            self.tell(
                _("a sound or film that lies at %(address)s: a link is left in its place, put it on a video service")
                % {"address": one_line(address, 120)}
            )
            self._paragraph(self._link(address))
        else:
            self._block("video", {"video": address, "caption": ""})

    @staticmethod
    def _link(address):
        return f'<a href="{escape(address)}">{escape(address)}</a>' if address else ""

    def _block(self, kind, value):
        self._end_text()
        self.blocks.append((kind, value))

    def _paragraph(self, words):
        self._end_paragraph()
        self.inline.append(words)
        self._end_paragraph()

    def _end_paragraph(self):
        """Gathered words become paragraphs; a line that is the address of a video becomes that video."""
        words, self.inline = "".join(self.inline), []
        for part in EMPTY_LINE.split(words) if self.classic else [words]:
            part = part.strip()
            if BARE_ADDRESS.fullmatch(part) and self._is_played(part):
                continue
            if self.classic:
                part = part.replace("\n", "<br/>")
            if plain_text(part):
                self.html.append(f"<p>{part}</p>")

    def _is_played(self, address):
        try:
            parse_embed(address.replace("&amp;", "&"))
        except EmbedError:
            return False
        self._end_html()
        self.blocks.append(("video", {"video": address.replace("&amp;", "&"), "caption": ""}))
        return True

    def _end_text(self):
        self._end_paragraph()
        self._end_html()

    def _end_html(self):
        source, self.html = "".join(self.html), []
        cleaned = clean_rich_text(source).strip()
        if cleaned:
            self.blocks.append(("text", cleaned))

    def _inline(self, tag):
        for link in tag.find_all("a"):
            self._lead(link)
        return "".join(_serialised(child) for child in tag.children).strip()

    def _html(self, tag):
        for link in [tag, *tag.find_all("a")]:
            if link.name == "a":
                self._lead(link)
        return _serialised(tag)

    def _lead(self, link):
        """A link of the old site leads to the page or the file that it has become."""
        address = link.get("href") or ""
        link.attrs = {"href": address} if address else {}
        if page := self.links.page(address):
            link.attrs = {"linktype": "page", "id": str(page)}
        elif file := self.media.file_link(address):
            link.attrs = {"linktype": "document", "id": str(file)}


def _serialised(node):
    if isinstance(node, NOT_WORDS):
        return ""
    return str(node) if isinstance(node, Tag) else escape(str(node), quote=False)


def _picture(key, alt, caption):
    return {"image": key, "alt": one_line(alt, 255), "caption": one_line(caption, 500), "credit": "", "licence": ""}


def _source(tag):
    return ((tag.get("src") or tag.get("data-src") or "") if tag else "").strip()


def _set_caption(block, caption):
    kind, value = block
    name = {"table": "table_caption", "video": "caption", "image": "caption"}.get(kind)
    if name and not value.get(name):
        value[name] = caption[:255]
