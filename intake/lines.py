"""On which line of a JSON file each item of its list begins, so that remarks can name it."""

import json
import re

BETWEEN_ITEMS = re.compile(r"[\s,]*")


def numbered_items(text, name, items):
    """(line, item) for the items of the list called `name`, or of the list that the file is.

    Where the list cannot be found again in the text, its rank stands for the line.
    """
    start = 0
    if name and not text.lstrip("\ufeff \t\r\n").startswith("["):
        found = re.search(rf'"{re.escape(name)}"\s*:\s*', text)
        start = found.end() if found else len(text)
    lines = _lines(text, text.find("[", start) + 1, len(items))
    return list(zip(lines, items, strict=True))


def _lines(text, position, count):
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
        return list(range(1, count + 1))
    return lines
