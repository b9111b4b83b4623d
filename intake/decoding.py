"""Bytes of strangers to text: the one decoder of every reader (calendars, tables, feeds, pages, GeoJSON).

UTF-8 wins wherever the bytes are UTF-8, whatever the file or its server declares; then what is declared; then what
programs of this part of the world write when nothing is declared (Windows, old Macintosh, DOS). Where a character
cannot be read, U+FFFD stands in its place, so that a reader can say which item it was in; `intake.rows` and
`intake.html` leave that character out of every value, so that it never reaches a page.
"""

import codecs
import re

#: What stands for a character that could not be read.
LOST = "\ufffd"
#: So many times more UTF-8 characters than stray bytes make a damaged UTF-8 text; so many times fewer, none at all.
MOSTLY = 4
#: The codecs that may be declared; Python knows others that are no encodings of text, or that no file is written in.
KNOWN = re.compile(
    r"utf-(?:8|16|32)(?:-[lb]e)?|iso8859-\d+|cp(?:125\d|437|850|852|858|866|932|936|949|950)|mac-\w+|koi8-[rtu]"
    r"|gb2312|gbk|gb18030|big5(?:hkscs)?|shift_jis\w*|euc_\w+|iso2022_\w+|johab|tis-620"
)
#: Encodings in which text consists of ASCII bytes: they must be declared, and then are believed.
SEVEN_BIT = re.compile(r"iso2022_\w+")
#: What people call Latin-1 is Windows-1252, which has the same letters, and quotation marks besides.
WESTERN = {"iso8859-1": "cp1252", "ascii": "cp1252"}
GUESSES = ("cp1252", "mac-roman", "cp850")
LETTERS = "éèêëàâäçîïôöùûüÿœæòóíúáñÉÈÊËÀÂÄÇÎÏÔÖÙÛÜŒÆÒÓÍÚÁÑ"
#: What texts of our languages are full of: letters inside words, quotation marks beside them.
LIKELY = re.compile(
    rf"(?<=[A-Za-z])[{LETTERS}]|[{LETTERS}](?=[A-Za-z])|(?<=\w)’(?=\w)|[“«](?=[\s\u00a0]?\w)|(?<=[\w.!?\s\u00a0])[”»]"
    r"|(?<=\s)[–—](?=\s)|(?<=\w)…|€"
)
BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
STRAY = re.compile(b"[\x80-\xff]")
UTF8_CHARACTER = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
#: The beginning of a character that was cut in two, as by a program that shortens a text to so many bytes; as
#: Windows-1252 it would be "Ã" or "â€".
CUT = re.compile(rb"[\xc2\xc3](?![\x80-\xbf])|\xe2[\x80-\xbf](?![\x80-\xbf])|\xf0\x9f[\x80-\xbf]?(?![\x80-\xbf])")
#: Control characters that no text holds: Windows-1252 that somebody took for Latin-1 before us.
CONTROLS = re.compile("[\x80-\x9f]")
META_CHARSET = re.compile(rb"""<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)""", re.I)
SURROGATES = re.compile("[\ud800-\udfff]")


def decode(data, *, declared="", of_bytes=False):
    """The text of these bytes, with U+FFFD for each character that cannot be read.

    `declared` is the encoding that the file or its server names, if any. With `of_bytes`, the line breaks are known to
    be single bytes, and stay where they are: encodings of two or four bytes are not looked for.
    """
    text = _decoded_narrow(data, declared) if of_bytes else _decoded(data, declared)
    return CONTROLS.sub(lambda found: found[0].encode("latin-1").decode("cp1252", "replace"), text)


def decode_page(data, *, declared=""):
    """The text of an HTML page, which may name its encoding itself."""
    named = META_CHARSET.search(data[:4096])
    return decode(data, declared=declared or (named[1].decode() if named else ""))


def is_wide(data):
    """Whether the characters of these bytes take two or four bytes each."""
    return any(data.startswith(mark) for mark, _encoding in BOMS[1:]) or bool(_utf16_without_mark(data))


def _decoded(data, declared):
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _wide(data[len(mark) :], encoding)
    if encoding := _utf16_without_mark(data):
        return _wide(data, encoding)
    return _decoded_narrow(data, declared)


def _decoded_narrow(data, declared):
    declared = _codec(declared)
    if SEVEN_BIT.fullmatch(declared):
        return _checked(data.decode(declared, "replace"))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    characters = len(UTF8_CHARACTER.findall(data))
    strays = len(STRAY.findall(UTF8_CHARACTER.sub(b"", data)))
    if characters > MOSTLY * strays:
        return _line_by_line(data)
    if declared and declared != "utf-8":
        return _checked(data.decode(declared, "replace"))
    # Among other encodings' bytes some look like UTF-8 by chance.
    return _line_by_line(data) if characters * MOSTLY > strays else _guessed(data)


def without_lost(text):
    """The text without the marks of characters that could not be read."""
    return text.replace(LOST, "")


def has_lost(value):
    """Whether a value, or anything inside it (of lists and dictionaries), holds a character that could not be read."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            if LOST in value:
                return True
        elif isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list | tuple):
            waiting += value
    return False


def _codec(name):
    """Python's name of a declared encoding; "" where it is none that a file would be in."""
    try:
        found = codecs.lookup(name.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return ""
    found = WESTERN.get(found, found)
    return found if KNOWN.fullmatch(found) else ""


def _wide(data, encoding):
    return _checked(data.decode(encoding, "replace"))


def _checked(text):
    # Half a surrogate pair is no character: no database and no page could hold it.
    return SURROGATES.sub(LOST, text)


def _utf16_without_mark(data):
    """UTF-16 whose byte order mark is missing: of every two bytes one is mostly zero, and always the same one."""
    sample = data[:2000]
    pairs = len(sample) // 2
    if pairs < 4:
        return ""
    for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        if sample[first::2].count(0) > 0.7 * pairs and sample[1 - first :: 2].count(0) < 0.1 * pairs:
            return encoding
    return ""


def _guessed(data):
    """A text of one byte for each character, in whichever encoding gives it the most letters of our languages."""
    texts = [data.decode(encoding, "replace") for encoding in GUESSES]
    scores = [len(LIKELY.findall(text)) for text in texts]
    return texts[scores.index(max(scores))]


def _line_by_line(data):
    """A text put together from others: each line is UTF-8, damaged UTF-8 or Windows-1252."""
    return "".join(_line(line) for line in data.splitlines(keepends=True))


def _line(line):
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        strays = len(STRAY.findall(CUT.sub(b"", UTF8_CHARACTER.sub(b"", line))))
    is_utf8 = len(UTF8_CHARACTER.findall(line)) >= strays
    return line.decode("utf-8" if is_utf8 else "cp1252", "replace")
