"""What a territory shows of another: everywhere in its lists, once, without a copy, and gone with one gesture."""

import re

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from agenda.schedule import DAY
from articles.models import ArticlePage
from contributions.actions.lifecycle import withdraw
from contributions.actions.sharing import show_in, take_back
from contributions.models import Change, Contribution, Listing, SharedContribution
from contributions.rebuilding import differences
from follows.actions import follow
from follows.weekly_mail import WeekHere
from home.actions import appoint_animator
from members.models import Member
from members.models.audit import AuditEntry
from notifications.models import Notification
from territories.models import Territory
from tests.factories.agenda import date, make_event
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
THERE = {"HTTP_HOST": "occitanie.testserver"}


@pytest.fixture
def author(member):
    return member


@pytest.fixture
@made_once
def neighbour(other_territory):
    """The animator of the other territory."""
    person = Member.objects.create_user("second@example.org", "un-long-secret", display_name="Second")
    appoint_animator(territory=other_territory, member=person)
    return person


@pytest.fixture
@made_once
def animator(territory):
    """The animator of the territory at home."""
    person = Member.objects.create_user("first@example.org", "un-long-secret", display_name="Première")
    appoint_animator(territory=territory, member=person)
    return person


def article(section, title="Les volcans de la Chartreuse", author=None, **fields):
    page = section("articles").add_child(instance=ArticlePage(title=title, live=False, author=author, **fields))
    page.tags.add("volcan")
    page.save_revision().publish()
    return Contribution.objects.get(pk=page.pk)


def share(page, other_territory, neighbour):
    done = show_in(contribution=page, territory=other_territory, by=neighbour)
    # As a request reads it.
    return done, Territory.objects.get(pk=other_territory.pk)


def texts(client, **extra):
    """{address: whether it names the page} of what readers of the other territory open."""
    addresses = ("/", "/articles/", "/articles/flux.atom", "/tags/volcan/", "/tags/volcan/flux.atom",
                 "/recherche/?q=volcans", "/recherche/?q=volcans&territoire=tous")  # fmt: skip
    bodies = {each: re.sub("</?mark>", "", client.get(each, **extra).content.decode()) for each in addresses}
    return {each: "Les volcans de la Chartreuse" in body for each, body in bodies.items()}


def test_it_is_found_everywhere_with_the_name_of_its_own_territory(client, section, other_territory, neighbour):
    page = article(section)
    assert set(texts(client, **THERE).values()) == {False, True}
    assert texts(client, **THERE)["/recherche/?q=volcans&territoire=tous"] is True

    share(page, other_territory, neighbour)

    assert set(texts(client, **THERE).values()) == {True}
    shown = client.get("/articles/", **THERE).content.decode()
    assert f'href="{page.full_url}"' in shown
    assert '<span class="home-territory"><span class="vh">Du territoire : </span>Grenoble</span>' in shown
    assert "home-territory" not in client.get("/articles/").content.decode()
    # Its address is that of home alone.
    assert client.get(f"/articles/{page.slug}/", **THERE).status_code == 404


def test_an_event_comes_into_the_agenda_its_month_map_calendar_and_the_letter(
    client, section, other_territory, neighbour
):
    day = (timezone.localdate() + 2 * DAY).isoformat()
    event = make_event(
        section("agenda"), date(day), title="Nuit des étoiles", latitude=45.2, longitude=5.7,
    )  # fmt: skip
    page = Contribution.objects.get(pk=event.pk)
    addresses = ["/agenda/", "/agenda/?vue=liste", f"/agenda/?vue=mois&mois={day[:7]}", "/agenda/agenda.ics",
                 "/agenda/flux.atom", "/agenda/carte.geojson", "/carte/", "/carte/carte.geojson"]  # fmt: skip

    def found():
        answers = [client.get(each, **THERE) for each in addresses]
        bodies = [b"".join(each.streaming_content) if each.streaming else each.content for each in answers]
        return {each: "Nuit des étoiles" in body.decode() for each, body in zip(addresses, bodies, strict=True)}

    assert set(found().values()) == {False}
    _share, shown_by = share(page, other_territory, neighbour)
    assert set(found().values()) == {True}
    assert [each.title for each in WeekHere(shown_by, timezone.now()).published] == ["Nuit des étoiles"]
    assert [each.title for each in WeekHere(shown_by, timezone.now()).coming] == ["Nuit des étoiles"]


