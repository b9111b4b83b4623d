"""Which tags may be one: exact folds (plural, punctuation, joined words) and near spellings. Only proposals."""

import re
from collections import defaultdict

from rapidfuzz import fuzz, process

from contributions.tags import tag_key

#: Below, too many pairs have nothing in common; above, real slips of the pen are missed (tried on 1,800 real tags).
NEAR = 88
SHORTEST = 6
# What "C" and "C++", "A" and "A#" differ by is part of the word; all else is only punctuation.
SIGNS = re.compile(r"[^\w+#]+|_+")
DIGITS = re.compile(r"\d+")


def fold(name):
    """A tag without plural, punctuation or stops: "Objets d’art)" and "objet d'art" are one."""
    words = SIGNS.sub(" ", tag_key(name)).split()
    return " ".join(singular(word) for word in words)


def singular(word):
    """Without the s or x of a plural; short words, "campus" and "process" keep theirs."""
    is_plural = word.endswith("ux") or (word.endswith("s") and not word.endswith(("ss", "us")))
    return word[:-1] if is_plural and len(word) > 3 else word


def exact_folds(tags):
    """[(tag, other)] whose folds are the same once joined: "scale up" and "scaleup" too."""
    groups = defaultdict(list)
    for tag in tags:
        if folded := fold(tag.name).replace(" ", ""):
            groups[folded].append(tag)
    return [(first, other) for group in groups.values() for first, other in against_the_first(group)]


def against_the_first(group):
    """The most used with each of the others."""
    first, *others = sorted(group, key=lambda tag: (-tag.count, tag.pk))
    return [(first, other) for other in others]


def near_pairs(tags):
    """[(tag, other, likeness)] of different folds that look alike; numbers in them must be the same."""
    folded = {}
    for tag in sorted(tags, key=lambda tag: (-tag.count, tag.pk)):
        words = fold(tag.name)
        if len(words) >= SHORTEST:
            folded.setdefault(words, tag)  # of one fold, the most used stands for all
    names = list(folded)
    found = []
    for place, name in enumerate(names):
        rest = names[place + 1 :]
        for other, score, _index in process.extract(name, rest, scorer=fuzz.ratio, score_cutoff=NEAR, limit=None):
            same_numbers = DIGITS.findall(name) == DIGITS.findall(other)
            if same_numbers and name.replace(" ", "") != other.replace(" ", ""):
                found.append((folded[name], folded[other], round(score)))
    return found
