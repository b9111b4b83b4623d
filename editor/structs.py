"""The blocks that the editor shows besides text: what of each it may change, and how that goes back.

Each struct names its node and the keys it knows. Keys it does not know belong to the
animator and survive: a changed value is the original one, updated.
"""

import re
import uuid

from contributions.body.highlight import LANGUAGES
from editor.rich_text import BadDocument, Unsupported, children
from media.models import Licence

LONG = 20_000
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def new_id():
    return str(uuid.uuid4())


def text_of(value, limit):
    return value.replace("\x00", "")[:limit] if isinstance(value, str) else ""


def number_of(value):
    is_number = isinstance(value, int) and not isinstance(value, bool) and value > 0
    return value if is_number else None


class Text:
    """A key that holds words."""

    def __init__(self, limit=500):
        self.limit = limit

    def stored(self, value):
        return value or ""

    def sent(self, value):
        return text_of(value, self.limit)


class Choice:
    """A key that holds one of a few words."""

    def __init__(self, choices, default=""):
        self.choices, self.default = set(choices), default

    def stored(self, value):
        return value or self.default

    def sent(self, value):
        return value if isinstance(value, str) and value in self.choices else self.default


class Number:
    """A key that holds the number of a picture or file."""

    def stored(self, value):
        return value

    def sent(self, value):
        return number_of(value)


PICTURE = {
    "image": Number(), "alt": Text(255), "caption": Text(), "credit": Text(255), "licence": Choice(Licence.values),
}  # fmt: skip


class Struct:
    """A block made of keys; the attributes of its node have the same names."""

    node = ""
    keys = {}

    def editable(self, value):
        """What the editor may change of a stored value; Unsupported where it cannot show it."""
        if not isinstance(value, dict):
            raise Unsupported("not a struct")
        return {name: key.stored(value.get(name)) for name, key in self.keys.items()}

    def show(self, value, describe):
        """The node, without its block id."""
        return {"type": self.node, "attrs": self.editable(value)}

    def read(self, node):
        """The same as `editable`, from what the browser sent."""
        attrs = node.get("attrs") or {}
        return {name: key.sent(attrs.get(name)) for name, key in self.keys.items()}

    def is_empty(self, data):
        """Whether nothing was written in it yet: a new empty block is not stored."""
        return not any(data.values())

    def check(self, data, gate):
        """Refuses (BadDocument) what this member may not put here. False: it cannot be stored yet."""
        return True

    def merge(self, value, data):
        return {**value, **data}


class Image(Struct):
    node = "figureImage"
    keys = PICTURE

    def show(self, value, describe):
        shown = super().show(value, describe)
        shown["attrs"] |= describe.image(shown["attrs"]["image"])
        return shown

    def is_empty(self, data):
        return False

    def check(self, data, gate):
        return gate.picture(data["image"])


class Items(Struct):
    """A struct with a list of structs in one of its keys."""

    list_key = ""
    item_keys = {}
    max_items = 100

    def editable(self, value):
        data = super().editable(value)
        data[self.list_key] = [self._editable_item(item) for item in self._stored_items(value)]
        return data

    def read(self, node):
        data = super().read(node)
        sent = (node.get("attrs") or {}).get(self.list_key) or []
        if not isinstance(sent, list) or not all(isinstance(item, dict) for item in sent):
            raise BadDocument(self.list_key)
        data[self.list_key] = [self._read_item(item) for item in sent[: self.max_items]]
        return data

    def merge(self, value, data):
        known = {item["id"]: item["value"] for item in self._stored_items(value)} if value else {}
        used, items = set(), []
        for entry in data[self.list_key]:
            # The browser names new items, so that the next save finds them again; each name serves once.
            name = entry["id"]
            is_free = name and name not in used and (name in known or _UUID.fullmatch(name))
            name = name if is_free else new_id()
            used.add(name)
            words = {key: entry[key] for key in entry if key != "id"}
            items.append({"type": "item", "id": name, "value": self._merge_item(known.get(name, {}), words)})
        return {**value, **data, self.list_key: items}

    def _stored_items(self, value):
        items = value.get(self.list_key) or []
        if not all(
            isinstance(item, dict) and isinstance(item.get("value"), dict) and item.get("id") for item in items
        ):
            raise Unsupported("a list of the old form")
        return items

    def _editable_item(self, item):
        return {
            "id": item["id"],
            **{name: key.stored(item["value"].get(name)) for name, key in self.item_keys.items()},
        }

    def _read_item(self, item):
        number = item.get("id") if isinstance(item.get("id"), str) else None
        return {"id": number, **{name: key.sent(item.get(name)) for name, key in self.item_keys.items()}}

    def _merge_item(self, value, words):
        return {**value, **words}