def test_the_feed_and_the_letter_of_a_member_name_the_other_territory(
    client, section, other_territory, territory, neighbour
):
    page = article(section)
    # Who lives in the other territory follows a tag, which knows no border.
    follow(member=neighbour, target=page.tagged_items.get().tag)
    client.force_login(neighbour)
    shown = client.get("/mon-echosciences/", **THERE).content.decode()
    assert "Les volcans de la Chartreuse" in shown
    assert "</span>Grenoble</span>" in shown
    here = WeekHere(other_territory, timezone.now())
    assert here.line(page, "")["meta"].startswith("Grenoble · ")
    assert not WeekHere(territory, timezone.now()).line(page, "")["meta"].startswith("Grenoble")


def test_the_own_pages_of_a_territory_stay_in_order_beside_it(section, other_territory, neighbour):
    page = article(section)
    own = other_territory.root_page.get_children().get(slug="articles").specific
    before = own.add_child(instance=ArticlePage(title="Avant", live=False))
    before.save_revision().publish()
    _share, shown_by = share(page, other_territory, neighbour)
    after = own.add_child(instance=ArticlePage(title="Après", live=False))
    after.save_revision().publish()
    found = Contribution.objects.live().shown_in(shown_by, "article").newest_first()
    assert [each.title for each in found] == ["Après", "Avant", "Les volcans de la Chartreuse"]
    ArticlePage.objects.get(pk=after.pk).unpublish()
    assert [each.title for each in found.all()] == ["Avant", "Les volcans de la Chartreuse"]
    assert [each.title for each in own.get_contributions()] == ["Avant", "Les volcans de la Chartreuse"]


def test_what_is_withdrawn_vanishes_and_comes_back_what_is_taken_back_is_gone(
    client, section, other_territory, neighbour, animator
):
    page = article(section)
    done, _there = share(page, other_territory, neighbour)
    withdraw(contribution=page, by=animator)
    assert set(texts(client, **THERE).values()) == {False}
    Contribution.objects.get(pk=page.pk).specific.save_revision().publish()
    assert set(texts(client, **THERE).values()) == {True}
    take_back(share=done, by=animator)
    there = texts(client, **THERE)
    assert [each for each, is_there in there.items() if is_there] == ["/recherche/?q=volcans&territoire=tous"]
    assert not Listing.objects.exists()
    assert Territory.objects.get(pk=other_territory.pk).shows_others is False


def test_who_may_show_and_who_may_take_back(section, other_territory, territory, neighbour, animator, member):
    page = article(section)
    for person in (member, animator):
        with pytest.raises(PermissionDenied):
            show_in(contribution=page, territory=other_territory, by=person)
    done = show_in(contribution=page, territory=other_territory, by=neighbour)
    with pytest.raises(PermissionDenied):
        take_back(share=done, by=member)
    take_back(share=done, by=neighbour)
    done = show_in(contribution=page, territory=other_territory, by=neighbour)
    take_back(share=done, by=animator)
    with pytest.raises(PermissionDenied):
        show_in(contribution=page, territory=territory, by=animator)  # its own
    Territory.objects.filter(pk=territory.pk).update(is_open=False)
    with pytest.raises(PermissionDenied):
        show_in(contribution=page, territory=other_territory, by=neighbour)
    assert not SharedContribution.objects.exists()


def test_the_author_is_told_once_and_both_logs_have_it(section, other_territory, territory, neighbour, author):
    page = article(section, author=author)
    done, _there = share(page, other_territory, neighbour)
    [notification] = Notification.objects.filter(member=author, kind="shared")
    take_back(share=done, by=neighbour)
    share(page, other_territory, neighbour)
    assert list(Notification.objects.filter(member=author, kind="shared")) == [notification]
    lines = AuditEntry.objects.filter(area="territories").order_by("pk").values_list("verb", "territory", "actor")
    assert [line[:2] for line in lines] == [
        ("contribution.shown", other_territory.pk), ("contribution.shown_elsewhere", territory.pk),
        ("contribution.taken_back", other_territory.pk), ("contribution.taken_back_elsewhere", territory.pk),
        ("contribution.shown", other_territory.pk), ("contribution.shown_elsewhere", territory.pk),
    ]  # fmt: skip
    assert {line[2] for line in lines} == {neighbour.pk}


