"""What a community counts: what it published itself, month by month, whatever comes in, goes, or is only shown."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import ArticlePage
from communities import figures, placing
from contributions.models import Contribution
from tests.factories.communities import section_of
from tests.factories.contributions import ArticleFactory

THIS_MONTH = dt.date(2026, 11, 1)
LAST_MONTH = dt.date(2026, 10, 1)


@pytest.fixture
def counted(people, community):
    """A community of some months, with one article that was read ten times before the last count."""
    Contribution.objects.filter(pk=community.pk).update(first_published_at=timezone.now() - dt.timedelta(days=90))
    article = ArticleFactory(parent=section_of(community), author=people["contributor"])
    read(article, 10)
    figures.count_views(LAST_MONTH)
    return community


def read(page, views):
    Contribution.objects.filter(pk=page.pk).update(view_count=views)


def months(community):
    """(views of this month, views of the last one)"""
    return tuple(month.views for month in figures.by_month(community, today=THIS_MONTH)[:2])


def old_article(parent, author, views):
    """A page with a past: published a year ago, and read so often since."""
    page = ArticleFactory(parent=parent, author=author)
    long_ago = timezone.now() - dt.timedelta(days=365)
    Contribution.objects.filter(pk=page.pk).update(
        first_published_at=long_ago, published_at=long_ago, view_count=views
    )
    return ArticlePage.objects.get(pk=page.pk)


def test_what_a_community_only_shows_is_in_none_of_its_figures(client, people, counted, other_community):
    theirs = old_article(section_of(other_community), people["member"], 133)
    placing.suggest(community=counted, contribution=theirs, by=people["administrator"])
    assert list(counted.get_contributions().filter(pk=theirs.pk)) == [theirs.contribution_ptr]
    figures.count_views(THIS_MONTH)
    totals = figures.totals(counted)
    assert (totals["publications"], totals["views"], figures.count_shown(counted)) == (1, 10, 1)
    assert months(counted)[0] == 0
    assert [month.publications for month in figures.by_month(counted)[:1]] == [1]
    client.force_login(people["administrator"])
    screen = client.get(f"/communautes/{counted.slug}/gerer/").content.decode()
    assert screen.count("La page d’ailleurs que montre la communauté est comptée là où elle a paru.") == 1


def test_a_page_that_comes_from_elsewhere_leaves_its_past_there(people, counted, section):
    page = old_article(section("articles"), people["contributor"], 500)
    page.move(section_of(counted), pos="last-child")
    figures.count_views(THIS_MONTH)
    assert months(counted)[0] == 0
    read(page, 507)
    figures.count_views(THIS_MONTH)
    assert months(counted)[0] == 7


def test_a_page_that_goes_takes_nothing_away_and_may_come_back(people, counted, other_community):
    page = ArticlePage.objects.child_of(section_of(counted)).get()
    read(page, 14)
    figures.count_views(THIS_MONTH)
    page.move(section_of(other_community), pos="last-child")
    read(page, 20)
    figures.count_views(THIS_MONTH)
    assert (months(counted)[0], months(other_community)[0]) == (4, 0)
    ArticlePage.objects.get(pk=page.pk).move(section_of(counted), pos="last-child")
    read(page, 25)
    figures.count_views(THIS_MONTH)
    read(page, 26)
    figures.count_views(THIS_MONTH)
    assert months(counted)[0] == 5


@pytest.mark.parametrize("way", ["unpublish", "delete"])
def test_a_page_taken_off_line_leaves_the_month_what_it_brought(counted, way):
    page = ArticlePage.objects.child_of(section_of(counted)).get()
    read(page, 14)
    figures.count_views(THIS_MONTH)
    getattr(ArticlePage.objects.get(pk=page.pk), way)()
    figures.count_views(THIS_MONTH)
    assert months(counted)[0] == 4


def test_a_new_page_counts_from_its_first_reader(people, counted):
    read(ArticleFactory(parent=section_of(counted), author=people["contributor"]), 6)
    figures.count_views(THIS_MONTH)
    assert months(counted)[0] == 6
