"""A StreamField body into the document of the editor, and back without loss.

* Every block keeps its id (`bid`); a block that nobody changed keeps its stored bytes.
* A changed struct is the original value updated with the keys the editor knows.
* What the editor does not know travels as a `locked` node that carries the block's id
  only: its value always comes from the stored page, and it is put back if it went missing.
"""

import json
import re
import uuid

from editor import structs, structs_grid
from editor.rich_text import TEXT_NODES, BadDocument, Serializer, Unsupported, bare, parse_rich_text

MAX_NODES, MAX_NESTING, MAX_TEXT = 5000, 24, 200_000
TEXT = "text"
#: Types of block that the editor writes; the others are locked.
STRUCTS = {
    "heading": structs_grid.SectionTitle(),
    "image": structs.Image(),
    "gallery": structs.Gallery(),
    "video": structs.Video(),
    "quote": structs.Quote(),
    "document": structs.Document(),
    "link_card": structs.LinkCard(),
    "table": structs_grid.Table(),
    "code": structs.Code(),
    "formula": structs.Formula(),
    "references": structs.References(),
    "positions": structs_grid.Positions(),
}
BLOCK_OF_NODE = {struct.node: name for name, struct in STRUCTS.items()}
_INNER_LINK = re.compile(r'<a [^>]*linktype="(\w+)"[^>]*>')
_NUMBER = re.compile(r'\bid="(\d+)"')
_NAMELESS = uuid.UUID("6f1f3f1e-3d0a-5a52-9a67-0d3f2f2a4c11")


def stored_blocks(value):
    """The raw blocks of a stream value, each with an id (imports of long ago had none)."""
    blocks = []
    for position, block in enumerate(value.raw_data):
        block = dict(block)
        if not block.get("id"):
            name = f"{position}/{json.dumps(block, sort_keys=True, default=str)}"
            block["id"] = str(uuid.uuid5(_NAMELESS, name))
        blocks.append(block)
    return blocks


def to_document(blocks, describe):
    """The document that the browser edits. `describe` says how pictures, files and videos look."""
    content = []
    for block in blocks:
        content += _shown(block, describe)
    if not content or content[-1]["type"] not in TEXT_NODES:
        content.append({"type": "paragraph"})
    return {"type": "doc", "content": content}


def _shown(block, describe):
    try:
        if block["type"] == TEXT:
            nodes = parse_rich_text(block["value"])
        elif block["type"] in STRUCTS:
            nodes = [STRUCTS[block["type"]].show(block["value"], describe)]
        else:
            raise Unsupported(block["type"])
    except Unsupported:
        nodes = [{"type": "locked", "attrs": {"label": describe.label(block["type"])}}]
    for node in nodes:
        node.setdefault("attrs", {})["bid"] = block["id"]
    return nodes


def is_locked(block):
    """Whether the editor may not change this block."""
    try:
        if block["type"] == TEXT:
            parse_rich_text(block["value"])
        else:
            STRUCTS[block["type"]].editable(block["value"])
    except (Unsupported, KeyError):
        return True
    return False


def from_document(document, original, gate):
    """(raw blocks, warnings) of what the browser sent. Raises BadDocument for what no honest editor sends."""
    return _Reader(original, gate).read(document)


