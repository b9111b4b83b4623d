"""On PostgreSQL what is asked again and again is planned once, and gives what it gave."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from contributions.models import Contribution
from intake.planned import TIMES
from intake.prepared import prepared
from tests.factories.contributions import ArticleFactory

pytestmark = [
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite plans in no time"),
]
ALTER = "ALTER TABLE contributions_contribution ALTER COLUMN genre TYPE varchar({})"


@pytest.fixture
def keys(db, section):
    return [ArticleFactory(parent=section("articles"), title=title, genre="reportage").pk for title in "AB"]


def plans():
    """How many statements about contributions the server keeps a plan of."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%contributions_contribution%'"
        )
        return cursor.fetchone()[0]


def question():
    return prepared(
        lambda *keys: Contribution.objects.filter(pk__in=keys).order_by("pk").values_list("title", "genre")
    )


def test_a_question_asked_again_is_planned_once_whatever_its_values(keys):
    ask, before = question(), plans()
    answers, found = [], []
    for turn in range(TIMES + 3):
        answers.append(ask(keys[turn % 2], 2**40 * (turn % 3)))  # small numbers and large ones
        found.append(plans() - before)
    assert answers == [[("A", "reportage")], [("B", "reportage")]] * 3
    assert found == [0] * TIMES + [1] * 3


def test_the_list_of_queries_has_them(keys):
    ask = question()
    for _turn in range(TIMES + 3):
        with CaptureQueriesContext(connection) as queries:
            ask(*keys)
        assert [query["sql"].split(" FROM ")[1].split()[0] for query in queries] == ['"contributions_contribution"']


def test_what_django_asks_itself_is_not(keys):
    before = plans()
    for _turn in range(TIMES + 3):
        assert list(Contribution.objects.filter(pk=keys[0]).values_list("title", flat=True)) == ["A"]
    assert plans() == before


def test_nor_is_anything_behind_a_pooler(keys, monkeypatch):
    monkeypatch.setitem(connection.settings_dict, "DISABLE_SERVER_SIDE_CURSORS", True)
    ask, before = question(), plans()
    assert [ask(keys[0], 0) for _turn in range(TIMES + 3)] == [[("A", "reportage")]] * (TIMES + 3)
    assert plans() == before


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_column_that_changes_meanwhile_makes_no_error(section):
    """A migration widens a column while the processes of the version before still answer."""
    key, ask = ArticleFactory(parent=section("articles"), title="A", genre="reportage").pk, question()
    [length] = [field.max_length for field in Contribution._meta.fields if field.name == "genre"]
    try:
        for _turn in range(TIMES + 1):
            assert ask(key, 0) == [("A", "reportage")]
        with connection.cursor() as cursor:
            cursor.execute(ALTER.format(length + 1))
        assert ask(key, 0) == [("A", "reportage")]
    finally:
        with connection.cursor() as cursor:
            cursor.execute(ALTER.format(length))
