"""Elasticsearch: what a real server answers (TEST_SEARCH_URL), and that nothing is lost without one."""

import os
import signal
import uuid

import pytest
from django.core.cache import cache
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from search import elastic
from search.filters import Filters
from search.finding import Findings
from search.models import Entry
from search.tasks import carry_over_task

pytestmark = pytest.mark.django_db

SERVER = os.environ.get("TEST_SEARCH_URL", "")
NOBODY = "http://127.0.0.1:9"
needs_server = pytest.mark.skipif(not SERVER, reason="TEST_SEARCH_URL names no Elasticsearch server")


def titles(territory, query, **filters):
    findings = Findings(Filters(territory=territory, query=query, **filters))
    return [page.title for page, _text in findings.page(1)]


@pytest.fixture
def away(settings):
    """An Elasticsearch that does not answer."""
    settings.SEARCH_URL = NOBODY
    cache.delete(elastic.DOWN)
    yield
    cache.delete(elastic.DOWN)


@pytest.fixture
def server(settings):
    """A real server, with an index of its own for this test."""
    settings.SEARCH_URL = SERVER
    settings.SEARCH_INDEX = f"test-{uuid.uuid4().hex[:8]}-"
    cache.delete(elastic.DOWN)
    yield
    elastic.forget()


# --- Without a server -----------------------------------------------------------------------


def test_publishing_and_reading_go_on_while_it_is_away(away, write, territory, client):
    write("Volcan")
    assert titles(territory, "volcan") == ["Volcan"]
    assert client.get("/recherche/?q=volcan").context["total"] == 1
    assert set(elastic.waiting().values_list("contribution_id", flat=True)) == {Entry.objects.get().contribution_id}


def test_after_a_failure_it_is_left_alone_for_a_while(away, write, territory):
    write("Volcan")
    titles(territory, "volcan")
    assert cache.get(elastic.DOWN) is True


def test_what_could_not_be_told_stays_noted(away, write):
    write("Volcan")
    before = elastic.waiting().count()
    carry_over_task.func()
    assert (before, elastic.waiting().count()) == (1, 1)


def test_what_is_down_is_named(away, client, territory):
    response = client.get(reverse("ready"))
    assert (response.status_code, response.json()["search"]) == (
        200,
        "down: ConnectionError",
    )  # the database searches meanwhile


def test_nothing_is_carried_without_elasticsearch(write, background_tasks):
    write("Volcan")
    carry_over_task.func()
    assert ("search.tasks.carry_over_task" in background_tasks(), elastic.position()) == (False, 0)


def test_the_worker_is_told_of_each_change_at_once(away, write, background_tasks):
    write("Volcan")
    assert "search.tasks.carry_over_task" in background_tasks()


def test_a_deleted_page_waits_too(away, write):
    page = write("Volcan")
    page.delete()
    assert [(change.contribution_id, change.is_gone) for change in elastic.waiting()][-1] == (page.pk, True)


@pytest.fixture
def background_tasks():
    """The names of the tasks that wait for the worker."""
    return lambda: set(DBTaskResult.objects.values_list("task_path", flat=True))


# --- With a server --------------------------------------------------------------------------


@needs_server
def test_it_finds_what_was_carried_over(server, write, territory):
    write("Le grand génome du blé", "Génétique", summary="Il a été séquencé")
    write("Autre chose", text="le génome aussi")
    elastic.carry_over()
    assert elastic.waiting().count() == 0
    found = [titles(territory, query) for query in ("genomes", "« grand génome »", "séquen", "rien")]
    assert found == [
        ["Le grand génome du blé", "Autre chose"],
        ["Le grand génome du blé"],
        ["Le grand génome du blé"],
        [],
    ]


@needs_server
def test_it_filters_as_the_database_does(server, write, territory, other_territory):
    write("Volcan d'ici", "Lave")
    write("Volcan de là-bas", parent=other_territory.root_page.get_children().get(slug="articles"))
    elastic.carry_over()
    assert titles(territory, "volcan") == ["Volcan d'ici"]
    assert set(titles(territory, "volcan", everywhere=True)) == {"Volcan d'ici", "Volcan de là-bas"}
    assert titles(territory, "", kind="article") == ["Volcan d'ici"]


@needs_server
def test_what_is_withdrawn_is_gone_at_once_and_then_there_too(server, write, territory):
    page = write("Volcan")
    elastic.carry_over()
    page.unpublish()
    assert titles(territory, "volcan") == []
    elastic.carry_over()
    assert not elastic.index().es.exists(index=elastic.index().name, id=str(page.pk))


@needs_server
def test_what_was_missed_is_told_on_its_return(server, write, territory, settings):
    write("Avant")
    elastic.carry_over()
    settings.SEARCH_URL = NOBODY
    write("Pendant")
    carry_over_task.func()
    settings.SEARCH_URL = SERVER
    cache.delete(elastic.DOWN)
    assert titles(territory, "pendant") == []
    carry_over_task.func()
    assert titles(territory, "pendant") == ["Pendant"]


@needs_server
@pytest.mark.skipif("TEST_SEARCH_PID" not in os.environ, reason="TEST_SEARCH_PID names no process of the server")
def test_a_server_that_hangs_holds_up_one_reader_and_no_writer(server, write, territory, client):
    write("Volcan")
    elastic.carry_over()
    process = int(os.environ["TEST_SEARCH_PID"])
    os.kill(process, signal.SIGSTOP)
    try:
        assert client.get("/recherche/?q=volcan").context["total"] == 1  # from the database
        assert cache.get(elastic.DOWN) is True  # the next ones do not ask
        assert titles(territory, "volcan") == ["Volcan"]
        write("Volcan éteint")
    finally:
        os.kill(process, signal.SIGCONT)
    cache.delete(elastic.DOWN)
    assert titles(territory, "éteint") == []
    carry_over_task.func()
    assert titles(territory, "éteint") == ["Volcan éteint"]


@needs_server
def test_an_emptied_server_is_filled_again(server, write, territory):
    write("Volcan")
    elastic.carry_over()
    elastic.forget()
    assert titles(territory, "volcan") == ["Volcan"]  # from the database
    cache.delete(elastic.DOWN)
    elastic.carry_over()
    assert titles(territory, "volcan") == ["Volcan"]
    assert elastic.index().es.count(index=elastic.index().name)["count"] == 1
