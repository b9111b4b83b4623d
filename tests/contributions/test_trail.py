"""The way down to a page: its steps lead where Wagtail says that they are."""

import pytest
from wagtail.models import Page

from articles.models import ArticlePage
from contributions.templatetags.around import trail_to
from tests.factories.communities import open_community, section_of
from tests.factories.contributions import ArticleFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("slug", ["glaciers", "été", "a-b_c"])
@pytest.mark.parametrize("is_here", [True, False])
def test_each_step_has_the_addresses_of_its_page(home, territory, other_territory, rf, slug, is_here):
    article = ArticleFactory(parent=section_of(open_community(territory), "articles"))
    url_path = f"{article.url_path.removesuffix(article.slug + '/')}{slug}/"
    Page.objects.filter(pk=article.pk).update(slug=slug, url_path=url_path)
    page = ArticlePage.objects.get(pk=article.pk)
    request = rf.get("/")
    request.territory = territory if is_here else other_territory
    request._wagtail_site = request.territory.site

    trail = trail_to(page, request)

    above = list(page.get_ancestors(inclusive=True))[-len(trail) :]
    wanted = [(Page.get_url(step, request), Page.get_full_url(step, request)) for step in above]
    assert [(step["url"], step["full_url"]) for step in trail] == wanted
    assert [step["is_current"] for step in trail] == [False, False, False, False, True]


def test_a_page_that_was_never_saved_has_no_address(territory, rf):
    page, request = ArticlePage(title="Glaciers", path="000100020003", depth=3), rf.get("/")
    request.territory = territory
    assert trail_to(page, request)[-1] == {"title": "Glaciers", "url": None, "full_url": None, "is_current": True}
