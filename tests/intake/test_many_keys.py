"""`filter(key__among=…)` finds what `in` finds, by one value."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.models import Entry
from tests.factories.contributions import ArticleFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def keys(section):
    for _number in range(3):
        ArticleFactory(parent=section("articles"))
    return sorted(Entry.objects.values_list("key", flat=True))


@pytest.mark.parametrize("chosen", [[], [0], [0, 2], [2, 2, 1]])
def test_it_finds_what_in_finds(keys, chosen):
    asked = [keys[number] for number in chosen] + [7]
    among, usual = Entry.objects.filter(key__among=asked), Entry.objects.filter(key__in=asked)
    assert sorted(among.values_list("key", flat=True)) == sorted(usual.values_list("key", flat=True))
    assert sorted(Entry.objects.exclude(key__among=asked).values_list("key", flat=True)) == sorted(
        set(keys) - set(asked)
    )


def test_none_is_among_none(keys):
    assert list(Entry.objects.filter(key__among=[])) == []
    assert Entry.objects.exclude(key__among=[]).count() == 3


def test_numbers_are_one_value(keys):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert len(Entry.objects.filter(key__among=range(5_000)).values_list("key")) == 0
        list(Entry.objects.filter(key__among=keys).filter(contribution_id__in=[1, 2]))
    assert [query["sql"].count(" OR ") for query in queries] == [0, 0]
    sql, values = Entry.objects.filter(key__among=range(5_000)).query.sql_with_params()
    assert (sql.count("%s"), len(values)) == (1, 1)
