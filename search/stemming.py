"""Words as the search sees them: without accents, capitals, elisions and plural endings.

The same reading is made of every text and of every question, so that SQLite, PostgreSQL
and Elasticsearch find the same pages: "genome" finds "génomes", "animal" finds "animaux".
"""

import re
import unicodedata
from functools import lru_cache

from intake import folding

LONGEST = 40
#: Letters with a stroke and apostrophes, which are no accents: the plain sign instead.
PLAIN = str.maketrans({"’": "'", "ʼ": "'", "ø": "o", "ł": "l", "đ": "d", "ŀ": "l"})
#: Signs that are part of a word: C++ is not C#, and neither is C. Of one letter only, or "Notepad++" hid "notepad".
SIGNS = {"++": "plusplus", "#": "sharp"}
WORD = re.compile(r"(?<![^\W_])[A-Za-z](?:\+\+|#)(?![^\W\d_])|[^\W_]+")
ELISION = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\w)")

# Words that carry no question. Only questions leave them out; texts keep them.
_STOP = """a au aux avec ce ces cet cette dans de des du elle en est et eux il ils je la le les leur leurs lui ma mais
me mes mon ne nos notre nous on ou par pas pour qu que qui sa se ses sont sur ta te tes ton tu un une vos votre vous y
c d j l m n s t of and to in for el els i amb per del dels"""
STOP_WORDS = frozenset(_STOP.split())
# Ends that are the word itself and no plural: cutting them would mix "Mars" and "mare".
_INVARIABLE = "mars ours cours corps bus gaz lens tous gros bas pas dos os pus jus vis mers temps"
INVARIABLE = frozenset(_INVARIABLE.split())
IRREGULAR = {"travaux": "travail", "yeux": "oeil", "cieux": "ciel", "emaux": "email", "vitraux": "vitrail"}


def fold(text):
    """Lower case, no accents and no strokes through letters, ligatures as two letters, plain apostrophes."""
    return folding.fold(text.casefold().translate(PLAIN))


@lru_cache(maxsize=50_000)
def stem(word):
    """The part of a folded word that its plural and feminine share (a light stemmer, for French first)."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) < 4 or word in INVARIABLE or not word.isascii() or not word.isalpha():
        return word
    if word.endswith("x"):
        if word.endswith("eaux"):
            return word[:-1]
        return word[:-2] + "l" if word.endswith("aux") and len(word) > 5 else word[:-1]
    word = word.removesuffix("s")
    for ending in ("e", "e"):  # "étoilées", once folded, ends in two
        word = word.removesuffix(ending) if len(word) > 4 else word
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    return word


@lru_cache(maxsize=20_000)
def folded(word):
    """A word found by WORD as the index has it: "C++" is "cplusplus", since no engine keeps signs."""
    word = fold(word)
    return (word[0] + SIGNS.get(word[1:], word[1:]))[:LONGEST] if word else ""


def split(text):
    """The folded words of a text, in order, elisions left out."""
    return [folded(word) for word in WORD.findall(ELISION.sub("", fold(text)))]


def stems(text):
    return [stem(word) for word in split(text)]


def spellings(text):
    """{folded word: the word as written}, for completion and for "did you mean"."""
    composed = unicodedata.normalize("NFC", text).translate(folding.LIGATURES | PLAIN).casefold()
    return {folded(word): word[:LONGEST] for word in WORD.findall(ELISION.sub("", composed))}
