"""Days in the admin are those of the territory: not of UTC, of the installation, or of a person's own clock."""

import re

import pytest
from wagtail.users.models import UserProfile

from articles.models import ArticlePage
from backoffice.listings import published_on
from home.actions import appoint_animator
from members.models import Member

#: Past midnight on the clock of a territory, and the day before in UTC; the last is half past eleven in summer time.
HOURS = [("2026-11-27 00:30", "2026-11-27"), ("2026-11-26 23:30", "2026-11-26"), ("2027-07-01 00:30", "2027-07-01")]


@pytest.fixture
def animator(territory, far_territory):
    made = Member.objects.create_user("anne@example.org", "un-long-secret", display_name="Anne")
    appoint_animator(territory=territory, member=made)
    appoint_animator(territory=far_territory, member=made)
    return made


def article(territory, title, at):
    index = territory.root_page.get_children().get(slug="articles").specific
    return index.add_child(instance=ArticlePage(title=title, first_published_at=at, latitude=45.1, longitude=5.7))


@pytest.mark.parametrize(("moment", "day"), HOURS)
def test_the_list_of_contributions_tells_the_day_that_the_page_tells(
    client, clock, animator, territory, far_territory, moment, day
):
    for host, zone, there in (
        ("testserver", "Europe/Paris", territory),
        ("occitanie.testserver", "Indian/Reunion", far_territory),
    ):
        page = article(there, f"Texte de {host}", clock(moment, zone))
        clock("2027-08-01 12:00")
        client.force_login(animator)
        listed = client.get("/admin/contributions/", headers={"host": host}).context["object_list"]
        told = {str(each): published_on(each).isoformat() for each in listed if each.pk == page.pk}
        public = client.get(page.get_url(), headers={"host": host}).content.decode()
        assert told == {page.title: day}
        assert re.findall(r'<time datetime="(\d{4}-\d\d-\d\d)"', public)[0] == day


@pytest.mark.parametrize("own", ["", "America/Cayenne"])
def test_the_clock_of_the_admin_is_the_territorys(client, clock, animator, territory, far_territory, own):
    UserProfile.objects.filter(user=animator).delete()
    if own:
        UserProfile.objects.create(user=animator, current_time_zone=own)
    client.force_login(animator)
    clock("2026-11-27 22:30")  # half past one of the next day in La Réunion
    days = {}
    for host in ("testserver", "occitanie.testserver"):
        days[host] = str(client.get("/admin/", headers={"host": host}).context["day"])
    assert days == {"testserver": "2026-11-27", "occitanie.testserver": "2026-11-28"}
    assert list(UserProfile.objects.values_list("current_time_zone", flat=True)) == ([own] if own else [])


def test_the_choosers_tell_the_day_of_the_territory(client, clock, animator, territory):
    article(territory, "Neige", clock("2026-11-27 00:30"))
    clock("2026-12-01 12:00")
    client.force_login(animator)
    page = client.get("/admin/contribution-chooser/").content.decode()
    assert (page.count("27 novembre 2026"), page.count("26 novembre 2026")) == (1, 0)
