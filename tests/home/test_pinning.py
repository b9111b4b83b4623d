"""Pinning a page on the map of the front page, from that page's own menu in the admin."""

from datetime import timedelta

import pytest
from django.utils import timezone

from home.actions import appoint_animator
from home.models import MOST_PINS, HomePin
from tests.factories.contributions import ArticleFactory, EventFactory
from tests.factories.members import MemberFactory

LABEL = "Épingler sur la page d’accueil"


@pytest.fixture
def people(territory, other_territory, member):
    first, second = MemberFactory(display_name="Anne"), MemberFactory(display_name="Bruno")
    appoint_animator(territory=territory, member=first)
    appoint_animator(territory=other_territory, member=second)
    return {"animator": first, "other animator": second, "member": member}


@pytest.fixture
def event(section):
    return EventFactory(
        parent=section("agenda"), title="Nuit des étoiles", latitude=45.2, longitude=5.7, city="Grenoble"
    )


@pytest.fixture
def anne(client, people):
    client.force_login(people["animator"])
    return client


def pins(home):
    home.refresh_from_db()
    return list(home.pins.order_by("sort_order").values_list("contribution__title", "shown_until"))


def test_in_one_gesture(anne, home, event):
    assert LABEL in anne.get(f"/admin/pages/{event.pk}/edit/").content.decode()
    address = f"/admin/pins/pin/{event.pk}/"
    offered = anne.get(address).context["form"].initial["shown_until"]
    assert offered == timezone.localtime(event.ends_at).date()
    assert anne.post(address, {"shown_from": "", "shown_until": offered}).url == "/admin/"
    assert pins(home) == [("Nuit des étoiles", offered)]
    later = offered + timedelta(days=2)
    anne.post(address, {"shown_from": "", "shown_until": later})
    assert pins(home) == [("Nuit des étoiles", later)]
    anne.post(f"/admin/pins/unpin/{HomePin.objects.get().pk}/")
    assert pins(home) == []


def test_the_newest_pin_is_first_and_there_is_an_end_to_them(anne, home, section, event):
    for number in range(MOST_PINS - 1):
        page = ArticleFactory(parent=section("articles"), title=f"{number}", latitude=45, longitude=5)
        HomePin.objects.create(home=home, contribution=page, sort_order=number)
    anne.post(f"/admin/pins/pin/{event.pk}/", {})
    assert [title for title, _until in pins(home)] == ["Nuit des étoiles", *map(str, range(MOST_PINS - 1))]
    more = ArticleFactory(parent=section("articles"), latitude=45, longitude=5)
    response = anne.post(f"/admin/pins/pin/{more.pk}/", {})
    assert (response.status_code, len(pins(home))) == (422, MOST_PINS)


def test_days_the_wrong_way_round_are_said(anne, home, event):
    response = anne.post(f"/admin/pins/pin/{event.pk}/", {"shown_from": "2026-12-02", "shown_until": "2026-12-01"})
    assert (response.status_code, list(response.context["form"].errors), pins(home)) == (422, ["shown_until"], [])


def test_only_what_is_on_line_and_has_a_place(anne, section, event):
    nowhere = ArticleFactory(parent=section("articles"))
    event.unpublish()
    for page in (nowhere, event):
        assert LABEL not in anne.get(f"/admin/pages/{page.pk}/edit/").content.decode()
        assert anne.get(f"/admin/pins/pin/{page.pk}/").status_code == 404


def test_who_may(client, people, home, event):
    reached = {}
    for name, person in people.items():
        client.force_login(person)
        response = client.post(f"/admin/pins/pin/{event.pk}/", {}, follow=False)
        reached[name] = (response.status_code, len(pins(home)))
        HomePin.objects.all().delete()
    assert {name: count for name, (_status, count) in reached.items()} == {
        "animator": 1, "other animator": 0, "member": 0
    }  # fmt: skip
