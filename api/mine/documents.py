"""From a body as programs send it to the document that the editor's verbs read, and from a stored one back."""

import re

from django.utils.translation import gettext as _

from api.mine.html import read_html
from api.mine.problems import refused_content
from editor.document import STRUCTS, TEXT, is_locked
from editor.drafts import read_document
from editor.labels import words as editor_words
from editor.media import Describe
from editor.rich_text import BadDocument
from editor.structs import with_lines
from intake.html import clean_web_link

_KEYS = re.compile(r'(<(?:p|h2|h3|h4|li|ul|ol|blockquote|pre)) data-block-key="[a-zA-Z0-9]*"')
#: Blocks whose words are the text of their node, and not one of its attributes.
IN_LINES = {"heading", "quote"}


# --- Told ------------------------------------------------------------------------------------


def told_blocks(blocks):
    """Raw blocks as `api.mine.blocks` names them."""
    label = Describe(blocks).label
    return [_told(block, label) for block in blocks]


def _told(block, label):
    if is_locked(block):
        return {"type": "locked", "id": block["id"], "label": label(block["type"])}
    if block["type"] == TEXT:
        return {"type": TEXT, "id": block["id"], "html": _KEYS.sub(r"\1", block["value"])}
    return {"type": block["type"], "id": block["id"], **STRUCTS[block["type"]].editable(block["value"])}


# --- Sent ------------------------------------------------------------------------------------


def document_of(body, warnings):
    """The `document` argument of the editor's verbs; None keeps the body as it is.

    Adds to `warnings` ([(pointer, words)]) what is left out. The document raises Problem for what cannot be stored.
    """
    if body is None:
        return lambda blocks, gate: (blocks, [])
    if body.blocks is not None:
        return _document_of_blocks(body.blocks, warnings)
    nodes = _read(body.html or "", "/body/html", warnings)

    def read(blocks, gate):
        known = next((block["id"] for block in blocks if block["type"] == TEXT), None)
        first = next((node for node in nodes if "bid" not in node.get("attrs", {})), None)
        if first is not None and known:
            first.setdefault("attrs", {})["bid"] = known
        return _stored(nodes, blocks, gate, "/body/html", warnings)

    return read


def _read(html, pointer, warnings):
    """The nodes of this HTML; what is left out is noted."""
    nodes, left_out = read_html(html)
    if left_out:
        names = ", ".join(f"<{name}>" for name in left_out)
        warnings.append((pointer, _("Left out: %(names)s.") % {"names": names}))
    return nodes


def _document_of_blocks(given, warnings):
    def read(blocks, gate):
        gate.admit(blocks)
        nodes = []
        for number, block in enumerate(given):
            pointer = f"/body/blocks/{number}"
            _check(block, gate, pointer)
            nodes += _nodes_of(block, pointer, warnings)
        return _stored(nodes, blocks, gate, "/body/blocks", warnings)

    return read


def _stored(nodes, blocks, gate, pointer, warnings):
    try:
        stored, told = read_document({"type": "doc", "content": nodes})(blocks, gate)
    except BadDocument as error:
        raise refused_content(pointer, _("This text cannot be stored as it is: too long, or too deep.")) from error
    if "locked-restored" in told:
        warnings.append((pointer, editor_words()["lockedStays"]))
    return stored, told


def _nodes_of(block, pointer, warnings):
    known = {"bid": block.id} if block.id else {}
    if block.type == TEXT:
        nodes = _read(block.html, f"{pointer}/html", warnings)
        # Two text blocks beside each other stay two: each has a name, if only for this reading.
        return [{**node, "attrs": {"bid": block.id or pointer, **node.get("attrs", {})}} for node in nodes]
    if block.type == "locked":
        return [{"type": "locked", "attrs": known}]
    keys = block.model_dump(exclude={"type", "id"})
    if block.type == "positions":
        keys["positions"] = [{**each, "kept": each["text"] is None} for each in keys["positions"]]
    node = {"type": STRUCTS[block.type].node, "attrs": {**known, **keys}}
    return [with_lines(node, keys["text"]) if block.type in IN_LINES else node]


def _check(block, gate, pointer):
    """Refuses, with its place, what the editor's own reader would refuse without words."""
    for place, number in _pictures(block, pointer):
        _check_owned(number, gate.picture, place, _("This picture is not one of yours."))
    if block.type == "document":
        _check_owned(block.document, gate.file, f"{pointer}/document", _("This file is not one of yours."))
    if block.type == "video" and not gate.embed(block.video):
        raise refused_content(f"{pointer}/video", _("This is not the address of a video or a post that we know."))
    if block.type == "link_card" and not clean_web_link(block.url):
        words = _("Give the full address of a web page: it starts with https://.")
        raise refused_content(f"{pointer}/url", words)


def _pictures(block, pointer):
    if block.type == "image":
        yield f"{pointer}/image", block.image
    elif block.type == "gallery":
        for number, picture in enumerate(block.images):
            yield f"{pointer}/images/{number}/image", picture.image


def _check_owned(number, admit, pointer, words):
    """`admit` (`Gate.picture` or `Gate.file`) remembers what it let in, and takes None for what is on its way."""
    if number is None:
        raise refused_content(pointer, _("This field is required."))
    try:
        admit(number)
    except BadDocument as error:
        raise refused_content(pointer, words) from error
