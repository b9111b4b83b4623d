"""The words by which readers call kinds and genres: "exposition", "emploi", "musée"."""

import re
from functools import lru_cache

from django.utils import translation

from contributions.kinds import KINDS
from search.stemming import STOP_WORDS, split, stem

#: "Talk or debate" is called by either word; of "Call for projects" the first word alone says what it is.
OR = re.compile(r"\b(?:ou|or|o|et|and|i)\b", re.IGNORECASE)
#: Genres that say nothing.
VAGUE = "other"


def words_of_kind(kind, genre):
    """What a kind and a genre are called, in the active language: the text under which they are found."""
    if kind not in KINDS:
        return ""
    spec = KINDS[kind]
    label = "" if genre == VAGUE else str(spec.genres.get(genre, ""))
    return " ".join(filter(None, [str(spec.label), label]))


def called(stems):
    """What these stems call, in the active language: (kinds, {(kind, genre)})."""
    kinds, genres = vocabulary(translation.get_language() or "")
    return (
        frozenset().union(*(kinds.get(each, ()) for each in stems)),
        frozenset().union(*(genres.get(each, ()) for each in stems)),
    )


@lru_cache(maxsize=16)
def vocabulary(language):
    """({stem: kinds}, {stem: (kind, genre) pairs}) of a language."""
    kinds, genres = {}, {}
    with translation.override(language):
        for spec in KINDS.values():
            for found in heads(f"{spec.label} ou {spec.plural}"):
                kinds.setdefault(found, set()).add(spec.kind)
            for genre, label in spec.genres.items():
                for found in heads(str(label)) if genre != VAGUE else ():
                    genres.setdefault(found, set()).add((spec.kind, genre))
    return kinds, genres


def heads(label):
    """The stems of the first word of each alternative of a label."""
    parts = ([word for word in split(part) if word not in STOP_WORDS] for part in OR.split(label))
    return [stem(words[0]) for words in parts if words]