class Gallery(Items):
    node = "gallery"
    keys = {"caption": Text()}
    list_key = "images"
    item_keys = PICTURE
    max_items = 40

    def show(self, value, describe):
        shown = super().show(value, describe)
        shown["attrs"]["images"] = [
            item | describe.image(item["image"]) for item in shown["attrs"]["images"]
        ]  # fmt: skip
        return shown

    def is_empty(self, data):
        return not data["images"]

    def check(self, data, gate):
        data["images"] = [item for item in data["images"] if gate.picture(item["image"])]
        return bool(data["images"])


class References(Items):
    node = "references"
    keys = {"title": Text(160)}
    list_key = "items"
    item_keys = {"identifier": Text(), "text": Text(1000)}

    def check(self, data, gate):
        data["items"] = [item for item in data["items"] if item["identifier"].strip() or item["text"].strip()]
        return bool(data["items"])


class Quote(Struct):
    node = "quote"
    keys = {"author": Text(255), "source": Text(255), "url": Text(500)}

    def editable(self, value):
        return super().editable(value) | {"text": value.get("text") or ""}

    def show(self, value, describe):
        data = self.editable(value)
        return with_lines({"type": self.node, "attrs": data}, data.pop("text"))

    def read(self, node):
        return super().read(node) | {"text": lines_of(node, 2000)}

    def check(self, data, gate):
        data["url"] = gate.web_link(data["url"])
        return True


class Video(Struct):
    node = "videoEmbed"
    keys = {"video": Text(500), "caption": Text()}

    def show(self, value, describe):
        shown = super().show(value, describe)
        shown["attrs"] |= describe.embed(shown["attrs"]["video"])
        return shown

    def check(self, data, gate):
        if not gate.embed(data["video"]):
            raise BadDocument("video")
        return True


class Document(Struct):
    node = "documentFile"
    keys = {"document": Number(), "label": Text(255)}

    def show(self, value, describe):
        shown = super().show(value, describe)
        shown["attrs"] |= describe.document(shown["attrs"]["document"])
        return shown

    def is_empty(self, data):
        return False

    def check(self, data, gate):
        return gate.file(data["document"])


class LinkCard(Struct):
    node = "linkCard"
    keys = {"url": Text(500), "title": Text(255), "source": Text(120), "summary": Text(600)}

    def check(self, data, gate):
        data["url"] = gate.web_link(data["url"])
        if not data["url"]:
            raise BadDocument("link card")
        return True


class Code(Struct):
    node = "codeBlock"
    keys = {
        "language": Choice((name for name, _label in LANGUAGES), "text"), "code": Text(LONG), "caption": Text(),
    }  # fmt: skip

    def is_empty(self, data):
        return not data["code"] and not data["caption"]


class Formula(Struct):
    node = "formula"
    keys = {"latex": Text(3000), "alt": Text(), "caption": Text()}


def with_lines(node, text):
    """The node with this text in it, a hard break at each end of line."""
    inline = []
    for number, line in enumerate(text.split("\n")):
        if number:
            inline.append({"type": "hardBreak"})
        if line:
            inline.append({"type": "text", "text": line})
    return node | ({"content": inline} if inline else {})


def lines_of(node, limit):
    """The text of a node, with its hard breaks as ends of line."""
    return "".join(
        "\n" if child.get("type") == "hardBreak" else text_of(child.get("text"), limit) for child in children(node)
    )[:limit]
