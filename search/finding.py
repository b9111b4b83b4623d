"""Finding: the answer to a question, in the order of `search/ranking.py`.

All words must be found. Where nothing has them all, a word that is nearly one is mended, then what has most of the
words is shown; the page says so.
"""

from functools import cached_property
from typing import NamedTuple

from django.utils import timezone

from agenda.models import EventPage
from agenda.series import with_dates_of_series
from contributions.models import Contribution
from members.models import Member
from search import candidates
from search.candidates import candidate_keys, completed, is_answered, joined, question_of, readable
from search.engines import database_engine
from search.mending import mended
from search.models import Entry, EntryText
from search.moments import read_moment
from search.people import is_meant, people_named
from search.questions import ANYWHERE, Question, is_quoted
from search.ranking import Ranking, terms_of
from search.relaxing import relaxed
from search.texts import kind_token

PER_PAGE = 20
#: With fewer results than this, the last word is taken for the beginning of a word.
FEW = 10
#: What has most of the words is shown as far as it is so good as the best.
GOOD_ENOUGH = 0.5


class Row(NamedTuple):
    """What the facets count of an entry, and what the ranking reads."""

    key: int
    contribution_id: int
    kind: str
    city: str
    year: int
    tag_ids: list
    community_id: int
    territory_id: int
    genre: str
    starts_at: int
    ends_at: int
    title: str
    title_stems: str
    name_stems: str
    reactions: int


ROW_FIELDS = Row._fields


class Findings:
    """The answer to a question: how many, which ones, and what could narrow it.

    `filters`: what was searched in the end, whose query is another where `mended_from` tells the one that was typed.
    """

    def __init__(self, filters):
        self.filters = filters
        self.mended_from = ""
        self.is_relaxed = self.is_completed = False
        self.holding, self.weights = [], []
        self.period, self.rest = read_moment(filters.query, timezone.localdate())
        keys = readable(self._with_all_words(), filters)
        if not keys and filters.query:
            keys = readable(self._nearly(), filters)
        self.is_bounded = len(keys) > candidates.MOST
        self.found = keys[: candidates.MOST]

    @property
    def has_all_words(self):
        """Whether what was found has the words themselves, all of them: neither most of them nor longer ones."""
        return not (self.is_relaxed or self.is_completed)

    # --- Candidates --------------------------------------------------------------------

    def _with_all_words(self):
        """The keys of what has all words; of what is on, where the question names days."""
        query = self.filters.query
        self.question = joined(question_of(self.filters), query)
        keys, self.leading = candidate_keys(self.question, query)
        if self.period:
            return self._on_days(keys)
        longer = completed(self.question, query) if query else None
        if longer and len(keys) < FEW:
            more, leading = candidate_keys(longer, query)
            self.question, self.is_completed = longer, True
            self.leading |= leading
            keys = list(dict.fromkeys([*keys, *more]))
        return keys

    def _on_days(self, keys):
        self.question = question_of(self.filters.but(query=self.rest))
        if self.question.groups:
            more, leading = candidate_keys(self.question, self.rest)
            self.leading |= leading
        else:
            more = self._events_of_period()
        return list(dict.fromkeys([*more, *keys]))

    def _events_of_period(self):
        filters = self.filters
        events = EventPage.objects.live().within(self.period)
        if filters.territory and not filters.everywhere:
            events = events.shown_in(filters.territory)
        keys = events.order_by("-pk").values_list("search_entry", flat=True)[: candidates.MOST * 3]
        question = Question([], [*filters.but(query="").tokens, kind_token(EventPage.KIND)])
        among = [key for key in keys if key]
        return database_engine().candidates(question, ANYWHERE, candidates.MOST + 1, among=among)

    def _nearly(self):
        """The keys of what answers nearly: another spelling, or most of the words; none if a filter is the reason."""
        filters = self.filters
        if filters.is_narrowed and is_answered(filters.unnarrowed()):
            return []
        may_be_mended = not (self.period or is_quoted(filters.query) or is_answered(filters.but(everywhere=True)))
        if may_be_mended and (other := mended(filters)):
            self.filters, self.mended_from = filters.but(query=other), filters.query
            return self._with_all_words()
        keys, self.holding, self.weights = relaxed(self.question, filters.query)
        self.is_relaxed = bool(keys)
        return keys

    # --- Order -------------------------------------------------------------------------

    @cached_property
    def all_rows(self):
        """The candidates as rows, in no order."""
        entries = Entry.objects.filter(key__among=self.found)
        return [Row(*values) for values in entries.values_list(*ROW_FIELDS)]

    @cached_property
    def keys(self):
        """The keys of the results, the best first; the newest first where nothing is asked but filters."""
        if not self.filters.query:
            known = {row.key for row in self.all_rows}
            return [key for key in self.found if key in known]
        ranking = self.ranking()
        if not self.is_relaxed:
            return ranking.order(self.all_rows)
        scores = {row.key: ranking.score(row) for row in self.all_rows}
        enough = GOOD_ENOUGH * max(scores.values(), default=0)
        return sorted((key for key, score in scores.items() if score >= enough), key=lambda key: (-scores[key], -key))

    def ranking(self):
        on_the_days = set()
        if self.period:
            pks = [row.contribution_id for row in self.all_rows if row.kind == EventPage.KIND]
            on_the_days = set(EventPage.objects.filter(pk__in=pks).within(self.period).values_list("pk", flat=True))
        return Ranking(
            terms=terms_of(self.question, self.filters.query, self.weights),
            query=self.filters.query,
            now=timezone.now().timestamp(),
            leading=self.leading,
            on_the_days=on_the_days,
            holding=self.holding,
        )

    def __len__(self):
        return len(self.keys)

    def rows(self):
        """The results as rows for counting, in no order."""
        shown = set(self.keys)
        return [row for row in self.all_rows if row.key in shown]

    # --- What is shown -----------------------------------------------------------------

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

    @cached_property
    def people(self):
        """The members whose name has the words; none where a filter asks for contributions of some sort."""
        if not self.filters.query or self.filters.is_narrowed:
            return []
        return people_named(self.filters.query, territory=self.filters.territory)

    @cached_property
    def people_come_first(self):
        """Whether a member is more likely meant than a contribution."""
        if not self.people:
            return False
        if is_meant(self.people[0], self.filters.query):
            return True
        if self.people[0].account_kind != Member.AccountKind.PERSON:
            return False
        first = set(self.keys[:5])
        titles = [row.title_stems or "" for row in self.all_rows if row.key in first]
        terms = terms_of(self.question, self.filters.query)
        return not any(term.genres or any(term.own in title for title in titles) for term in terms)


def count(filters):
    """How many pages answer, `MOST` + 1 meaning more than that; with all their words, or on the days they name."""
    period, _rest = read_moment(filters.query, timezone.localdate())
    return len(Findings(filters)) if period else candidates.count(filters)
