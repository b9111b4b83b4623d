"""Tables, debates and section titles: the blocks whose stored form is not a plain set of keys."""

from contributions.body.science_blocks import MAX_TABLE_CELLS
from editor.plain import html_of, plain_of
from editor.rich_text import BadDocument, Unsupported
from editor.structs import Choice, Items, Struct, Text, lines_of, text_of, with_lines

HEADERS = ("", "row", "column", "both", "neither")
MAX_COLUMNS = 40


class Table(Struct):
    """Wagtail's table. With merged, hidden or aligned cells, it stays as the animator made it."""

    node = "tableBlock"

    def editable(self, value):
        if not isinstance(value, dict) or not isinstance(value.get("data"), list):
            raise Unsupported("not a table")
        if value.get("mergeCells") or value.get("cell") or value.get("hidden_columns") or value.get("hidden_rows"):
            raise Unsupported("a table with merged or aligned cells")
        rows = [["" if cell is None else cell for cell in row] for row in value["data"]]
        if not all(isinstance(cell, str) for row in rows for cell in row):
            raise Unsupported("a table of other things than words")
        return {"rows": rows, "caption": value.get("table_caption") or "", "header": self._header(value)}

    @staticmethod
    def _header(value):
        if value.get("table_header_choice") in HEADERS[1:]:
            return value["table_header_choice"]
        first = {(True, True): "both", (True, False): "row", (False, True): "column"}
        return first.get((bool(value.get("first_row_is_table_header")), bool(value.get("first_col_is_header"))), "")

    def read(self, node):
        attrs = node.get("attrs") or {}
        rows = attrs.get("rows") or []
        if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
            raise BadDocument("rows")
        if sum(len(row) for row in rows) > MAX_TABLE_CELLS or any(len(row) > MAX_COLUMNS for row in rows):
            raise BadDocument("table size")
        width = max((len(row) for row in rows), default=0)
        header = attrs.get("header")
        return {
            "rows": [[text_of(cell, 2000) for cell in row] + [""] * (width - len(row)) for row in rows],
            "caption": text_of(attrs.get("caption"), 500),
            "header": header if header in HEADERS else "row",
        }

    def is_empty(self, data):
        return not data["caption"] and not any(cell for row in data["rows"] for cell in row)

    def merge(self, value, data):
        return {
            **(value or {"cell": [], "mergeCells": []}),
            "data": data["rows"],
            "table_caption": data["caption"],
            "table_header_choice": data["header"],
            "first_row_is_table_header": data["header"] in ("row", "both"),
            "first_col_is_header": data["header"] in ("column", "both"),
        }


class Positions(Items):
    """A debate. The words of a position are plain paragraphs here; richer ones are shown and kept."""

    node = "positions"
    keys = {"question": Text(255)}
    list_key = "positions"
    item_keys = {"stance": Choice(("for", "against", "nuanced"), "for"), "author": Text(160), "role": Text(200)}
    max_items = 9

    def _editable_item(self, item):
        return super()._editable_item(item) | {"text": plain_of(item["value"].get("text"))}

    def show(self, value, describe):
        shown = super().show(value, describe)
        for entry, item in zip(shown["attrs"]["positions"], self._stored_items(value), strict=True):
            entry["kept"] = entry["text"] is None
            entry["text"] = describe.plain(item["value"].get("text")) if entry["kept"] else entry["text"]
        return shown

    def _read_item(self, item):
        text = None if item.get("kept") is True else text_of(item.get("text"), 5000)
        return super()._read_item(item) | {"text": text}

    def _merge_item(self, value, words):
        text = words.pop("text")
        return {"text": "", **value, **words} | ({} if text is None else {"text": self._text(value, text)})

    @staticmethod
    def _text(value, text):
        # Unchanged words keep the stored bytes.
        return value["text"] if plain_of(value.get("text") or "") == text and value.get("text") else html_of(text)

    def check(self, data, gate):
        return bool(data["question"] or data["positions"])


class SectionTitle(Struct):
    """The title of a section as a block of its own."""

    node = "sectionTitle"

    def editable(self, value):
        if not isinstance(value, str):
            raise Unsupported("not a title")
        return {"text": value}

    def show(self, value, describe):
        return with_lines({"type": self.node, "attrs": {}}, value)

    def read(self, node):
        return {"text": lines_of(node, 160).replace("\n", " ")}

    def merge(self, value, data):
        return data["text"]
