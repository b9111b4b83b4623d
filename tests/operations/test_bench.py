"""The bench measures pages that answer, of a territory that is right."""

import pytest
from django.test import Client
from operations.bench.building import PLACES, RARE_WORD, Builder

from contributions.models import Contribution, Tag, TaggedContribution

pytestmark = pytest.mark.django_db


@pytest.fixture
def built(settings):
    settings.DEBUG = False
    Builder(30).build()
    return Client(HTTP_HOST="localhost", raise_request_exception=False)


def test_a_built_territory_is_whole_and_answers(built):
    assert Contribution.objects.live().count() == 30 + PLACES
    assert Contribution.find_problems() == ([], [], [], [], [])
    assert TaggedContribution.objects.exclude(published_at=None).count() == TaggedContribution.objects.count()
    tag = Tag.objects.with_count().order_by("-count").first()
    newest = Contribution.objects.live().of_kind("article").newest_first().first()
    addresses = ["/articles/", tag.get_absolute_url(), newest.url, f"/recherche/?q={RARE_WORD}"]
    answers = [built.get(address) for address in addresses]
    assert [answer.status_code for answer in answers] == [200] * 4
    assert answers[-1].context["total"] == 1
