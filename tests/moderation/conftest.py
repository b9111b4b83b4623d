"""Two territories with an animator each, somebody who administers both, a writer and an article."""

import pytest

from home.actions import appoint_animator
from members.models import Member
from tests.factories.contributions import ArticleFactory
from tests.factories.members import MemberFactory
from tests.made_once import made_once


@pytest.fixture
@made_once
def animator(territory):
    person = MemberFactory(display_name="Anne Animatrice", home_territory=territory)
    appoint_animator(territory=territory, member=person)
    return person


@pytest.fixture
@made_once
def other_animator(other_territory):
    person = MemberFactory(display_name="Bruno d’Occitanie", home_territory=other_territory)
    appoint_animator(territory=other_territory, member=person)
    return person


@pytest.fixture
def chief(territory):
    return Member.objects.create_superuser("chef@example.org", "un-long-secret", display_name="Cheffe")


@pytest.fixture
def writer(territory):
    return MemberFactory(display_name="Marc Auteur", home_territory=territory)


@pytest.fixture
@made_once
def article(section, writer):
    return ArticleFactory(parent=section("articles"), author=writer, title="Une rumeur", owner=writer)
