"""The showcase of a network of two territories, on `reseau.testserver`."""

import pytest
from django.test import Client

from showcase.creating import create_showcase
from tests.conftest import make_territory
from tests.factories.contributions import ArticleFactory
from tests.made_once import made_once


@pytest.fixture
@made_once
def showcase(territory):
    return create_showcase(host="reseau.testserver", contact_email="reseau@example.org")


@pytest.fixture
def reader():
    """A browser that reads the showcase, and says so when the server breaks."""
    return Client(HTTP_HOST="reseau.testserver")


@pytest.fixture
def third_territory(other_territory):
    return make_territory("provence.testserver", "provence")


@pytest.fixture
def write():
    """`write(territory, "Un titre")`: an article published there."""

    def publish(territory, title, **fields):
        section = territory.root_page.get_children().get(slug="articles").specific
        return ArticleFactory(parent=section, title=title, **fields)

    return publish
