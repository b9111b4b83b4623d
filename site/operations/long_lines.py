"""Finds lines of templates, scripts and sheets that are too long to be read.

`biome` breaks code, not comments; nothing that comes as a wheel breaks Django templates without changing what a page
shows. Mails in plain text (`.txt`) are left alone: a line is a paragraph there.
"""

import re

LONGEST = 120
#: What cannot be broken, from space to space: Django reads a tag on one line, an attribute's value is one piece.
PIECE = re.compile(r"""(?:\{%.*?%\}|\{\{.*?\}\}|"(?:\{%.*?%\}|\{\{.*?\}\}|[^"])*"|\S)+""")
LONG_PIECE = 70
#: The words between these tags are the key of a translation.
OPENS = re.compile(r"\{% *(block)?trans(late)?\b")
OPENS_BLOCK = re.compile(r"\{% *blocktrans(late)?\b")
CLOSES_BLOCK = re.compile(r"\{% *endblocktrans(late)?\b")


def can_be_broken(line):
    return not OPENS.search(line) and max(map(len, PIECE.findall(line))) <= LONG_PIECE


def long_lines(text):
    """The numbers (from 1) of the lines of a file that are longer than `LONGEST` and could be broken."""
    found, is_translation = [], False
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > LONGEST and not is_translation and can_be_broken(line):
            found.append(number)
        if CLOSES_BLOCK.search(line):
            is_translation = False
        elif OPENS_BLOCK.search(line):
            is_translation = True
    return found
