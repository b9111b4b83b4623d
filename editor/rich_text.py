"""Stored rich text (Wagtail's HTML) into the editor's tree of nodes, and back.

The browser never sends HTML. It sends nodes, of which only the types, marks and
attributes named here are read. Rich text that holds anything else is `Unsupported`:
its block is locked, and its stored bytes are kept.
"""

import re
import secrets
from html import escape
from html.parser import HTMLParser

from intake.html import clean_link

MAX_DEPTH = 12
MARK_TAGS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "sub": "subscript", "sup": "superscript"}
TAG_OF_MARK = {"bold": "b", "italic": "i", "subscript": "sub", "superscript": "sup"}
#: From the outside in, so that the same text is always written the same way.
MARK_ORDER = ["link", "bold", "italic", "subscript", "superscript"]
NODE_OF_TAG = {
    "p": "paragraph", "h2": "heading", "h3": "heading", "ul": "bulletList", "ol": "orderedList", "li": "listItem",
}  # fmt: skip
TEXT_NODES = {"paragraph", "heading", "bulletList", "orderedList", "horizontalRule"}
_SPACES = re.compile(r"[ \t\n\r\f]+")
_KEY = re.compile(r"[a-z0-9]{5}")
_KEY_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


class Unsupported(Exception):
    """The stored rich text holds something the editor cannot show: its block is locked."""


class BadDocument(ValueError):
    """The browser sent something that no honest editor sends."""


def parse_rich_text(html):
    """The nodes of a stored text."""
    parser = _Parser()
    parser.feed(html or "")
    parser.close()
    if parser.stack or parser.marks:
        raise Unsupported("unclosed element")
    for node in walk(parser.top):
        if node["type"] == "listItem" and not node["content"]:
            node["content"].append({"type": "paragraph", "content": []})
        if "content" in node and not node["content"]:
            del node["content"]
    return parser.top


def walk(nodes):
    for node in nodes:
        yield node
        yield from walk(node.get("content", []))


def ordered_marks(marks):
    """The known marks of a text in our order, each once."""
    seen = {}
    for mark in marks or []:
        if isinstance(mark, dict) and mark.get("type") in MARK_ORDER:
            seen[mark["type"]] = mark
    return [seen[name] for name in MARK_ORDER if name in seen]


def bare(nodes):
    """The tree without keys and block ids: two texts with the same bare tree read the same."""
    bared = []
    for node in nodes:
        kept = {"type": node.get("type")}
        if node.get("type") == "heading":
            kept["level"] = heading_level(node)
        if node.get("type") == "text":
            kept["text"] = node.get("text")
            kept["marks"] = [(mark["type"], *_link_facts(mark)) for mark in ordered_marks(node.get("marks"))]
        if node.get("content"):
            kept["content"] = bare(node["content"])
        bared.append(kept)
    return bared


def _link_facts(mark):
    attrs = mark.get("attrs") or {}
    if mark["type"] != "link":
        return []
    kind = attrs.get("linktype")
    return [str(kind or ""), str(attrs.get("id") or ""), "" if kind else attrs.get("href")]


def heading_level(node):
    return 3 if (node.get("attrs") or {}).get("level") == 3 else 2


