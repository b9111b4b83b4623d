"""What the boxes show: one of each kind on the first territory, with the same tag and town."""

import pytest

from tests.factories.communities import open_community, section_of
from tests.factories.contributions import ArticleFactory, EventFactory, PlaceFactory
from tests.made_once import made_once


@pytest.fixture
@made_once
def article(section, member):
    page = ArticleFactory(parent=section("articles"), slug="neige", title="La neige au microscope", author=member)
    page.tags.add("neige")
    page.save()
    return page


@pytest.fixture
@made_once
def event(section):
    return EventFactory(parent=section("agenda"), slug="visite", title="Visite du glacier", city="Grenoble")


@pytest.fixture
@made_once
def place(section):
    return PlaceFactory(parent=section("a-visiter"), slug="museum", title="Muséum")


@pytest.fixture
@made_once
def community(territory, member):
    return open_community(territory, administrator=member)


@pytest.fixture
@made_once
def its_article(community):
    return ArticleFactory(parent=section_of(community), slug="cailloux", title="Lire les cailloux")


@pytest.fixture
def everything(article, event, place, its_article):
    """All of these."""
    return {"article": article, "event": event, "place": place, "its_article": its_article}
