"""What is published on a territory that is being prepared stands in no list of an open one."""

import pytest
from django.utils import timezone

from agenda.schedule import DAY
from territories.models import Territory
from tests.factories.agenda import date, make_event
from tests.factories.contributions import ArticleFactory, MemberFactory, PlaceFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def closed(other_territory):
    Territory.objects.filter(pk=other_territory.pk).update(is_open=False)
    return Territory.objects.get(pk=other_territory.pk)


def below(territory, slug):
    return territory.root_page.get_children().get(slug=slug).specific


def test_a_profile_and_its_feed(client, territory, closed):
    jeanne = MemberFactory(display_name="Jeanne", slug="jeanne")
    for place, title in ((territory, "Au grand jour"), (closed, "En préparation")):
        ArticleFactory(parent=below(place, "articles"), title=title, author=jeanne)

    def seen(host):
        profile = client.get("/membres/jeanne/", headers={"host": host})
        feed = client.get("/membres/jeanne/flux.json", headers={"host": host}).json()
        shown = sorted(page.title for page in profile.context["publications"])
        return shown, sorted(item["title"] for item in feed["items"])

    assert seen(territory.hostname) == (["Au grand jour"], ["Au grand jour"])
    everything = ["Au grand jour", "En préparation"]
    assert seen(closed.hostname) == (everything, everything)


def test_what_is_on_at_a_place(client, territory, closed):
    museum = PlaceFactory(parent=below(territory, "a-visiter"), title="Muséum", slug="museum")
    tomorrow = (timezone.localdate() + DAY).isoformat()
    for place, title in ((territory, "Ouverture"), (closed, "En préparation")):
        make_event(below(place, "agenda"), date(tomorrow), title=title, place=museum)

    assert [event.title for event in client.get("/a-visiter/museum/").context["events"]] == ["Ouverture"]
    items = client.get("/a-visiter/museum/flux.json").json()["items"]
    assert [item["title"] for item in items] == ["Ouverture"]
