"""Queries that are put into SQL once answer like those that are put into it each time."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from territories.models import Territory
from territories.prepared import PreparedQuery

pytestmark = pytest.mark.django_db


@pytest.fixture
def named():
    def build(hostname):
        return Territory.objects.filter(site__hostname=hostname).select_related("logo").order_by("pk")

    return PreparedQuery(build, "a host name")


def test_each_question_has_its_own_values(named, territory, other_territory):
    assert [list(named(each.hostname)) for each in (territory, other_territory)] == [[territory], [other_territory]]
    assert list(named("nowhere.example")) == []


def test_the_answer_is_of_now_and_whole(named, territory, django_assert_num_queries):
    assert list(named(territory.hostname)) == [territory]
    Territory.objects.filter(pk=territory.pk).update(tagline="Et l’Isère", menu=[["agenda", True]])
    with django_assert_num_queries(1):
        (found,) = named(territory.hostname)
        told = (found.tagline, found.menu, found.is_open, found.logo, found.site.root_page.slug)
    assert told == ("Et l’Isère", [["agenda", True]], True, None, "grenoble")


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_other_threads_ask_with_their_own_connection(named, territory):
    def ask():
        try:
            return list(named(territory.hostname))
        finally:
            connection.close()

    assert ask() == [territory]
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(ask).result() == [territory]
