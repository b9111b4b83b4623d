"""Where each item of a JSON file stands, so that remarks can name it: its rank, and the line on which it begins."""

import json
import re

BETWEEN_ITEMS = re.compile(r"[\s,]*")


def numbered_items(text, name, items):
    """(rank, line, item) for the items of the list called `name`, or of the list that the file is.

    Ranks count from 1; in a file without line breaks they alone tell the items apart. The line is 0 where the list
    cannot be found again in the text.
    """
    start = 0
    if name and not text.lstrip("\ufeff \t\r\n").startswith("["):
        found = re.search(rf'"{re.escape(name)}"\s*:\s*', text)
        start = found.end() if found else len(text)
    lines = _lines(text, text.find("[", start) + 1, len(items))
    return [(rank, line, item) for rank, (line, item) in enumerate(zip(lines, items, strict=True), 1)]


def _lines(text, position, count):
    """The line on which each of the items begins; 0 for all where they are not found."""
    lines, line, counted = [], 1, 0
    decoder = json.JSONDecoder()
    try:
        while len(lines) < count:
            position = BETWEEN_ITEMS.match(text, position).end()
            line += text.count("\n", counted, position)
            counted = position
            lines.append(line)
            position = decoder.raw_decode(text, position)[1]
    except (ValueError, RecursionError):
        return [0] * count
    return lines