def test_the_journal_tells_it_to_the_territory_that_shows_it(section, other_territory, territory, neighbour):
    page = article(section)
    done, _there = share(page, other_territory, neighbour)
    page.specific.save_revision().publish()
    take_back(share=done, by=neighbour)
    share(page, other_territory, neighbour)
    page.specific.delete()
    here = Change.objects.since(0).in_territory(territory)
    there = Change.objects.since(0).in_territory(other_territory)
    assert [(each.what, each.is_gone) for each in here] == [
        ("published", False),
        ("changed", False),
        ("deleted", True),
    ]
    assert [(each.what, each.is_gone) for each in there] == [
        ("published", False), ("changed", False), ("withdrawn", True), ("published", False), ("deleted", True),
    ]  # fmt: skip


def test_what_moves_to_the_territory_that_showed_it_is_its_own(section, other_territory, neighbour):
    page = article(section)
    share(page, other_territory, neighbour)
    section_there = other_territory.root_page.get_children().get(slug="articles")
    page.specific.move(section_there, pos="last-child")
    assert not SharedContribution.objects.exists()
    there = Territory.objects.get(pk=other_territory.pk)
    assert [each.pk for each in Contribution.objects.live().shown_in(there)] == [page.pk]


def test_what_is_kept_is_what_a_rebuilding_gives(section, other_territory, neighbour, animator):
    page = article(section)
    done, _there = share(page, other_territory, neighbour)
    assert differences() == []
    withdraw(contribution=page, by=animator)
    assert differences() == []
    take_back(share=done, by=neighbour)
    assert differences() == []


@pytest.mark.parametrize("address", ["/", "/articles/", "/tags/volcan/", "/carte/", "/recherche/?q=volcans"])
def test_queries_do_not_grow(client, section, other_territory, neighbour, address):
    counts = []
    for target in (1, 3):
        for number in range(SharedContribution.objects.count(), target):
            share(article(section, title=f"Les volcans {number}"), other_territory, neighbour)
        client.get(address, **THERE)
        with CaptureQueriesContext(connection) as captured:
            client.get(address, **THERE)
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_sharing_gives_no_animator_a_page_a_queue_or_a_figure_more(
    client, section, other_territory, neighbour, animator
):
    page = article(section)
    client.force_login(neighbour)
    list_of_articles = "/admin/contributions/articlepage/"

    def seen():
        edit = client.get(f"/admin/pages/{page.pk}/edit/", **THERE).status_code
        figures = client.get("/admin/figures/", **THERE)
        return (
            edit,
            "Les volcans" in figures.content.decode(),
            Contribution.objects.in_territory(other_territory).count(),
        )

    before = seen()
    share(page, other_territory, neighbour)
    assert seen() == before
    assert before[0] in {302, 403}
    assert "Les volcans" not in client.get(list_of_articles, **THERE).content.decode()


def test_the_screens_show_it_and_take_it_back(client, section, other_territory, territory, neighbour, animator):
    page = article(section)
    client.force_login(neighbour)
    assert "Occitanie" in client.get(f"/admin/shared/page/{page.pk}/").content.decode()
    answer = client.post("/admin/shared/show/", {"contribution": page.pk, "territory": other_territory.pk, "one": "1"})
    assert (answer.status_code, answer["Location"]) == (302, f"/admin/shared/page/{page.pk}/")
    [done] = SharedContribution.objects.all()
    assert page.title in client.get("/admin/shared/").content.decode()
    client.force_login(animator)
    assert page.title in client.get("/admin/shared/").content.decode()
    # Her own territory is none that this page could be shown in.
    refused = client.post("/admin/shared/show/", {"contribution": page.pk, "territory": other_territory.pk})
    assert refused.status_code == 422
    own = client.post("/admin/shared/show/", {"contribution": page.pk, "territory": territory.pk})
    assert own.status_code == 422
    assert client.post(f"/admin/shared/{done.pk}/take-back/").status_code == 302
    assert not SharedContribution.objects.exists()


def test_the_api_gives_it_to_who_asks_for_that_territory_alone(client, section, other_territory, territory, neighbour):
    page = article(section)
    third = Territory.objects.get(pk=territory.pk)
    assert third.is_open
    address = f"/api/v1/contributions?territory={other_territory.pk}"
    assert [each["id"] for each in client.get(address).json()["items"]] == []
    share(page, other_territory, neighbour)
    assert [each["id"] for each in client.get(address).json()["items"]] == [page.pk]
    assert [each["id"] for each in client.get("/api/v1/contributions").json()["items"]] == [page.pk]
