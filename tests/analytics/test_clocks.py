"""Days and years of figures are those of each territory, in the background too."""

import datetime as dt

import pytest
from django.utils import timezone

from analytics.actions import count_letters
from analytics.models import Share
from analytics.report import years_of
from communities.figures import count_views
from communities.models import CommunityPage
from communities.models.records import CommunityMonth
from notifications.models import Mail
from tests.factories.contributions import ArticleFactory, MemberFactory


@pytest.mark.django_db
def test_mails_are_counted_on_the_day_of_each_territory(territory, far_territory, clock):
    for number, (home, sent) in enumerate(
        [
            (territory, clock("2026-11-26 00:30")),
            (territory, clock("2026-11-26 23:30")),
            (territory, clock("2026-11-25 23:30")),
            (far_territory, clock("2026-11-26 00:30", "Indian/Reunion")),
            (far_territory, clock("2026-11-26 23:30")),  # the 27th there
        ]
    ):
        member = MemberFactory(home_territory=home)
        Mail.objects.create(key=f"{number}", recipient=member.email, member=member, sent_at=sent)
    clock("2026-11-27 03:30")
    count_letters()
    assert list(Share.objects.order_by("territory").values_list("territory", "day", "views")) == [
        (territory.pk, dt.date(2026, 11, 26), 2),
        (far_territory.pk, dt.date(2026, 11, 26), 1),
    ]


def test_the_years_of_a_report_are_the_territorys(territory, section, clock):
    ArticleFactory(parent=section("articles"), first_published_at=clock("2026-01-01 00:30"))
    clock("2026-11-27 12:00")
    with timezone.override("Europe/Paris"):
        assert years_of(territory) == [2026]


def test_the_views_of_a_community_are_kept_under_the_month_of_its_territory(section, far_territory, clock):
    index = far_territory.root_page.get_children().get(slug="communautes").specific
    far = index.add_child(instance=CommunityPage(title="Herbiers"))
    here = section("communautes").add_child(instance=CommunityPage(title="Herbiers"))
    clock("2026-11-30 22:30")  # half past one of the next month in La Réunion
    count_views()
    assert dict(CommunityMonth.objects.values_list("community", "month")) == {
        here.pk: dt.date(2026, 11, 1),
        far.pk: dt.date(2026, 12, 1),
    }
