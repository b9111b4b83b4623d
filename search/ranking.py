"""In which order the candidates are shown: as a person would put them.

What the words say comes first: a kind or genre that is called by its name, the title, then the names (tags, town,
place, author), the standfirst, the text; exact forms before stems, and both before synonyms. Time then weighs: what
comes soon gains, what is over loses more than half; of what has no date, the new gains a little. Recommendations
decide between equals. Every number is relative to `TITLE_WORD`.
"""

import math
from dataclasses import dataclass, field

from search.genres import called
from search.models.entries import PAGE_BITS
from search.questions import Phrase, words_of
from search.stemming import split, stem

TITLE_WORD, TITLE_STEM, TITLE_SYNONYM = 12, 9.5, 8
GENRE, KIND = 14, 12.5
NAME, NAME_SYNONYM = 9, 7
STANDFIRST, TEXT = 4, 1.5
#: A second place where the word stands adds a part of what it is worth there.
ALSO = 0.25
WHOLE_TITLE, WHOLE_PHRASE, BEGINNING = 14, 6, 3
#: For a title of nothing but words that are asked for.
FILLED_TITLE = 5

OVER = 0.4
SOON, SOON_DAYS = 0.4, 30
UNDER_WAY = 1.15
NEW, NEW_DAYS = 0.15, 200
LIKED, MOST_LIKED = 0.02, 0.12
ON_THE_DAYS = 1.6
ASSUMED_SECONDS = 2 * 3600


@dataclass(frozen=True)
class Term:
    """A word of the question: as typed, its stem, what stands for it; the kinds and genres that it calls."""

    form: str
    own: str
    others: tuple = ()
    kinds: frozenset = frozenset()
    genres: frozenset = frozenset()
    #: What it counts for: a rare word more than a common one where not all must be met.
    weight: float = 1.0


def terms_of(question, query, weights=()):
    """The terms of a question: its groups, with the forms that the query has for them; each counts for its weight."""
    forms = {}
    for word in words_of(query):
        forms.setdefault(stem(word), word)
    weights = [*weights, *([1.0] * (len(question.groups) - len(weights)))]
    return [_term(group, forms, weight) for group, weight in zip(question.groups, weights, strict=True)]


def _term(group, forms, weight):
    texts = [" ".join(member.stems) if isinstance(member, Phrase) else member for member in group]
    kinds, genres = called(texts)
    own, *others = (f" {text} " for text in texts)
    return Term(forms.get(texts[0], ""), own, tuple(others), kinds, genres, weight)


@dataclass
class Ranking:
    """Scores rows (`search.finding.Row`) for a question that is asked at some moment (in seconds)."""

    terms: list
    query: str
    now: float
    #: Keys of entries all of whose words stand in the title or round it.
    leading: set = field(default_factory=set)
    #: Primary keys of the events that take place on the days asked for.
    on_the_days: set = field(default_factory=set)
    #: The keys that hold each term, where not all must be held.
    holding: list = field(default_factory=list)

    def __post_init__(self):
        words = split(self.query)
        self.phrase = f" {' '.join(words)} "
        self.has_many_words = len(words) > 1
        self.forms = [f" {term.form} " for term in self.terms]

    def order(self, rows):
        """The keys of these rows, the best first; of equals the newest."""
        return [key for _score, key in sorted(((self.score(row), row.key) for row in rows), reverse=True)]

    def score(self, row):
        return self.words(row) * self.time(row)

    def words(self, row):
        title, stems, names = row.title or "", row.title_stems or "", row.name_stems or ""
        rest = STANDFIRST if row.key in self.leading else TEXT
        if not self.terms:
            return 1.0
        total, in_title = 0.0, 0
        for number, (term, form) in enumerate(zip(self.terms, self.forms, strict=True)):
            found = _in_title(term, form, title, stems)
            in_title += bool(found)
            worths = (found, _called(term, row), _named(term, names), self.elsewhere(number, row, rest))
            best = max(worths)
            total += term.weight * (best + ALSO * (sum(worths) - best))
        total /= sum(term.weight for term in self.terms)
        if in_title:
            total += self.phrases(title) + FILLED_TITLE * in_title / max(title.count(" ") - 1, 1)
        return total

    def elsewhere(self, number, row, rest):
        """What a word of the standfirst or of the text is worth; nothing where it may be missing and is."""
        is_there = number >= len(self.holding) or row.key in self.holding[number]
        return rest if is_there else 0

    def phrases(self, title):
        """What a title gains that holds the question as it was typed."""
        if self.phrase not in title:
            return 0
        if title == self.phrase:
            return WHOLE_TITLE
        begins = BEGINNING if title.startswith(self.phrase) else 0
        return begins + (WHOLE_PHRASE if self.has_many_words else 0)

    def time(self, row):
        factor = self.dates(row) + min(MOST_LIKED, LIKED * math.log2(1 + (row.reactions or 0)))
        return factor * ON_THE_DAYS if row.contribution_id in self.on_the_days else factor

    def dates(self, row):
        if row.starts_at is None and row.ends_at is None:
            age = max(0.0, self.now - (row.key >> PAGE_BITS)) / 86400
            return 1 + NEW * math.exp(-age / NEW_DAYS)
        starts = row.starts_at or row.ends_at
        ends = row.ends_at or starts + ASSUMED_SECONDS
        if ends < self.now:
            return OVER
        if starts <= self.now or row.starts_at is None:
            return UNDER_WAY
        return 1 + SOON * math.exp((self.now - starts) / 86400 / SOON_DAYS)


def _in_title(term, form, title, stems):
    if term.form and form in title:
        return TITLE_WORD
    if term.own in stems:
        return TITLE_STEM
    return TITLE_SYNONYM if any(other in stems for other in term.others) else 0


def _called(term, row):
    if (row.kind, row.genre) in term.genres:
        return GENRE
    return KIND if row.kind in term.kinds else 0


def _named(term, names):
    if term.own in names:
        return NAME
    return NAME_SYNONYM if any(other in names for other in term.others) else 0
