"""The bench measures pages that answer, of a territory that is right."""

import pytest
from django.test import Client
from operations.bench.building import MEMBERS, PLACES, RARE_WORD, Builder
from operations.bench.doing import import_events
from operations.bench.measuring import Asked
from wagtail.search.models import IndexEntry

from articles.models import ArticlePage
from contributions.models import Contribution, Tag, TaggedContribution
from contributions.rebuilding import differences
from reactions.models import Comment

pytestmark = pytest.mark.django_db


@pytest.fixture
def built(settings):
    settings.DEBUG = False
    Builder(30).build()
    return Client(HTTP_HOST="localhost", raise_request_exception=False)


def test_a_built_territory_is_whole_and_answers(built):
    assert Contribution.objects.live().count() == 30 + PLACES
    assert Contribution.find_problems() == ([], [], [], [], [])
    # All that is derived from contributions is there, but Wagtail's references, which no scenario reads or writes in bulk.
    assert {name for name, *_values in differences()} == {"references"}
    assert IndexEntry.objects.filter(content_type__model="articlepage").count() == ArticlePage.objects.count()
    assert TaggedContribution.objects.exclude(published_at=None).count() == TaggedContribution.objects.count()
    tag = Tag.objects.with_count().order_by("-count").first()
    newest = Contribution.objects.live().of_kind("article").newest_first().first()
    addresses = ["/articles/", tag.get_absolute_url(), newest.url, f"/recherche/?q={RARE_WORD}"]
    answers = [built.get(address) for address in addresses]
    assert [answer.status_code for answer in answers] == [200] * 4
    assert answers[-1].context["total"] == 1
    assert Comment.objects.count() == sum(Contribution.objects.values_list("comment_count", flat=True)) == 90


def test_what_people_and_tasks_do_is_done(built):
    asked = Asked()
    assert [asked.answer(line)[0] for line in ("do autosave", "do publish", "member /mon-echosciences/")] == [200] * 3
    assert Contribution.objects.live().filter(title="La neige sonne").count() == 1
    assert asked.answer("once weekly letter")["letters planned"] == MEMBERS
    assert import_events(3)["events imported"] == 3
    assert set(asked.answer("weight")) == {"memory, MB", "database, MB"}
