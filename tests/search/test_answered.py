"""Whether anything answers a question at all."""

import pytest

from search.candidates import is_answered
from search.filters import Filters
from territories.models import Territory

pytestmark = pytest.mark.django_db


def close(territory):
    Territory.objects.filter(pk=territory.pk).update(is_open=False)


def test_what_is_open_answers_behind_what_is_closed(territory, other_territory, write):
    write("Lave")
    articles = other_territory.root_page.get_children().get(slug="articles").specific
    write("Lave d’ailleurs", parent=articles)
    everywhere = Filters.read({"q": "lave", "territoire": "tous"}, None)
    close(other_territory)
    assert is_answered(everywhere)
    close(territory)
    assert not is_answered(everywhere)
