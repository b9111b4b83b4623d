"""The heart: a contribution of any type is read through its base row."""

import pytest

from articles.models import ArticlePage
from contributions.models import Contribution, Tag

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(section, member):
    return section("articles").add_child(
        instance=ArticlePage(title="Le cerveau", genre="portrait", author=member, summary="Une histoire de synapses")
    )


def test_a_contribution_knows_its_territory_and_kind(article, territory):
    found = Contribution.objects.get(pk=article.pk)
    assert (found.territory, found.community, found.kind, str(found.byline)) == (
        territory,
        None,
        "article",
        "Marie Durand",
    )


def test_titles_without_a_letter_get_an_address(section):
    pages = [section("articles").add_child(instance=ArticlePage(title="!!!")) for _ in range(2)]
    assert [page.slug for page in pages] == ["article", "article-2"]


def test_a_copy_has_its_own_short_code_and_the_same_tags(article):
    article.tags.add("synapse")
    article.save()
    copy = article.copy(update_attrs={"slug": "copie"})
    assert list(copy.tags.names()) == ["synapse"]
    assert copy.short_code != article.short_code


def test_search_reads_the_base_row(article):
    assert [found.pk for found in Contribution.objects.live().search("synapses")] == [article.pk]


@pytest.mark.parametrize("spelling", ["Éducation", "education", "ÉDUCATION "])
def test_spellings_of_a_tag_share_a_key(spelling, db):
    assert Tag.objects.create(name=spelling).key == "education"
