"""Two territories with an animator each, somebody who administers both, a writer and an article."""

import pytest

from home.actions import appoint_animator
from members.models import Member
from tests.factories.contributions import ArticleFactory
from tests.factories.members import MemberFactory


@pytest.fixture
def animator(site):
    person = MemberFactory(display_name="Anne Animatrice", home_territory=site)
    appoint_animator(site=site, member=person)
    return person


@pytest.fixture
def other_animator(other_site):
    person = MemberFactory(display_name="Bruno d’Occitanie", home_territory=other_site)
    appoint_animator(site=other_site, member=person)
    return person


@pytest.fixture
def chief(site):
    return Member.objects.create_superuser("chef@example.org", "un-long-secret", display_name="Cheffe")


@pytest.fixture
def writer(site):
    return MemberFactory(display_name="Marc Auteur", home_territory=site)


@pytest.fixture
def article(rubric, writer):
    return ArticleFactory(parent=rubric("articles"), author=writer, title="Une rumeur", owner=writer)
