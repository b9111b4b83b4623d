"""Tables (CSV): which line names the columns, which columns say what, and which say nothing to us."""

import csv
import io
import re

from django.utils.translation import gettext as _

from contributions.tags import tag_key
from intake.decoding import decode
from intake.rows import Item, Reading, RefusedRow, Remark, UnreadableFile, one_line, plain_line

DELIMITERS = ",;\t|"
# Titles and notes that spreadsheets put above the line of column names.
LINES_BEFORE_HEADER = 10
# A description may have paragraphs; hundreds of lines are a missing quotation mark.
MAX_LINES_OF_ROW = 200
MAX_NAMES_TOLD = 20
# A cell may hold a whole article.
csv.field_size_limit(2_000_000)


def read_table(data, *, known, key, missing, max_lines=MAX_LINES_OF_ROW):
    """(reading without rows, list of (item, values by our name)) of a CSV file.

    `known` is {our name: names of columns, in the order in which they are believed}; a line of names has that of `key`
    and another one. Raises UnreadableFile, with the words of `missing`, where there is no such line.
    """
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    header_at, names, delimiter = _header(text.split("\n", LINES_BEFORE_HEADER), known, key, missing)
    columns = columns_of(names, known)
    reading = Reading()
    _note_unknown_columns(reading, header_at, names, columns.values())
    return reading, list(_rows(reading, text, header_at, columns, delimiter, (len(names), key, max_lines)))


def columns_of(names, known):
    """{our name: position} of the columns that we know; of two with the same meaning, the one believed most."""
    keys = [plain_name(name) for name in names]
    found = {}
    for name, synonyms in known.items():
        position = next((keys.index(synonym) for synonym in synonyms if synonym in keys), None)
        if position is not None:
            found[name] = position
    return found


def plain_name(text):
    """A name of a column without case, accents and punctuation."""
    return re.sub(r"[^a-z0-9]+", " ", tag_key(str(text))).strip()


def note_unknown(reading, names, line=0):
    """Say which columns (or properties) are not taken."""
    if not names:
        return
    shown = ", ".join(one_line(name, 40) for name in names[:MAX_NAMES_TOLD])
    if len(names) > MAX_NAMES_TOLD:
        shown = _("%(names)s and %(count)s others") % {"names": shown, "count": len(names) - MAX_NAMES_TOLD}
    reading.notices.append(Remark(line, _("columns not recognised, left out: %(names)s") % {"names": shown}))


def _note_unknown_columns(reading, header_at, names, used):
    unknown = [
        name or _("column %(number)s, without a name") % {"number": position + 1}
        for position, name in enumerate(names)
        if position not in used
    ]
    note_unknown(reading, unknown, header_at)


def _header(lines, known, key, missing):
    """(number of the line of column names, these names, delimiter)."""
    for number, line in enumerate(lines[:LINES_BEFORE_HEADER], 1):
        delimiter = max(DELIMITERS, key=line.count)
        try:
            cells = next(csv.reader([line], delimiter=delimiter), [])
        except csv.Error:
            continue
        columns = columns_of(cells, known)
        if key in columns and len(columns) > 1:
            return number, [plain_line(cell) for cell in cells], delimiter
    raise UnreadableFile(missing)


def _rows(reading, text, header_at, columns, delimiter, shape):
    width, key, max_lines = shape
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rank = last_line = 0
    while True:
        line = last_line + 1
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            rank += 1
            Item(reading, rank=rank, line=line).refuse(_("it cannot be read: %(error)s") % {"error": error})
            last_line = rows.line_num
            continue
        last_line = rows.line_num
        if line <= header_at or not any(cell.strip() for cell in cells):
            continue
        rank += 1
        item = Item(reading, rank=rank, line=line, title=one_line(cells[0], 80), raw=cells)
        if last_line - line > max_lines:
            item.refuse(_("a quotation mark is opened and not closed"))
            continue
        yield item, lambda cells=cells, item=item: _values(cells, columns, width, item, key)


def _values(cells, columns, width, item, key):
    """{our name: what the row says}."""
    if len(cells) <= max(columns[key], 1):
        raise RefusedRow(_("it has %(count)s columns, fewer than the line of names") % {"count": len(cells)})
    item.title = plain_line(cells[columns[key]], 80)
    if len(cells) != width and any(cell.strip() for cell in cells[width:]):
        item.note(
            _("it has %(count)s cells and the line of names %(width)s: some may be in the wrong column")
            % {"count": len(cells), "width": width}
        )
    return {name: cells[position] for name, position in columns.items() if position < len(cells)}
