"""What a check has to say."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad it is. Only a PROBLEM makes `manage.py doctor` end with 1."""

    WELL = "well"
    SKIPPED = "skipped"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True)
class Finding:
    """One line: how it is, and what to do about it; both in the language in force."""

    level: Level
    text: str
    advice: str = ""


def well(text):
    return Finding(Level.WELL, text)


def skipped(text, advice=""):
    return Finding(Level.SKIPPED, text, advice)


def warning(text, advice=""):
    return Finding(Level.WARNING, text, advice)


def problem(text, advice=""):
    return Finding(Level.PROBLEM, text, advice)