class _Parser(HTMLParser):
    """Reads the HTML that Draftail and we write, and nothing else."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.top, self.stack, self.marks = [], [], []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        key = attrs.pop("data-block-key", None)
        if tag in NODE_OF_TAG:
            if attrs:
                raise Unsupported(f"attributes on {tag}")
            self._open(tag, key)
        elif tag in MARK_TAGS and not attrs:
            self.marks.append((tag, {"type": MARK_TAGS[tag]}))
        elif tag == "a":
            self.marks.append((tag, {"type": "link", "attrs": self._link(attrs)}))
        elif tag == "br" and not attrs:
            self._inline_target().append({"type": "hardBreak"})
        elif tag == "hr" and not attrs and not self.stack:
            self.top.append({"type": "horizontalRule"})
        else:
            raise Unsupported(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in ("br", "hr"):
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if tag in ("br", "hr"):
            return
        if tag == "a" or tag in MARK_TAGS:
            if not self.marks or self.marks.pop()[0] != tag:
                raise Unsupported(f"unbalanced {tag}")
            return
        if self.marks or not self.stack or self.stack.pop()["type"] != NODE_OF_TAG.get(tag):
            raise Unsupported(f"unbalanced {tag}")

    def handle_data(self, data):
        data = _SPACES.sub(" ", data)
        here = self.stack[-1] if self.stack else None
        if here is None or here["type"] in ("bulletList", "orderedList"):
            if data.strip():
                raise Unsupported("stray text")
            return
        after_paragraph = here["content"] and here["content"][-1]["type"] == "paragraph"
        if here["type"] == "listItem" and not data.strip() and not after_paragraph:
            return
        marks = ordered_marks(mark for _tag, mark in self.marks)
        target = self._inline_target()
        if target and target[-1]["type"] == "text" and target[-1].get("marks", []) == marks:
            target[-1]["text"] += data
        else:
            target.append({"type": "text", "text": data, **({"marks": marks} if marks else {})})

    def handle_comment(self, data):
        raise Unsupported("comment")

    def _open(self, tag, key):
        parent = self.stack[-1]["type"] if self.stack else None
        node = {"type": NODE_OF_TAG[tag], "content": []}
        if tag in ("ul", "ol"):
            if parent not in (None, "listItem"):
                raise Unsupported(f"list in {parent}")
            if parent == "listItem" and not self.stack[-1]["content"]:
                self.stack[-1]["content"].append({"type": "paragraph", "content": []})
        elif tag == "li":
            if parent not in ("bulletList", "orderedList"):
                raise Unsupported("item outside a list")
            node["attrs"] = {"key": key}
        else:
            if parent is not None:
                raise Unsupported(f"{tag} in {parent}")
            node["attrs"] = {"key": key} | ({} if tag == "p" else {"level": int(tag[1])})
        (self.stack[-1]["content"] if self.stack else self.top).append(node)
        self.stack.append(node)

    @staticmethod
    def _link(attrs):
        if set(attrs) == {"href"}:
            return {"href": attrs["href"]}
        if set(attrs) == {"linktype", "id"} and attrs["linktype"] in ("page", "document"):
            return {"linktype": attrs["linktype"], "id": attrs["id"]}
        raise Unsupported("link with " + ",".join(attrs))

    def _inline_target(self):
        """The list into which a text of this place goes."""
        node = self.stack[-1] if self.stack else None
        if node is not None and node["type"] == "listItem":
            if not node["content"] or node["content"][-1]["type"] != "paragraph":
                if node["content"]:
                    raise Unsupported("text after a nested list")
                node["content"].append({"type": "paragraph", "content": []})
            return node["content"][-1]["content"]
        if node is not None and node["type"] in ("paragraph", "heading"):
            return node["content"]
        raise Unsupported("text outside a paragraph")


class Serializer:
    """Nodes into the HTML that Wagtail stores. `link_ok(linktype, pk)` judges links to pages and files by number."""

    def __init__(self, link_ok):
        self.link_ok, self.keys = link_ok, set()

    def block(self, node, depth=0):
        kind, content = node.get("type"), children(node)
        if depth > MAX_DEPTH:
            raise BadDocument("too deep")
        if kind == "paragraph":
            return f"<p{self._key(node)}>{self.inline(content)}</p>"
        if kind == "heading":
            level = heading_level(node)
            return f"<h{level}{self._key(node)}>{self.inline(content)}</h{level}>"
        if kind == "horizontalRule":
            return "<hr/>"
        if kind in ("bulletList", "orderedList"):
            tag = "ul" if kind == "bulletList" else "ol"
            return f"<{tag}>" + "".join(self._item(item, depth + 1) for item in content) + f"</{tag}>"
        raise BadDocument(f"block node {kind!r}")

    def inline(self, nodes):
        written, open_marks = [], []

        def close_to(count):
            while len(open_marks) > count:
                written.append(f"</{open_marks.pop()[1]}>")

        for node in nodes:
            if node.get("type") == "hardBreak":
                written.append("<br/>")
                continue
            if node.get("type") != "text" or not isinstance(node.get("text"), str):
                raise BadDocument(f"inline node {node.get('type')!r}")
            wanted = [tag for mark in ordered_marks(node.get("marks")) if (tag := self._tag_of(mark))]
            same = 0
            while same < min(len(wanted), len(open_marks)) and wanted[same] == open_marks[same]:
                same += 1
            close_to(same)
            for tag in wanted[same:]:
                written.append(tag[0])
                open_marks.append(tag)
            # Quotation marks stay as they are, as Draftail writes them.
            written.append(escape(node["text"].replace("\x00", ""), quote=False))
        close_to(0)
        return "".join(written)

    def _item(self, node, depth):
        if node.get("type") != "listItem":
            raise BadDocument("child of a list")
        paragraphs, lists = [], []
        for child in children(node):
            if child.get("type") in ("bulletList", "orderedList"):
                lists.append(self.block(child, depth + 1))
            elif child.get("type") in ("paragraph", "heading"):
                paragraphs.append(self.inline(children(child)))
            else:
                raise BadDocument("child of an item")
        return f"<li{self._key(node)}>" + "<br/>".join(filter(None, paragraphs)) + "".join(lists) + "</li>"

    def _tag_of(self, mark):
        """(opening tag, name) of a mark; None for a link that leads nowhere safe."""
        if mark["type"] != "link":
            tag = TAG_OF_MARK[mark["type"]]
            return f"<{tag}>", tag
        attrs = mark.get("attrs") if isinstance(mark.get("attrs"), dict) else {}
        if attrs.get("linktype") in ("page", "document"):
            try:
                number = int(attrs.get("id"))
            except (TypeError, ValueError):
                return None
            allowed = self.link_ok(attrs["linktype"], number)
            return (f'<a linktype="{attrs["linktype"]}" id="{number}">', "a") if allowed else None
        href = clean_link(attrs.get("href"))
        return (f'<a href="{escape(href, quote=True)}">', "a") if href else None

    def _key(self, node):
        """Draftail's key of a paragraph: kept when it is one and unused, since comments hang on it."""
        key = (node.get("attrs") or {}).get("key")
        if not (isinstance(key, str) and _KEY.fullmatch(key) and key not in self.keys):
            key = "".join(secrets.choice(_KEY_LETTERS) for _ in range(5))
        self.keys.add(key)
        return f' data-block-key="{key}"'


def children(node):
    """The children of a node the browser sent, each of them a node."""
    content = node.get("content") or []
    if not isinstance(content, list) or not all(isinstance(child, dict) for child in content):
        raise BadDocument("children")
    return content