class _Reader:
    """One reading of one document, against the blocks that are stored."""

    def __init__(self, original, gate):
        self.original, self.gate = original, gate
        self.by_id = {block["id"]: block for block in original}
        self.used, self.blocks, self.warnings = set(), [], []
        gate.admit(original)
        known_links = {
            (link[1], int(number[1]))
            for block in original
            if block["type"] == TEXT
            for link in _INNER_LINK.finditer(block["value"] or "")
            if (number := _NUMBER.search(link[0]))
        }
        self.serializer = Serializer(lambda kind, pk: (kind, pk) in known_links or gate.link(kind, pk))

    def read(self, document):
        _measure(document)
        for kind, bid, node in _grouped(document["content"]):
            if kind == TEXT:
                self._read_text(bid, node)
            elif kind == "locked":
                self._read_locked(bid)
            elif kind in BLOCK_OF_NODE:
                self._read_struct(BLOCK_OF_NODE[kind], bid, node)
            else:
                raise BadDocument(f"block node {kind!r}")
        self._restore_locked()
        return self.blocks, self.warnings + self.gate.warnings

    def _take(self, bid, kind):
        """The stored block that this node stands for, once."""
        block = self.by_id.get(bid) if isinstance(bid, str) else None
        if block is None or block["type"] != kind or bid in self.used:
            return None
        self.used.add(bid)
        return block

    def _read_text(self, bid, nodes):
        stored = self._take(bid, TEXT)
        if stored:
            try:
                unchanged = bare(parse_rich_text(stored["value"])) == bare(nodes)
            except Unsupported:  # an honest editor sent it locked
                unchanged = True
            if unchanged:
                self.blocks.append(stored)
                return
        while nodes and _is_blank(nodes[0]):
            nodes = nodes[1:]
        while nodes and _is_blank(nodes[-1]):
            nodes = nodes[:-1]
        if nodes:
            html = "".join(self.serializer.block(node) for node in nodes)
            self._keep(stored, TEXT, html)

    def _read_locked(self, bid):
        block = self.by_id.get(bid) if isinstance(bid, str) else None
        if block and bid not in self.used:
            self.used.add(bid)
            self.blocks.append(block)

    def _read_struct(self, kind, bid, node):
        struct, stored = STRUCTS[kind], self._take(bid, kind)
        data = struct.read(node)
        if stored:
            try:
                unchanged = data == struct.editable(stored["value"])
            except Unsupported:
                unchanged = True
            if unchanged:
                self.blocks.append(stored)
                return
        elif struct.is_empty(data):
            return
        if struct.check(data, self.gate):
            empty = "" if kind == "heading" else {}
            self._keep(stored, kind, struct.merge(stored["value"] if stored else empty, data))

    def _keep(self, stored, kind, value):
        self.blocks.append({"type": kind, "value": value, "id": stored["id"] if stored else structs.new_id()})

    def _restore_locked(self):
        """A locked block can be moved but never lost: what is missing comes back after its old neighbour."""
        for position, block in enumerate(self.original):
            if block["id"] in self.used or not is_locked(block):
                continue
            present = [kept["id"] for kept in self.blocks]
            neighbours = (before["id"] for before in reversed(self.original[:position]))
            neighbour = next((number for number in neighbours if number in present), None)
            place = present.index(neighbour) + 1 if neighbour else 0
            self.blocks.insert(place, block)
            self.used.add(block["id"])
            self.warnings.append("locked-restored")


def _grouped(content):
    """(type, block id, node) of each block; neighbouring text nodes of one block together."""
    groups = []
    for node in content:
        bid = (node.get("attrs") or {}).get("bid")
        if node.get("type") not in TEXT_NODES:
            groups.append((node.get("type"), bid, node))
            continue
        last = groups[-1] if groups and groups[-1][0] == TEXT else None
        if last and (bid is None or last[1] is None or last[1] == bid):
            groups[-1] = (TEXT, last[1] or bid, [*last[2], node])
        else:
            groups.append((TEXT, bid, [node]))
    return groups


def _is_blank(node):
    return node["type"] == "paragraph" and all(
        child.get("type") == "hardBreak" or (child.get("type") == "text" and child.get("text") == "")
        for child in node.get("content") or []
    )


def _measure(document):
    """Refuses malformed, deep and huge documents before anything recursive touches them."""
    is_document = isinstance(document, dict) and document.get("type") == "doc"
    if not is_document or not isinstance(document.get("content"), list):
        raise BadDocument("not a document")
    waiting, nodes, text = [(document, 0)], 0, 0
    while waiting:
        node, depth = waiting.pop()
        nodes += 1
        if not isinstance(node, dict) or nodes > MAX_NODES or depth > MAX_NESTING:
            raise BadDocument("size")
        if not isinstance(node.get("type"), str) or not isinstance(node.get("attrs") or {}, dict):
            raise BadDocument("attributes")
        _check_marks(node.get("marks") or [])
        text += len(node.get("text") or "") if isinstance(node.get("text") or "", str) else MAX_TEXT + 1
        content = node.get("content") or []
        if text > MAX_TEXT or not isinstance(content, list):
            raise BadDocument("size")
        waiting += [(child, depth + 1) for child in content]


def _check_marks(marks):
    if not isinstance(marks, list):
        raise BadDocument("marks")
    for mark in marks:
        if not isinstance(mark, dict) or not isinstance(mark.get("attrs") or {}, dict):
            raise BadDocument("mark")
