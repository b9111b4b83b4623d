"""Small numbers of people are not told, and cannot be worked out from what is told."""

import datetime as dt
from collections import defaultdict

import pytest
from django.utils import timezone

from analytics.charts import columns_svg
from analytics.periods import Period
from analytics.publishing import people_figures
from analytics.report import build_report
from analytics.tables import Figure
from members.models import Member
from tests.factories.contributions import ArticleFactory
from tests.factories.members import MemberFactory


def figure_of(*numbers):
    return Figure("x", "X", ["Who", "How many"], [(f"row {at}", n) for at, n in enumerate(numbers)], of_people=True)


def texts(*numbers):
    return [cells[0][0] for _label, _address, cells in figure_of(*numbers).shown_rows]


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((12, 7), ["12", "7"]),
        ((12, 0), ["12", "0"]),
        ((1, 2, 30), ["moins de 5", "moins de 5", "30"]),
        ((12, 3, 0), ["12", "moins de 5", "moins de 5"]),
        ((6, 3, 40), ["moins de 10", "moins de 10", "40"]),
        ((12, 1), ["moins de 20", "moins de 20"]),
        ((4, 4, 20, 60), ["moins de 10", "moins de 10", "20", "60"]),
        ((3, 500), ["non dit", "non dit"]),
        ((3,), ["non dit"]),
    ],
)
def test_what_is_said_of_a_table(numbers, said):
    assert texts(*numbers) == said
    assert [row[1] for row in figure_of(*numbers).file_rows] == [
        int(text) if text.isdigit() else text for text in said
    ]


def tables(rows, total):
    """Every table of so many rows whose numbers make this total."""
    if rows == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in tables(rows - 1, total - first):
            yield (first, *rest)


@pytest.mark.parametrize(("rows", "most"), [(2, 40), (3, 24), (4, 16)])
def test_whoever_knows_the_total_and_the_rule_cannot_work_a_hidden_number_out(rows, most):
    """The attack: take the told numbers from the total, then keep only the tables that would have been told so."""
    for total in range(5, most):
        guesses = defaultdict(list)
        for table in tables(rows, total):
            guesses[tuple(texts(*table))].append(table)
        for said, fitting in guesses.items():
            hidden = [at for at, text in enumerate(said) if not text.isdigit()]
            assert [at for at in hidden if len({table[at] for table in fitting}) == 1] == [], (said, total)


def test_the_drawing_says_no_more_than_the_table():
    figure = figure_of(12, 1)
    figure.over_time = True
    assert columns_svg(figure, "x").count("moins de 20") == 2


@pytest.fixture
def thirteen(territory, section):
    """Twelve people and one institution published this year; one of them for the first time."""
    long_ago = timezone.now() - dt.timedelta(days=900)
    for number in range(13):
        kind = Member.AccountKind.INSTITUTION if number == 12 else Member.AccountKind.PERSON
        author = MemberFactory(account_kind=kind)
        ArticleFactory(parent=section("articles"), author=author)
        if number:
            ArticleFactory(parent=section("articles"), author=author, first_published_at=long_ago)


def test_the_report_tells_a_total_and_nothing_to_take_from_it(territory, thirteen):
    report = build_report(territory, timezone.localdate().year)
    section = next(each for each in report.sections if each.title == "Contributeurs")
    assert section.sentences == ["13 personnes et institutions ont publié au moins une fois."]
    assert {figure.key: [row[1] for row in figure.rows] for figure in section.figures} == {
        "comptes": [None, None],
        "assiduite": [13, 0, 0],
        "nouveaux": [None, None],
    }


def test_the_screen_and_its_files_say_the_same(territory, thirteen):
    period = Period.twelve_months(timezone.localdate())
    found = {figure.key: figure.file_rows for figure in people_figures(territory, period)}
    assert [row[1] for row in found["comptes"]] == ["moins de 20", "moins de 20"]
