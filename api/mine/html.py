"""HTML of other programs into nodes of the editor: through the one cleaner, then element by element."""

import re
from html.parser import HTMLParser

from editor.rich_text import MARK_TAGS, NODE_OF_TAG, ordered_marks
from editor.structs import with_lines
from intake.html import TEXT_TAGS, clean_rich_text

#: Elements that texts of other programs hold, and what stands for them here.
INSTEAD = {
    "h1": "h2", "h4": "h3", "h5": "h3", "h6": "h3", "div": "p", "section": "p", "article": "p", "header": "p",
    "footer": "p", "main": "p", "figure": "p", "figcaption": "p", "address": "p", "dt": "p", "dd": "p", "tr": "p",
}  # fmt: skip
_INSTEAD = re.compile(rf"<(/?)({'|'.join(INSTEAD)})(?=[\s>/])", re.IGNORECASE)
#: Of which only the words matter: their loss is told to nobody.
WITHOUT_MEANING = {"html", "head", "body", "span", "small", "font", "meta", "link", "title", "u", "time", "abbr"}
_SPACES = re.compile(r"[ \t\n\r\f]+")


def read_html(source):
    """(nodes of the editor, names of the elements that were left out) of an HTML text."""
    reader = _Reader()
    reader.feed(clean_rich_text(_INSTEAD.sub(lambda match: f"<{match[1]}{INSTEAD[match[2].lower()]}", source)))
    reader.close()
    return reader.finished(), left_out(source)


def left_out(source):
    """The names of elements of which at most the words are kept, in their order."""
    names = _Names()
    names.feed(source)
    return [name for name in names.found if name not in TEXT_TAGS | INSTEAD.keys() | WITHOUT_MEANING]


class _Names(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = {}

    def handle_starttag(self, tag, attrs):
        if len(self.found) < 50 and re.fullmatch(r"[a-z][a-z0-9-]{0,30}", tag):
            self.found[tag] = True


class _Reader(HTMLParser):
    """Reads what the cleaner gives: balanced elements of TEXT_TAGS, in any order and depth."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.top, self.holders, self.marks = [], [], []
        #: Where words go: the content of a paragraph; None before one has begun.
        self.line = None
        #: Words of a quotation, or of code, which are blocks of their own.
        self.quote = self.code = None

    def handle_starttag(self, tag, attrs):
        if self.code is not None:
            return
        if tag == "pre" and self.quote is None:
            self.code, self.line = [], None
        elif tag == "blockquote" and self.quote is None:
            self.quote, self.line = [], None
        elif self.quote is not None:
            self.quote.append("\n" if tag == "br" else "\n\n" if tag in NODE_OF_TAG else "")
        elif tag in ("p", "h2", "h3"):
            self._begin_line(tag)
        elif tag in ("ul", "ol"):
            self._open(NODE_OF_TAG[tag], self._here())
        elif tag == "li" and self.holders and self.holders[-1]["type"] != "listItem":
            self._open("listItem", self.holders[-1]["content"])
        elif tag in MARK_TAGS:
            self.marks.append((tag, {"type": MARK_TAGS[tag]}))
        elif tag == "a":
            self.marks.append((tag, {"type": "link", "attrs": dict(attrs)}))
        elif tag == "br":
            if self.line is not None:
                self.line.append({"type": "hardBreak"})
        elif tag == "hr" and not self.holders:
            self.top.append({"type": "horizontalRule"})
            self.line = None

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        if tag == "pre" and self.code is not None:
            code, self.code = "".join(self.code).strip("\n"), None
            self._put({"type": "codeBlock", "attrs": {"language": "text", "code": code}}, code)
        elif tag == "blockquote" and self.quote is not None:
            words, self.quote = _tidied("".join(self.quote)), None
            self._put(with_lines({"type": "quote", "attrs": {}}, words), words)
        elif self.quote is not None or self.code is not None:
            return
        elif tag in ("p", "h2", "h3"):
            self.line = None
        elif tag in ("ul", "ol", "li") and self.holders and self.holders[-1]["type"] == NODE_OF_TAG[tag]:
            self.holders.pop()
            self.line = None
        elif any(name == tag for name, _mark in self.marks):
            while self.marks.pop()[0] != tag:
                pass

    def handle_data(self, data):
        if self.code is not None:
            self.code.append(data)
            return
        data = _SPACES.sub(" ", data)
        if self.quote is not None:
            self.quote.append(data)
            return
        if self.line is None:
            if not data.strip():
                return
            self._begin_line("p")
        if not self.line or self.line[-1]["type"] == "hardBreak":
            data = data.lstrip(" ")
        if data:
            marks = ordered_marks(mark for _tag, mark in self.marks)
            self.line.append({"type": "text", "text": data, **({"marks": marks} if marks else {})})

    def finished(self):
        """The nodes, without paragraphs and lists in which nothing was said."""
        if self.code is not None:
            self.handle_endtag("pre")
        if self.quote is not None:
            self.handle_endtag("blockquote")
        return [node for node in map(_pruned, self.top) if node]

    def _begin_line(self, tag):
        node = {"type": NODE_OF_TAG[tag], "content": []}
        if tag != "p":
            node["attrs"] = {"level": int(tag[1])}
        self._here().append(node)
        self.line = node["content"]

    def _open(self, kind, above):
        node = {"type": kind, "content": []}
        above.append(node)
        self.holders.append(node)
        self.line = None

    def _here(self):
        """Where a new node goes. Words between the items of a list become an item."""
        if self.holders and self.holders[-1]["type"] != "listItem":
            item = {"type": "listItem", "content": []}
            self.holders[-1]["content"].append(item)
            return item["content"]
        return self.holders[-1]["content"] if self.holders else self.top

    def _put(self, node, words):
        """A block of its own: of the page, since lists hold words alone."""
        self.line = None
        if not words.strip():
            return
        if self.holders:
            self._begin_line("p")
            self.line.append({"type": "text", "text": _SPACES.sub(" ", words).strip()})
            self.line = None
        else:
            self.top.append(node)


def _tidied(words):
    lines = [line.strip() for line in words.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _pruned(node):
    if node["type"] in ("paragraph", "heading"):
        has_words = any(child["type"] == "text" and child["text"].strip() for child in node["content"])
        return node if has_words else None
    if node["type"] in ("bulletList", "orderedList", "listItem"):
        node["content"] = [child for child in map(_pruned, node["content"]) if child]
        return node if node["content"] else None
    return node
