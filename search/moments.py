"""When readers want to go out: the days that a question names ("samedi", "ce week-end"), and what is left of it."""

import datetime as dt
import re

from agenda.schedule import DAY, Period
from search.questions import is_quoted
from search.stemming import fold

#: "Que faire à Grenoble" asks what comes, for so many days.
COMING_DAYS = 30
OUT = re.compile(r"\b(?:que|quoi|ou)\s+(?:faire|voir|sortir|visiter)\b|\bidees?\s+(?:de\s+)?sorties?\b")
WEEK_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = ("janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
          "decembre")  # fmt: skip
DAY_WORDS = re.compile(
    r"\b(?:ce |cet |cette |le |en |au )?(?:mois de )?(?P<word>"
    r"aujourd ?'?hui|ce soir|soir|apres[- ]demain|demain|week ?-?end|w-e|semaine|"
    + "|".join((*WEEK_DAYS, *MONTHS))
    + r")"
    r"(?: prochaine?s?)?\b"
)
#: Words of days that mean something else as often: only "ce soir" and "cette semaine" name days.
NEEDS_THIS = {"soir", "semaine"}


def read_moment(text, today):
    """(the Period that a question names, or None; the question without these words)."""
    folded = "" if is_quoted(text) else fold(text)
    found = next(filter(_names_days, DAY_WORDS.finditer(folded)), None)
    seeks = OUT.search(folded)
    if not found and not seeks:
        return None, text
    rest = folded
    for match in sorted(filter(None, (found, seeks)), key=lambda match: -match.start()):
        rest = f"{rest[: match.start()]} {rest[match.end() :]}"
    period = _days(found["word"], today) if found else Period.of_days(today, today + COMING_DAYS * DAY)
    rest = " ".join(rest.split())
    # "Mars" alone is as often a planet.
    is_month_alone = not rest and not seeks and found["word"] in MONTHS
    return (None, text) if is_month_alone else (period, rest)


def _names_days(match):
    return match["word"] not in NEEDS_THIS or match[0].startswith(("ce ", "cet ", "cette "))


def _days(word, today):
    if word.startswith("aujourd") or word.endswith("soir"):
        return Period.of_days(today, today)
    if word.endswith("demain"):
        day = today + (2 if word.startswith("apres") else 1) * DAY
        return Period.of_days(day, day)
    if word.startswith("w"):
        return Period.week_end(today)
    if word == "semaine":
        return Period.of_days(today, today + 6 * DAY)
    if word in WEEK_DAYS:
        day = today + ((WEEK_DAYS.index(word) - today.weekday()) % 7) * DAY
        return Period.of_days(day, day)
    return _month(MONTHS.index(word) + 1, today)


def _month(number, today):
    """What is left of this month, or the whole of the next one of that name."""
    year = today.year + (number < today.month)
    following = dt.date(year + number // 12, number % 12 + 1, 1)
    return Period.of_days(max(today, dt.date(year, number, 1)), following - DAY)
