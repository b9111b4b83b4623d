"""The admin's dashboard: what waits, each task in one gesture, for one territory; constant queries."""

from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contributions.links import check_links, note_links
from contributions.models import CheckedLink
from home.actions import appoint_animator
from home.models import HomePin
from moderation.models import CannedAnswer, Greeting
from notifications.models import Mail
from places.models import PlacePage
from search import workshop
from territories.dashboard_panels import panels_for
from tests.factories.contributions import ArticleFactory, PlaceFactory
from tests.factories.members import MemberFactory
from tests.factories.moderation import report

WEEK = timedelta(days=8)


@pytest.fixture
def animator(territory):
    person = MemberFactory(display_name="Anne", home_territory=territory)
    appoint_animator(territory=territory, member=person)
    return person


@pytest.fixture
def panels(rf, animator, client):
    """`panels()` is {name: panel} as the animator sees them."""
    client.force_login(animator)

    def seen(person=None):
        cache.clear()
        ContentType.objects.clear_cache()
        request = rf.get("/admin/", headers={"host": "testserver"})
        request.user = type(animator).objects.get(pk=(person or animator).pk)
        return {panel.name: panel for panel in panels_for(request)}

    return seen


def test_a_quiet_morning(client, panels):
    assert {name: panel.count for name, panel in panels().items() if panel.count} == {}
    assert client.get("/admin/").status_code == 200


def test_first_publications_are_greeted_once(client, panels, section, territory):
    CannedAnswer.objects.create(
        territory=territory, occasion="greeting", title="Bienvenue", text="Bonjour {name}, merci pour {title} !"
    )
    author = MemberFactory(display_name="Lou")
    ArticleFactory(parent=section("articles"), author=author, title="Mon premier")
    assert [item.title for item in panels()["greetings"].items] == ["Lou"]
    address = f"/admin/moderation/people/{author.pk}/greet/"
    assert client.get(address).status_code == 200
    client.post(address)
    client.post(address)
    letter = Mail.objects.get()
    assert (letter.recipient, letter.text.splitlines()[0]) == (author.email, "Bonjour Lou, merci pour Mon premier !")
    assert (panels()["greetings"].count, Greeting.objects.count()) == (0, 1)


def test_her_own_words_or_none(client, panels, section):
    one, two = MemberFactory(), MemberFactory()
    for author in (one, two):
        ArticleFactory(parent=section("articles"), author=author)
    client.post(f"/admin/moderation/people/{one.pk}/greet/", {"text": "Coucou"})
    client.post(f"/admin/moderation/people/{two.pk}/greet/", {"skip": "1"})
    assert ([letter.text.splitlines()[0] for letter in Mail.objects.all()], panels()["greetings"].count) == (
        ["Coucou"], 0
    )  # fmt: skip


def test_pages_that_nobody_answered(client, panels, section):
    silent = ArticleFactory(parent=section("articles"), first_published_at=timezone.now() - WEEK)
    ArticleFactory(parent=section("articles"), first_published_at=timezone.now() - WEEK, comment_count=1)
    ArticleFactory(parent=section("articles"))
    assert [item.title for item in panels()["silent"].items] == [silent.title]
    client.post(f"/admin/today/recommend/{silent.pk}/")
    silent.refresh_from_db()
    assert (silent.recommendation_count, panels()["silent"].count) == (1, 0)


def test_proposed_places_go_on_line_in_one_gesture(client, panels, section):
    place = PlaceFactory(parent=section("a-visiter"), live=False)
    PlacePage.objects.filter(pk=place.pk).update(proposed_at=timezone.now())
    assert panels()["places"].count == 1
    client.post(f"/admin/today/publish/{place.pk}/")
    place.refresh_from_db()
    assert (place.live, panels()["places"].count) == (True, 0)


def test_pins_that_are_over_leave_the_map(client, panels, home, section):
    page = PlaceFactory(parent=section("a-visiter"))
    kept = PlaceFactory(parent=section("a-visiter"))
    home.pins = [
        HomePin(contribution=page.contribution_ptr, shown_until=timezone.localdate()),
        HomePin(contribution=kept.contribution_ptr),
    ]
    home.save_revision().publish()
    panel = panels()["pins"]
    assert [item.title for item in panel.items] == [page.title]
    client.post(panel.items[0].actions[0].url)
    assert [pin.contribution_id for pin in home.pins.model.objects.filter(home=home)] == [kept.pk]


def test_links_are_dead_the_second_time(client, panels, section):
    page = ArticleFactory(
        parent=section("articles"),
        body=[("text", "<p>Voir <a href='https://un.example/a'>ici</a> et https://deux.example/b.</p>")],
    )
    note_links(page)
    assert sorted(CheckedLink.objects.values_list("url", flat=True)) == [
        "https://deux.example/b", "https://un.example/a"
    ]  # fmt: skip
    now, asked = timezone.now(), []

    def ask(url):
        asked.append(url)
        return ("dead", "404") if "un.example" in url else ("alive", "200")

    assert check_links(now=now, ask=ask) == 2
    assert panels()["links"].count == 0
    assert check_links(now=now + timedelta(hours=1), ask=ask) == 0
    assert check_links(now=now + timedelta(days=1, hours=1), ask=ask) == 1
    [item] = panels()["links"].items
    assert item.title == page.title
    client.post(item.actions[0].url)
    assert panels()["links"].count == 0


def test_one_visit_to_a_host_at_a_time(section):
    page = ArticleFactory(parent=section("articles"))
    CheckedLink.objects.bulk_create(
        [CheckedLink(contribution_id=page.pk, url=f"https://un.example/{n}") for n in range(3)]
    )
    asked = []
    assert check_links(ask=lambda url: (asked.append(url), ("alive", "200"))[1]) == 1
    assert len(asked) == 1


def test_another_territory_has_another_morning(client, panels, section, other_territory):
    other = MemberFactory(home_territory=other_territory)
    appoint_animator(territory=other_territory, member=other)
    author = MemberFactory()
    page = ArticleFactory(parent=section("articles"), author=author, first_published_at=timezone.now() - WEEK)
    report(page)
    assert {name for name, panel in panels().items() if panel.count} >= {"reports", "silent", "greetings"}
    assert {name for name, panel in panels(other).items() if panel.count} == set()
    client.force_login(other)
    for address in (f"today/recommend/{page.pk}/", f"today/publish/{page.pk}/"):
        assert client.post(f"/admin/{address}").status_code in (302, 404)
    page.refresh_from_db()
    assert page.recommendation_count == 0


def test_queries_do_not_grow(panels, section):
    counts = []
    for number in (1, 3):
        while True:
            page = ArticleFactory(
                parent=section("articles"), first_published_at=timezone.now() - WEEK, author=MemberFactory()
            )
            report(page)
            page.tags.add(f"Robot{number}", f"robot{number}s")
            page.save()
            if page.get_siblings().count() >= number:
                break
        workshop.find_proposals()
        panels()
        with CaptureQueriesContext(
            connection,
        ) as queries:
            panels()
        counts.append(len(queries))
    assert counts[0] == counts[1]
