"""Judging the search: questions of readers, and what should come first for each (`judged/queries.json`).

The file holds `sets`, {name of a set of data: the title of a contribution by which it is known to be there}, and
`queries`, each with `query`, `data` (the set that it needs) and `first`: conditions, any of which a good first answer
meets. A condition names one or more of `title` (words that the title holds), `kind`, `genre`, `city`, `tag`,
`audience` (a list), `free`, `when` ("coming"), `day` ("today", "tomorrow", "saturday", "sunday", "weekend"), or
`member` (the displayed name of one).
"""

import json
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from django.utils import timezone

from agenda.models import EventPage
from agenda.schedule import DAY, Period
from contributions.models import Contribution
from search.filters import Filters
from search.finding import Findings
from search.stemming import split

FILE = Path(__file__).parent / "judged" / "queries.json"
#: A reader looks no further: what comes later counts as not found.
LOOKED_AT = 10


@dataclass(frozen=True)
class Verdict:
    """How one question was answered."""

    query: str
    #: The place of the first good answer, from 1; 0 where there is none among the first ten.
    rank: int
    #: How many results there are, and the titles of the first ones.
    total: int
    titles: list

    @property
    def reciprocal(self):
        return 1 / self.rank if self.rank else 0.0


def read_questions(path=FILE):
    """(the questions whose data are in this installation, the names of the sets that are not)."""
    content = json.loads(Path(path).read_text(encoding="utf-8"))
    absent = {
        name
        for name, title in content["sets"].items()
        if not Contribution.objects.live().filter(title__iexact=title).exists()  # imports write it with a capital
    }
    return [question for question in content["queries"] if question["data"] not in absent], sorted(absent)


def judge(question, territory):
    """The Verdict on what this territory answers to one question."""
    findings = Findings(Filters(territory=territory, query=question["query"]))
    answers = answers_of(findings)[:LOOKED_AT]
    good = [place for place, answer in enumerate(answers, start=1) if is_good(answer, question["first"])]
    return Verdict(question["query"], good[0] if good else 0, len(findings), [str(answer) for answer in answers])


def answers_of(findings):
    """What a reader sees on the first page, in order."""
    pages, people = [page for page, _text in findings.page(1)], findings.people
    return [*people, *pages] if findings.people_come_first else [*pages, *people]


def is_good(answer, conditions):
    return any(meets(answer, condition) for condition in conditions)


def meets(answer, condition):
    """Whether a contribution, or a member, meets all that a condition names."""
    if "member" in condition:
        return not isinstance(answer, Contribution) and folded(answer.display_name) == folded(condition["member"])
    return isinstance(answer, Contribution) and all(TESTS[name](answer, value) for name, value in condition.items())


def folded(text):
    return " ".join(split(text))


def _is_coming(page, _value):
    return bool(page.starts_at) and (page.ends_at or page.starts_at) >= timezone.now()


def _is_on(page, name):
    return EventPage.objects.filter(pk=page.pk).within(period_named(name, timezone.localdate())).exists()


def period_named(name, today):
    if name == "weekend":
        return Period.week_end(today)
    if name in {"today", "tomorrow"}:
        day = today + (name == "tomorrow") * DAY
    else:
        day = today + timedelta(days=({"saturday": 5, "sunday": 6}[name] - today.weekday()) % 7)
    return Period.of_days(day, day)


TESTS = {
    "title": lambda page, title: f" {folded(title)}" in f" {folded(page.title)}",
    "kind": lambda page, kind: page.kind == kind,
    "genre": lambda page, genre: page.genre == genre,
    "city": lambda page, city: folded(page.city) == folded(city),
    "tag": lambda page, tag: folded(tag) in {folded(each.name) for each in page.shown_tags},
    "audience": lambda page, audiences: getattr(page.specific, "audience", "") in audiences,
    "free": lambda page, free: getattr(page.specific, "is_free", None) == free,
    "when": _is_coming,
    "day": _is_on,
}


@dataclass(frozen=True)
class Score:
    """What the verdicts come to."""

    verdicts: list

    @property
    def mean_reciprocal_rank(self):
        return sum(verdict.reciprocal for verdict in self.verdicts) / len(self.verdicts)

    @property
    def without_answer(self):
        """The share of questions that find nothing."""
        return sum(not verdict.titles for verdict in self.verdicts) / len(self.verdicts)

    @property
    def first(self):
        """The share of questions whose first answer is a good one."""
        return sum(verdict.rank == 1 for verdict in self.verdicts) / len(self.verdicts)

    def worst(self, number):
        poor = [verdict for verdict in self.verdicts if verdict.rank != 1]
        return sorted(poor, key=lambda verdict: verdict.reciprocal)[:number]
