"""Candidates: a bounded number of entries that answer a question, read by an engine back in time.

Pages whose title has all the words come first, then those that have them in what stands round the title (standfirst,
tags, names), then those that have them anywhere; the most recent first in each. An engine stops at the limit, so that
a word of every page of a large territory costs what the looked-at pages cost. `search/ranking.py` puts them in order.
"""

from django.db.models import Q

from gazetteer.querysets import begins
from search import elastic
from search.engines import database_engine
from search.models import Entry, Word
from search.questions import ANYWHERE, LEAD, PLACES, TITLE, Question, group_of, groups_of
from search.stemming import split, stem
from territories.models import Territory

LIMITS = {TITLE: 200, LEAD: 300, ANYWHERE: 1_000}
MOST = LIMITS[ANYWHERE]
A_FEW = 200
SHORTEST_PREFIX = 3
MOST_ENDINGS = 24


def endings(beginning, *, titular=False):
    """Stems of the known words that begin so, the shortest first: "astro" -> "astronom", ..."""
    words = Word.objects.filter(begins("word", beginning))
    words = words.filter(is_titular=True) if titular else words
    # Of a very short beginning, no more than the first thousands in the alphabet are looked at.
    known = sorted(words.order_by("word").values_list("word", "stem")[:2_000], key=lambda pair: len(pair[0]))
    return list(dict.fromkeys(found for _word, found in known))[:MOST_ENDINGS]


def question_of(filters):
    """What an engine is asked."""
    return Question(groups_of(filters.query), filters.tokens)


def joined(question, query):
    """The same question, in which two words that follow each other may be one: "fab lab" finds "fablab"."""
    words = split(query)[:12]
    pairs = {first + second: (stem(first), stem(second)) for first, second in zip(words, words[1:], strict=False)}
    known = set(Word.objects.filter(word__in=pairs).values_list("word", flat=True)) if pairs else ()
    for pair in known:
        for group in question.groups:
            if group[0] in pairs[pair]:
                group.append(stem(pair))
    return question


def completed(question, query):
    """The same question whose last word may go on; None when that adds nothing."""
    last = (split(query) or [""])[-1]
    own = group_of(last)
    if len(last) < SHORTEST_PREFIX or not question.groups or question.groups[-1][: len(own)] != own:
        return None
    members = list(dict.fromkeys([*question.groups[-1], *endings(last)]))
    if members == question.groups[-1]:
        return None
    return Question([*question.groups[:-1], members], question.tokens)


def candidate_keys(question, query):
    """(keys in the order in which they were found, the set of those that have all words in the title or round it)."""
    if question.is_empty or (query and not question.groups):
        return [], set()
    if elastic.is_wanted():
        try:
            return _known(elastic.keys(question, MOST + 1)), set()
        except elastic.UnavailableError:
            pass
    found = {place: _in_place(question, place) for place in PLACES}
    return list(dict.fromkeys(key for place in PLACES for key in found[place])), {*found[TITLE], *found[LEAD]}


def _known(keys):
    """Without those that were withdrawn since Elasticsearch heard of them."""
    known = set(Entry.objects.filter(key__among=keys).values_list("key", flat=True))
    return [key for key in keys if key in known]


def _in_place(question, place):
    if not question.groups and place != ANYWHERE:
        return []
    return database_engine().candidates(question, place, LIMITS[place] + (place == ANYWHERE))


def readable(keys, filters):
    """These keys without what readers do not find on the whole network, where that is asked: what is closed."""
    if not keys or (filters.territory and not filters.everywhere):
        return keys
    here = filters.territory.pk if filters.territory else None
    read = Territory.objects.open_or(here).order_by().values("pk")
    # What belongs to none, or to one that is gone, has no address.
    entries = Entry.objects.filter(key__among=keys).filter(Q(territory_id=None) | ~Q(territory_id__in=read))
    left_out = set(entries.values_list("key", flat=True))
    return [key for key in keys if key not in left_out]


def is_answered(filters):
    """Whether anything at all answers with all its words, at the price of a few matches.

    One alone may be of a territory that is closed; and PostgreSQL, asked for one, looks for it along the key, through
    everything where there is none.
    """
    question = question_of(filters)
    return bool(question.groups and readable(database_engine().candidates(question, ANYWHERE, A_FEW), filters))


def count(filters):
    """How many pages answer with all their words, `MOST` + 1 meaning more than that."""
    question = question_of(filters)
    if question.is_empty or (filters.query and not question.groups):
        return 0
    return len(readable(database_engine().candidates(question, ANYWHERE, MOST + 1), filters))
