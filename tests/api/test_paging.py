"""Walking a list from page to page while others write: nothing is missed, nothing comes twice."""

import pytest

from api.keyset import NEWEST_FIRST
from contributions.models import Contribution
from tests.factories.contributions import ArticleFactory
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


def walk(ask, path, between=lambda number: None):
    """The items of all pages; `between(number of the page)` is called behind each."""
    items, number = [], 0
    while path:
        page = ask(path)
        items += page["items"]
        path, number = page["next"], number + 1
        between(number)
    return items


@pytest.fixture
@made_once
def articles(section, author):
    return [ArticleFactory(parent=section("articles"), author=author) for _number in range(7)]


def test_every_item_once_whatever_is_written_meanwhile(ask, articles, section, author):
    gone, parent = articles[1], section("articles")

    def write(number):
        ArticleFactory(parent=parent, author=author)  # in front of all
        if number == 1:
            gone.unpublish()
        article = articles[4]
        article.title = f"Changé {number}"
        article.save_revision().publish()

    found = [item["id"] for item in walk(ask, "/articles?limit=2", write)]
    assert found == [page.pk for page in reversed(articles) if page != gone]


def test_items_of_one_moment_are_told_apart_by_their_number(ask, articles):
    moment = articles[0].published_at
    Contribution.objects.update(published_at=moment)
    assert [item["id"] for item in walk(ask, "/articles?limit=3")] == [page.pk for page in reversed(articles)]


@pytest.mark.parametrize("name", ["members", "tags", "agenda"])
def test_other_lists_have_pages_too(ask, pages, articles, name):
    for number, article in enumerate(articles):
        article.tags.add(f"Étiquette {number}")
        article.save()
    whole = ask(f"/{name}?limit=100")["items"]
    assert walk(ask, f"/{name}?limit=1") == whole
    assert len(whole) >= 1


def test_the_next_page_keeps_what_was_asked(ask, articles):
    Contribution.objects.update(genre="news")
    following = ask("/articles?limit=2&fields=title&genre=debate&genre=news")["next"]
    assert following.startswith(
        "http://testserver/api/v1/articles?limit=2&fields=title&genre=debate&genre=news&cursor="
    )
    assert [list(item) for item in ask(following)["items"]] == [["id", "title"]] * 2


@pytest.mark.parametrize(
    "cursor", ["x", "bm9wZQ", "W10", "WzFd", "W251bGwsMV0", "WyIyMDI2LTExLTI3IiwiYSJd", "WzEsMl0", "WyJcdTAwMDAiLDFd"]
)
def test_a_cursor_of_nobody_is_refused(client, articles, cursor):
    answer = client.get(f"/api/v1/articles?cursor={cursor}")
    assert (answer.status_code, answer["Content-Type"]) == (422, "application/problem+json")


def test_a_cursor_stands_for_a_place_and_not_for_a_row(ask, articles):
    cursor = NEWEST_FIRST.cursor(articles[3])
    articles[3].delete()
    assert [item["id"] for item in ask(f"/articles?cursor={cursor}")["items"]] == [
        page.pk for page in reversed(articles[:3])
    ]
