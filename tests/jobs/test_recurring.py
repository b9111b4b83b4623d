"""What workers do by the clock comes to its end, in a territory where people have written."""

import pytest

from jobs.declaring import recurring
from tests.factories.contributions import ArticleFactory, EventFactory


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(recurring()))
def test_it_comes_to_its_end(name, section, settings):
    settings.SEARCH_URL = ""
    ArticleFactory(parent=section("articles"), body=[("text", "<p>Un lac, et rien qui demande le réseau.</p>")])
    EventFactory(parent=section("agenda"))
    recurring()[name].task.func()
