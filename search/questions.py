"""What a reader asks, as an engine needs it."""

import re
from dataclasses import dataclass, field

from search.stemming import STOP_WORDS, split, stem
from search.synonyms import synonyms

#: Where all the words must be found, the best place first.
TITLE, LEAD, ANYWHERE = PLACES = ("title", "lead", "anywhere")

LONGEST_QUERY = 200
MOST_WORDS = 12
QUOTED = re.compile(r'["“”«»]([^"“”«»]+)["“”«»]')


@dataclass(frozen=True)
class Phrase:
    """Words that must follow each other."""

    stems: tuple


@dataclass
class Question:
    """Every group must be met; a group is met by any of its members (a stem, or a Phrase), its own word the first.

    `tokens` are the filters, written as words of their own (see `search/texts.py`).
    """

    groups: list = field(default_factory=list)
    tokens: list = field(default_factory=list)

    @property
    def is_empty(self):
        return not self.groups and not self.tokens


def clean_query(text):
    """The question as it is shown again: one line, nothing that does not print, not endless."""
    printable = "".join(char if char.isprintable() else " " for char in text[: LONGEST_QUERY * 4])
    return " ".join(printable.split())[:LONGEST_QUERY].strip()


def words_of(text):
    """The folded words that carry the question; all of them when none does ("où ?")."""
    words = list(dict.fromkeys(split(text)))
    return ([word for word in words if word not in STOP_WORDS] or words)[:MOST_WORDS]


def groups_of(text):
    """The groups of a question: each phrase in quotation marks, then each word or its synonyms."""
    phrases = [tuple(stem(word) for word in split(phrase)) for phrase in QUOTED.findall(text)]
    rest = QUOTED.sub(" ", text)
    groups = [[Phrase(stems)] for stems in phrases[:MOST_WORDS] if stems]
    return groups + [group_of(word) for word in (words_of(rest) if split(rest) else [])]


def group_of(word):
    """A word and those that stand for it."""
    own = stem(word)
    return [own, *(Phrase(other) if len(other) > 1 else other[0] for other in synonyms(own))]


def is_quoted(text):
    """Whether a part of it must stand as it is written."""
    return bool(QUOTED.search(text))
