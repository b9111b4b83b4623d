"""The words and blocks of a body that moves, as they are gathered: words become text, what stands apart a block."""

import re
from html import escape

from bs4.element import CData, Comment, Declaration, Doctype, ProcessingInstruction, Tag

from contributions.body.embeds import EmbedError, parse_embed
from intake.html import clean_rich_text, plain_text

NOT_WORDS = (Comment, Declaration, Doctype, ProcessingInstruction, CData)
BARE_ADDRESS = re.compile(r"https?://\S+")
EMPTY_LINE = re.compile(r"\n\s*\n")


class Gathering:
    """Blocks until now, paragraphs of the text block that is being made, and words of the paragraph."""

    def __init__(self, media, links, tell, classic):
        self.media, self.links, self.tell, self.classic = media, links, tell, classic
        self.blocks, self.html, self.inline = [], [], []

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
