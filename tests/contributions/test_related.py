"""What to read next: published contributions that share the most tags, whatever the number of tags."""

import pytest

from contributions.related import related_to
from tests.factories.contributions import ArticleFactory
from tests.factories.follows import tagged

pytestmark = pytest.mark.django_db

TAGS = ["eau", "neige", "froid", "glacier", "altitude"]


@pytest.fixture
def article(section):
    """`article("Neige", "eau", "neige")`: published, with these tags."""
    return lambda title, *tags: tagged(ArticleFactory(parent=section("articles"), title=title), *tags)


@pytest.mark.parametrize("many", [1, 2, 3, 5])
def test_who_shares_most_tags_stands_first(article, many):
    article("Rien de commun", "volcan")
    article("Un tag", TAGS[many - 1])
    article("Tous les tags", *TAGS[:many])
    found = related_to(article("Celui-ci", *TAGS[:many]))
    assert [each.title for each in found] == ["Tous les tags", "Un tag"]


def test_without_tags_there_is_none(article):
    article("Deux tags", "eau", "neige")
    assert related_to(article("Sans tag")) == []
