"""Finding: a bounded number of candidates, in an order that can be explained.

Pages whose title has all the words come first, then those that have them in what stands
round the title (standfirst, tags, names), then those that have them anywhere; the most
recent first in each. An engine reads back in time and stops at the limit, so that a word
of every page of a large territory costs what the looked-at pages cost.
"""

from dataclasses import dataclass

from django.db.models import Q

from agenda.series import with_dates_of_series
from contributions.models import Contribution
from search import elastic
from search.engines import begins, database_engine
from search.models import Entry, EntryText, Word
from search.questions import ANYWHERE, LEAD, PLACES, TITLE, Question, groups_of
from search.stemming import split, stem
from territories.models import Territory

LIMITS = {TITLE: 200, LEAD: 300, ANYWHERE: 1_000}
MOST = LIMITS[ANYWHERE]
PER_PAGE = 20
#: With fewer results than this, the last word is taken for the beginning of a word.
FEW = 10
SHORTEST_PREFIX = 3
MOST_ENDINGS = 24


def endings(beginning, *, titular=False):
    """Stems of the known words that begin so, the shortest first: "astro" -> "astronom", ..."""
    words = Word.objects.filter(begins("word", beginning))
    words = words.filter(is_titular=True) if titular else words
    # Of a very short beginning, no more than the first thousands in the alphabet are looked at.
    known = sorted(words.order_by("word").values_list("word", "stem")[:2_000], key=lambda pair: len(pair[0]))
    return list(dict.fromkeys(found for _word, found in known))[:MOST_ENDINGS]


def question_of(filters, *, completed=False):
    """The question; `completed`: the last word may go on. None when that adds nothing."""
    question = Question(groups_of(filters.query), filters.tokens)
    if not completed:
        return question
    last = (split(filters.query) or [""])[-1]
    if len(last) < SHORTEST_PREFIX or not question.groups or question.groups[-1] != [stem(last)]:
        return None
    members = endings(last)
    if set(members) <= {stem(last)}:
        return None
    question.groups[-1] = list(dict.fromkeys([stem(last), *members]))
    return question


def candidate_keys(filters):
    """(keys of entries, best first; whether the last word was completed)."""
    question = question_of(filters)
    if question.is_empty or (filters.query and not question.groups):
        return [], False
    keys = dict.fromkeys(readable(_best(question), filters))
    completed = question_of(filters, completed=True)
    if completed and len(keys) < FEW:
        keys.update(dict.fromkeys(readable(_best(completed), filters)))
        return list(keys), True
    return list(keys), False


def readable(keys, filters):
    """These keys without what readers do not find on the whole network, where that is asked: what is closed."""
    if not keys or (filters.territory and not filters.everywhere):
        return keys
    here = filters.territory.pk if filters.territory else None
    read = Territory.objects.filter(Q(is_open=True) | Q(pk=here)).order_by().values("pk")
    # What belongs to none, or to one that is gone, has no address.
    entries = Entry.objects.filter(key__in=keys).filter(Q(territory_id=None) | ~Q(territory_id__in=read))
    left_out = set(entries.values_list("key", flat=True))
    return [key for key in keys if key not in left_out]


def _best(question):
    """Keys from Elasticsearch where there is one that answers, from the database otherwise."""
    if elastic.is_wanted():
        try:
            found = elastic.keys(question, MOST + 1)
        except elastic.UnavailableError:
            pass
        else:
            # What was withdrawn since it heard of it is not found.
            known = set(Entry.objects.filter(key__in=found).values_list("key", flat=True))
            return [key for key in found if key in known]
    return [key for place in PLACES for key in _in_place(question, place)]


def _in_place(question, place):
    if not question.groups and place != ANYWHERE:
        return []
    return database_engine().candidates(question, place, LIMITS[place] + (place == ANYWHERE))


@dataclass(frozen=True)
class Row:
    """What the facets count of an entry."""

    key: int
    contribution_id: int
    kind: str
    city: str
    year: int
    tag_ids: list
    community_id: int


ROW_FIELDS = tuple(Row.__dataclass_fields__)


class Findings:
    """The answer to a question: how many, which ones, and what could narrow it."""

    def __init__(self, filters):
        self.filters = filters
        keys, self.is_completed = candidate_keys(filters)
        self.is_bounded = len(keys) > MOST
        self.keys = keys[:MOST]

    def __len__(self):
        return len(self.keys)

    def rows(self):
        """The candidates as rows for counting, in no order."""
        return [Row(*values) for values in Entry.objects.filter(key__in=self.keys).values_list(*ROW_FIELDS)]

    def page(self, number):
        """[(contribution, its text)] of a page of results, in order; what is no longer public is left out."""
        keys = self.keys[(number - 1) * PER_PAGE : number * PER_PAGE]
        texts = dict(EntryText.objects.filter(entry__in=keys).values_list("entry_id", "text"))
        found = Contribution.objects.live().public().filter(search_entry__in=keys)
        found = with_dates_of_series(found.select_related("search_entry").for_cards())
        found = {page.search_entry.key: page for page in found}
        return [(found[key], texts.get(key, "")) for key in keys if key in found]

    @property
    def page_count(self):
        return max(1, -(-len(self) // PER_PAGE))


def is_answered(filters):
    """Whether anything at all answers, at the price of one match."""
    question = question_of(filters)
    return bool(question.groups and readable(database_engine().candidates(question, ANYWHERE, 1), filters))


def count(filters):
    """How many pages answer, `MOST` + 1 meaning more than that."""
    question = question_of(filters)
    return (
        0 if question.is_empty else len(readable(database_engine().candidates(question, ANYWHERE, MOST + 1), filters))
    )
