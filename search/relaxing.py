"""When nothing has all the words of a question: what has most of them."""

import math

from search.candidates import MOST
from search.engines import database_engine
from search.questions import ANYWHERE, LEAD, Question, is_quoted

MOST_GROUPS = 6
#: Of what lacks one word; and of what has one, where nothing has more.
LIMIT = 150


def relaxed(question, query):
    """(keys, the keys that hold each group, the weight of each group); no keys where that makes no sense.

    Of a question that quotes, nothing is left out. A rare word weighs more than a common one.
    """
    groups = question.groups[:MOST_GROUPS]
    if len(groups) < 2 or is_quoted(query):
        return [], [], []
    holding = [set(_matches([group], question.tokens, ANYWHERE, MOST)) for group in groups]
    weights = [math.log2(2 + MOST / (1 + len(keys))) for keys in holding]
    known = [group for group, keys in zip(groups, holding, strict=True) if keys]
    found = {}
    for size in dict.fromkeys((len(known), len(known) - 1, 1)):
        if found or not size:
            break
        for some in _combinations(known, size):
            for place in (LEAD, ANYWHERE):
                found |= dict.fromkeys(_matches(some, question.tokens, place, LIMIT))
    return list(found), holding, weights


def _combinations(groups, size):
    """All of the groups, each of them, or each time all but one."""
    if size == len(groups):
        return [groups]
    if size == 1:
        return [[group] for group in groups]
    return [groups[:number] + groups[number + 1 :] for number in range(len(groups))]


def _matches(groups, tokens, place, limit):
    return database_engine().candidates(Question(groups, tokens), place, limit)
