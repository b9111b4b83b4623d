"""Dates as programs and people write them: ISO 8601, RFC 822, and in French, Catalan, Occitan and English words.

A day without an hour stays a day. Numbers parted by strokes are read as they are here, the day first.
"""

import datetime as dt
import re
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from intake.folding import fold

MONTHS = (
    ("janvier", "january", "gener", "genier"),
    ("fevrier", "february", "febrer", "febrier"),
    ("mars", "march", "marc"),
    ("avril", "april", "abril", "abrial"),
    ("mai", "may", "maig"),
    ("juin", "june", "juny", "junh"),
    ("juillet", "july", "juliol", "julhet"),
    ("aout", "august", "agost"),
    ("septembre", "september", "setembre"),
    ("octobre", "october", "octubre"),
    ("novembre", "november"),
    ("decembre", "december", "desembre"),
)
SHORTEST_MONTH = 3
#: Hours east of Greenwich of the names that mails and feeds use.
ZONES = {
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "met": 1, "cest": 2, "mest": 2,
    "eet": 2, "eest": 3, "edt": -4, "est": -5, "cdt": -5, "cst": -6, "mdt": -6, "mst": -7, "pdt": -7, "pst": -8,
}  # fmt: skip
CLOCK = (
    r"(?:[\s,T]*(?:\b(?:a|at|les)\s+)*"
    r"(?P<H>\d{1,2})(?:\s*[:h]\s*(?P<M>\d{2})?(?::(?P<S>\d{2})(?:[.,]\d+)?)?)\s*(?P<half>[ap]\.?m\.?)?"
    r"\s*(?P<zone>[+-]\d{2}:?\d{2}|[+-]\d{2}\b|[a-z]+(?:/[a-z_]+)*)?\s*(?:\([^)]*\))?)?"
)
LONGEST = 100
SHAPES = tuple(
    re.compile(shape + CLOCK, re.I)
    for shape in (
        r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})",
        r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4}|\d{2}\b)",
        r"(?:le\s+)?(?:[a-z]+\.?,?\s+)?(?P<d>\d{1,2})(?:er|st|nd|rd|th)?[\s-]+(?:de\s+|d')?(?P<month>[a-z]+)\.?,?[\s-]+(?:de\s+|del\s+)?(?P<y>\d{4}|\d{2}\b),?",
        r"(?:[a-z]+\.?,?\s+)?(?P<month>[a-z]+)\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4}),?",
    )
)
BASIC = re.compile(
    r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:T(?P<H>\d{2})(?P<M>\d{2})(?P<S>\d{2})?(?P<zone>Z|[+-]\d{4})?)?", re.I
)


def read_date(text, zone):
    """A `date` where the text names a day, an aware `datetime` where it names an hour; None where it is no date.

    Hours that name no time zone, or one that nobody knows, are on the clock of `zone`, and so is what is returned.
    """
    text = _folded(str(text)[:LONGEST])
    found = next((match for shape in (BASIC, *SHAPES) if (match := shape.fullmatch(text))), None)
    if not found:
        return None
    parts = found.groupdict()
    try:
        day = dt.date(_year(parts["y"]), _month(parts), int(parts["d"]))
        if parts["H"] is None:
            return day
        hour = _hour(int(parts["H"]), (parts.get("half") or "").replace(".", ""))
        clock = dt.time(hour, int(parts["M"] or 0), min(int(parts["S"] or 0), 59))
        return dt.datetime.combine(day, clock, tzinfo=_zone(parts["zone"], zone)).astimezone(zone)
    except (ValueError, OverflowError):
        return None


def _folded(text):
    """Lower case, without accents, single spaces, plain apostrophes."""
    return " ".join(fold(text.replace("’", "'")).split())


def _year(digits):
    """Of two digits, a year from 1970 to 2069."""
    return int(digits) if len(digits) == 4 else (int(digits) - 70) % 100 + 1970


def _month(parts):
    if parts.get("m"):
        return int(parts["m"])
    word = parts["month"]
    found = {
        number for number, names in enumerate(MONTHS, 1) if any(name.startswith(word) for name in names)
    }  # "jui" is two months
    if len(word) < SHORTEST_MONTH or len(found) != 1:
        raise ValueError(word)
    return found.pop()


def _hour(hour, half):
    if not half:
        return hour
    return hour % 12 + (12 if half.startswith("p") else 0)


def _zone(name, default):
    if not name:
        return default
    if name[0] in "+-":
        digits = name[1:].replace(":", "").ljust(4, "0")
        offset = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        return dt.timezone(-offset if name[0] == "-" else offset)
    if name in ZONES:
        return dt.timezone(dt.timedelta(hours=ZONES[name]))
    try:
        # Names of zones are written "Europe/Paris"; the text has been brought to lower case.
        return ZoneInfo("/".join(part.title() for part in name.split("/"))) if "/" in name else default
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return default
