"""What is published on a territory that is being prepared reaches nobody's feed, alerts or letters elsewhere."""

import pytest
from django.utils import timezone

from contributions.models import Contribution, Tag
from follows.alerts import notify_followers
from follows.feed import feed_of
from follows.models import Alert
from territories.models import Territory
from tests.factories.contributions import ArticleFactory, MemberFactory
from tests.factories.follows import follow_all, tagged

pytestmark = pytest.mark.django_db


@pytest.fixture
def jeanne(territory):
    return MemberFactory(display_name="Jeanne", established_at=timezone.now())


@pytest.fixture
def closed(other_territory):
    Territory.objects.filter(pk=other_territory.pk).update(is_open=False)
    return Territory.objects.get(pk=other_territory.pk)


def write(territory, author, title):
    parent = territory.root_page.get_children().get(slug="articles").specific
    return tagged(ArticleFactory(parent=parent, title=title, author=author), "lichen")


def test_a_feed_holds_nothing_of_it_but_where_it_is(jeanne, territory, closed):
    reader = MemberFactory(home_territory=territory)
    follow_all(reader, jeanne, Tag.objects.named("lichen"))
    write(closed, jeanne, "En préparation")
    for number in range(3):
        write(territory, jeanne, f"Au grand jour {number}")

    def titles(here, **more):
        return [each.contribution.title for each in feed_of(reader, here=here, **more)]

    at_home = ["Au grand jour 2", "Au grand jour 1", "Au grand jour 0"]
    assert titles(territory) == at_home
    assert sorted(titles(closed)) == sorted([*at_home, "En préparation"])
    first, *_others = feed_of(reader, here=territory, limit=1)
    assert titles(territory, limit=2, before=first.cursor) == at_home[1:]


def test_nobody_elsewhere_is_told_of_it(jeanne, territory, closed):
    elsewhere, there = MemberFactory(home_territory=territory), MemberFactory(home_territory=closed)
    for reader in (elsewhere, there):
        follow_all(reader, jeanne)
    for place, told in ((closed, [0, 1]), (territory, [1, 2])):
        page = Contribution.objects.get(pk=write(place, jeanne, "Lichens").pk)
        Alert.objects.create(page_id=page.pk, due_at=timezone.now(), notified_status="")
        notify_followers(page.pk)
        assert [reader.notifications.filter(kind="publication").count() for reader in (elsewhere, there)] == told
