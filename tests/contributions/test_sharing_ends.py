"""What a territory shows of another leaves all of its lists when it is read no more at home, and comes back with it."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from agenda.schedule import DAY
from articles.models import ArticlePage
from contributions.actions.lifecycle import discard, hide, restore, show
from contributions.actions.sharing import show_in
from contributions.models import Change, Contribution, Listing, SharedContribution
from contributions.rebuilding import differences
from contributions.tasks import complete_listings_task
from follows.filters import AgendaScope
from follows.weekly_mail import WeekHere
from home.actions import appoint_animator
from members.models import Member
from territories.models import Territory
from tests.factories.agenda import date, make_event
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
THERE = {"HTTP_HOST": "occitanie.testserver"}
LISTS = (
    "/", "/articles/", "/articles/flux.atom", "/articles/flux.json", "/articles/donnees.jsonld", "/flux.atom",
    "/tags/volcan/", "/tags/volcan/flux.atom", "/tags/volcan/?territoire=tous", "/recherche/?q=volcans",
    "/recherche/?q=volcans&territoire=tous", "/carte/", "/carte/carte.geojson", "/embed/dernieres/",
    "/embed/dernieres/fragment.html", "/embed/carte/",
)  # fmt: skip
TITLE = "Les volcans de la Chartreuse"


@pytest.fixture
@made_once
def neighbour(other_territory):
    """The animator of the other territory."""
    person = Member.objects.create_user("second@example.org", "un-long-secret", display_name="Second")
    appoint_animator(territory=other_territory, member=person)
    return person


@pytest.fixture
@made_once
def shared(section, other_territory, neighbour):
    """An article with a place, which the other territory shows."""
    page = section("articles").add_child(
        instance=ArticlePage(title=TITLE, live=False, latitude=45.2, longitude=5.7, city="Grenoble")
    )
    page.tags.add("volcan")
    page.save_revision().publish()
    show_in(contribution=Contribution.objects.get(pk=page.pk), territory=other_territory, by=neighbour)
    return Contribution.objects.get(pk=page.pk)


@pytest.fixture
def naming(client, other_territory):
    """`naming()`: the addresses of the other territory that name the article."""

    def naming():
        found = {each for each in LISTS if names_it(client.get(each, **THERE))}
        api = client.get(f"/api/v1/contributions?territory={other_territory.pk}", **THERE).json()["items"]
        letter = WeekHere(Territory.objects.get(pk=other_territory.pk), timezone.now()).published
        return (
            found | ({"api"} if [each["title"] for each in api] == [TITLE] else set())
            | ({"letter"} if [each.title for each in letter] == [TITLE] else set())
        )  # fmt: skip

    return naming


def names_it(answer):
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return TITLE in re.sub("</?mark>", "", body.decode())


EVERYWHERE = {*LISTS, "api", "letter"}


def set_open(territory, is_open):
    """As the settings of a territory do."""
    fresh = Territory.objects.get(pk=territory.pk)
    fresh.is_open = is_open
    fresh.save()


def test_every_list_of_readers_has_it_boxes_included(shared, naming):
    assert naming() == EVERYWHERE


def test_when_its_territory_closes_it_is_gone_and_comes_back_when_it_opens(shared, naming, territory, other_territory):
    set_open(territory, False)
    assert naming() == set()
    assert differences() == []
    complete_listings_task.func()
    assert naming() == set()
    set_open(territory, True)
    assert naming() == EVERYWHERE
    told = Change.objects.since(0).in_territory(other_territory)
    assert [(each.what, each.is_gone) for each in told] == [
        ("published", False), ("withdrawn", True), ("published", False)
    ]  # fmt: skip


def test_feeds_over_the_network_are_read_anew_when_a_territory_closes(client, shared, territory):
    addresses = ("/agenda/flux.atom?territoire=tous", "/tags/volcan/flux.atom?territoire=tous",
                 "/recherche/flux.atom?q=volcans&territoire=tous")  # fmt: skip
    SharedContribution.objects.all().delete()  # nothing in the journal tells it
    before = {client.get(each, **THERE)["ETag"] for each in addresses}
    set_open(territory, False)
    assert before.isdisjoint({client.get(each, **THERE)["ETag"] for each in addresses})


def test_when_the_moderation_hides_it_or_its_author_throws_it_away(shared, naming, neighbour):
    for gone, back in ((hide, show), (discard, restore)):
        gone(contribution=shared, by=neighbour)
        assert naming() == set()
        back(contribution=shared, by=neighbour)
        assert naming() == EVERYWHERE


def test_when_it_is_deleted(shared, naming, other_territory):
    ArticlePage.objects.get(pk=shared.pk).delete()
    assert naming() == set()
    assert not SharedContribution.objects.exists()
    complete_listings_task.func()
    assert Territory.objects.get(pk=other_territory.pk).shows_others is False
    assert not Listing.objects.exists()


@pytest.mark.parametrize("what", ["site", "tree"])
def test_when_its_territory_is_deleted(shared, naming, territory, other_territory, what):
    site, root = territory.site, territory.root_page
    if what == "site":
        site.delete()
    else:
        root.specific.delete()
    assert not Territory.objects.filter(pk=territory.pk).exists()
    assert naming() == set()
    assert not SharedContribution.objects.exists()
    assert not Listing.objects.exists()
    assert Territory.objects.get(pk=other_territory.pk).shows_others is False
    assert differences() == []


def test_when_the_territory_that_shows_it_is_deleted_it_stays_at_home(client, shared, other_territory):
    other_territory.root_page.specific.delete()
    assert not SharedContribution.objects.exists()
    assert names_it(client.get("/articles/"))
    assert differences() == []


def test_what_is_closed_is_on_no_list_of_the_network_but_its_own(client, section, territory, other_territory):
    page = section("articles").add_child(instance=ArticlePage(title=TITLE, live=False))
    page.tags.add("volcan")
    page.save_revision().publish()
    network = ("/recherche/?q=volcans&territoire=tous", "/recherche/?q=volc&territoire=tous",
               "/tags/volcan/?territoire=tous", "/tags/volcan/flux.atom?territoire=tous",
               "/recherche/flux.atom?q=volcans&territoire=tous")  # fmt: skip
    assert [names_it(client.get(each, **THERE)) for each in network] == [True] * 5
    set_open(territory, False)
    assert [names_it(client.get(each, **THERE)) for each in network] == [False] * 5
    # Who prepares it finds it there.
    assert [names_it(client.get(each)) for each in network] == [True] * 5


def test_an_agenda_that_is_kept_has_what_is_shown(section, territory, other_territory, neighbour):
    event = make_event(section("agenda"), date((timezone.localdate() + 2 * DAY).isoformat()), is_free=True)
    page = Contribution.objects.get(pk=event.pk)

    def among():
        scope = AgendaScope(Territory.objects.get(pk=other_territory.pk), "gratuit=on")
        return scope.concerns(page), scope.among([page.pk])

    assert among() == (False, set())
    show_in(contribution=page, territory=other_territory, by=neighbour)
    assert among() == (True, {page.pk})


def test_popular_tags_are_those_of_what_is_shown(client, shared):
    page = client.get("/", **THERE).content.decode()
    assert "/tags/volcan/" in page
    assert "/tags/volcan/" in client.get("/tags/", **THERE).content.decode()


def test_the_calendar_names_the_territory_of_an_event_of_another(client, section, other_territory, neighbour):
    day = (timezone.localdate() + 2 * DAY).isoformat()
    event = make_event(section("agenda"), date(day), title="Nuit des étoiles")
    show_in(contribution=Contribution.objects.get(pk=event.pk), territory=other_territory, by=neighbour)
    at_home, there = (client.get("/agenda/agenda.ics", **host).content.decode() for host in ({}, THERE))
    assert ("DESCRIPTION:Grenoble" in at_home, "DESCRIPTION:Grenoble" in there) == (False, True)


def test_feeds_name_it_too(client, shared):
    for name in ("flux.atom", "flux.json"):
        assert " · Grenoble" in client.get(f"/articles/{name}", **THERE).content.decode()
        assert " · Grenoble" not in client.get(f"/articles/{name}").content.decode()


@pytest.mark.parametrize("address", ["/embed/dernieres/", "/embed/carte/", "/tags/volcan/?territoire=tous",
                                     "/recherche/?q=volcans&territoire=tous", "/"])  # fmt: skip
def test_queries_do_not_grow(client, section, other_territory, neighbour, address):
    counts = []
    for target in (1, 3):
        for number in range(SharedContribution.objects.count(), target):
            page = section("articles").add_child(
                instance=ArticlePage(title=f"Les volcans {number}", live=False, latitude=45.2, longitude=5.7)
            )
            page.tags.add("volcan")
            page.save_revision().publish()
            show_in(contribution=Contribution.objects.get(pk=page.pk), territory=other_territory, by=neighbour)
        client.get(address, **THERE)
        with CaptureQueriesContext(connection) as captured:
            client.get(address, **THERE)
        counts.append(len(captured))
    assert counts[0] == counts[1]
