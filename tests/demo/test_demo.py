"""The demo: two living territories, made once, around today."""

from collections import Counter
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from django.test import TestCase
from django.utils import timezone
from wagtail.models import Page

from agenda.models import EventPage
from agenda.reach import NEARBY, Reach
from analytics.models import Audience, PageAudience, Share
from analytics.periods import Period
from analytics.publishing import by_kind, by_number, published
from announcements.models import AnnouncementPage
from articles.models import ArticlePage
from communities.models import CommunityPage
from contributions.models import Contribution, Tag
from demo.build import build_demo
from demo.conversations import CONVERSATIONS
from demo.members import ACCOUNTS
from demo.people import PASSWORD
from demo.when import around_clock_change, in_days, lasting, next_clock_change, night_of_clock_change, weekend
from dossiers.models import DossierItem, DossierPage
from media.models import ContributionFile, CreditedImage
from members.models import Member
from places.models import PlacePage
from projects.models import ProjectPage
from reactions.models import Comment, Recommendation, Support
from territories.models import Territory
from tests.factories.media import jpeg

PARIS = ZoneInfo("Europe/Paris")


def nothing_drawn(spec):
    """A picture of the right name and nothing else to see."""
    return f"{spec.replace(':', '-')}.jpg", jpeg((60, 40))


@pytest.fixture(scope="module")
def built(django_db_setup, django_db_blocker):
    """The demo, built once for this module; how many contributions it made."""
    with django_db_blocker.unblock(), transaction.atomic():
        with TestCase.captureOnCommitCallbacks(execute=True):
            made = build_demo(port=8000, draw=nothing_drawn)
        yield made
        transaction.set_rollback(True)


@pytest.fixture
def demo(built, db):
    return built


@pytest.fixture
def grenoble(demo):
    return Territory.objects.at("localhost")


@pytest.fixture
def occitanie(demo):
    return Territory.objects.at("occitanie.localhost")


def test_there_is_enough_to_read(grenoble):
    least = {
        ArticlePage: 40,
        EventPage: 60,
        AnnouncementPage: 15,
        ProjectPage: 10,
        DossierPage: 8,
        PlacePage: 40,
        CommunityPage: 6,
    }
    counts = {model: model.objects.live().filter(territory=grenoble).count() for model in least}
    assert {model.__name__ for model, count in counts.items() if count < least[model]} == set()
    assert Member.objects.count() >= 60


def test_the_second_territory_is_smaller(occitanie, demo):
    counts = {
        model: model.objects.filter(territory=occitanie).count()
        for model in (ArticlePage, EventPage, PlacePage, DossierPage, CommunityPage)
    }
    least = {ArticlePage: 10, EventPage: 12, PlacePage: 8, DossierPage: 2, CommunityPage: 1}
    assert {model.__name__ for model, count in counts.items() if count < least[model]} == set()


def test_every_genre_of_article_is_there(grenoble):
    genres = set(ArticlePage.objects.filter(territory=grenoble).values_list("genre", flat=True))
    assert genres == set(ArticlePage.Genre.values)


def test_every_block_is_used(demo):
    used = {block.block_type for article in ArticlePage.objects.all() for block in article.body}
    assert used == set(ArticlePage.body.field.stream_block.child_blocks)


def test_every_body_passes_its_own_rules(demo):
    for page in Contribution.objects.all():
        page.body.stream_block.clean(page.body)


def test_a_second_run_changes_nothing(demo):
    def rows():
        return [
            list(Page.objects.order_by("pk").values_list("pk", "slug", "last_published_at", "latest_revision")),
            list(Contribution.objects.order_by("pk").values_list("pk", "published_at", "view_count", "card")),
            list(Member.objects.order_by("pk").values_list("pk", "password")),
            CreditedImage.objects.count(),
            ContributionFile.objects.count(),
            Tag.objects.count(),
            DossierItem.objects.count(),
            [model.objects.count() for model in (Recommendation, Support, Comment)],
        ]

    before = rows()
    assert build_demo(port=8000) == 0
    assert rows() == before


def test_everything_is_told_from_today(demo):
    now = timezone.now()
    assert not Contribution.objects.filter(published_at__gt=now).exists()
    assert not Contribution.objects.filter(published_at__lt=now - timedelta(days=425)).exists()
    week = Contribution.objects.filter(
        kind="event", starts_at__range=(now - timedelta(days=1), now + timedelta(days=7))
    )
    assert week.count() >= 15


def test_exhibitions_last_and_one_is_about_to_close(grenoble):
    now = timezone.now()
    running = EventPage.objects.filter(territory=grenoble, genre="exhibition", starts_at__lt=now, ends_at__gt=now)
    assert running.count() >= 6
    assert running.filter(ends_at__lt=now + timedelta(days=7)).count() >= 1


def test_some_announcements_and_projects_are_over(grenoble):
    now = timezone.now()
    for model in (AnnouncementPage, ProjectPage):
        assert model.objects.filter(territory=grenoble, ends_at__lt=now).count() == 3


def test_every_status_of_an_event_is_there(grenoble):
    assert set(EventPage.objects.filter(territory=grenoble).values_list("status", flat=True)) == set(
        EventPage.Status.values
    )


def test_dossiers_mix_both_territories_and_the_web(grenoble, occitanie):
    items = DossierItem.objects.filter(dossier__territory=grenoble)
    assert items.filter(contribution__territory=occitanie).count() >= 4
    assert items.exclude(url="").count() >= 4
    assert not items.filter(word="").exists()


def test_every_picture_is_described_and_credited(demo):
    assert CreditedImage.objects.count() >= 100
    for field in ("description", "credit", "licence"):
        assert not CreditedImage.objects.filter(**{field: ""}).exists()


def test_some_contributions_have_no_picture(grenoble):
    """Their cover is drawn from kind and title."""
    assert ArticlePage.objects.filter(territory=grenoble, lead_image=None).count() >= 8


def test_tags_hold_a_few_slips_for_the_workshop(demo):
    names = set(Tag.objects.values_list("name", flat=True))
    assert {"astromonie", "biodiversitée", "médiaton", "intelligence artificiel", "fab lab", "fablab"} <= names


@pytest.mark.parametrize("address", [address for address, _role in ACCOUNTS.values()])
def test_every_account_signs_in(demo, client, address):
    member = Member.objects.get(email=address)
    assert member.check_password(PASSWORD)
    assert member.confirmed_at is not None


def test_animators_reach_their_own_territory(grenoble, occitanie):
    elise, bastien = (Member.objects.get(email=f"{name}@demo.example") for name in ("animatrice", "animateur"))
    for member, mine, other in ((elise, grenoble, occitanie), (bastien, occitanie, grenoble)):
        assert mine.root_page.permissions_for_user(member).can_edit()
        assert not other.root_page.permissions_for_user(member).can_edit()


def test_community_pages_keep_the_known_shape(grenoble):
    article = ArticlePage.objects.get(slug="eteindre-un-village-pour-rallumer-la-voie-lactee")
    assert article.get_url().endswith(
        "/communautes/ciels-du-dauphine/articles/eteindre-un-village-pour-rallumer-la-voie-lactee/"
    )
    assert article.community.slug == "ciels-du-dauphine"
    assert article.signers == [Member.objects.get(slug="karim-belhadj"), Member.objects.get(slug="sarah-cohen")]


def test_the_front_page_is_curated(grenoble, occitanie):
    for territory, pins in ((grenoble, 10), (occitanie, 5)):
        home = territory.root_page.specific
        assert home.pins.count() == pins
        assert all(pin.contribution.is_located for pin in home.pins.all())
        assert home.featured_dossier is not None


def test_the_search_knows_everything(demo):
    """Wagtail's own index, which the animator's admin searches."""
    assert Contribution.objects.search("fluorescéine").count() >= 1
    found = {page.slug for page in Contribution.objects.search("hyperbolique")}
    assert "les-mathematiques-du-tricot" in found


@pytest.mark.parametrize("host", ["localhost", "occitanie.localhost"])
def test_one_page_of_each_kind_and_genre_answers(demo, client, host):
    territory = Territory.objects.at(host)
    pages = Page.objects.live().descendant_of(territory.root_page, inclusive=True).specific()
    chosen = {(type(page), getattr(page, "genre", page.slug)): page for page in pages}
    refused = {}
    for page in chosen.values():
        path = page.get_url_parts()[2]
        status = client.get(path, headers={"host": f"{host}:8000"}).status_code
        if status != 200:
            refused[path] = status
    assert refused == {}


# --- Days -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("today", "change"),
    [
        (date(2026, 3, 1), date(2026, 3, 29)),
        (date(2026, 3, 29), date(2026, 3, 29)),
        (date(2026, 3, 30), date(2026, 10, 25)),
        (date(2026, 11, 22), date(2027, 3, 28)),
    ],
)
def test_the_next_change_of_clocks(today, change):
    assert next_clock_change(today) == change


def test_the_night_of_the_change_is_an_hour_longer_or_shorter():
    lengths = []
    for today in (date(2026, 3, 1), date(2026, 10, 1)):
        [slot] = night_of_clock_change("22:00", "05:00")(today)
        start = datetime.combine(slot.start_day, slot.start_time, PARIS).timestamp()
        lengths.append((datetime.combine(slot.end_day, slot.end_time, PARIS).timestamp() - start) / 3600)
    assert lengths == [6, 8]


def test_evenings_fall_on_both_sides_of_the_change():
    days = [slot.start_day for slot in around_clock_change(1, 3, 3, "20:00", "22:00")(date(2026, 10, 1))]
    assert days == [date(2026, 10, day) for day in (6, 13, 20, 27)] + [date(2026, 11, 3), date(2026, 11, 10)]


def test_an_evening_that_ends_after_midnight_ends_the_next_day():
    [slot] = in_days(2, "21:30", "02:00")(date(2026, 12, 30))
    assert (slot.start_day, slot.end_day) == (date(2027, 1, 1), date(2027, 1, 2))


@pytest.mark.parametrize("today", [date(2026, 11, 23) + timedelta(days=n) for n in range(7)])
def test_this_saturday_is_of_this_week(today):
    assert weekend("saturday", 0, "10:00", "12:00")(today)[0].start_day == date(2026, 11, 28)


def test_an_exhibition_has_days_and_no_hours():
    [slot] = lasting(-30, 12)(date(2026, 11, 22))
    assert slot == (date(2026, 10, 23), None, date(2026, 12, 4), None)


def test_somebody_stands_behind_every_count(demo):
    for page in Contribution.objects.prefetch_related("recommendations", "comments"):
        assert page.recommendation_count == len(page.recommendations.all())
        assert page.comment_count == sum(comment.is_visible for comment in page.comments.all())
    for project in ProjectPage.objects.prefetch_related("supports"):
        assert project.support_count == len(project.supports.all()) == project.card["supports"]
    assert Comment.objects.count() >= 50
    assert Comment.objects.filter(written_at__gt=timezone.now()).count() == 0


def test_conversations_are_of_people_and_pages_that_are_there(demo):
    assert set(CONVERSATIONS) == set(Contribution.objects.exclude(comment_count=0).values_list("slug", flat=True))


def test_figures_agree_with_a_direct_count(grenoble):
    period = Period.twelve_months(timezone.localdate())
    direct = [
        page
        for page in Contribution.objects.filter(live=True, territory=grenoble, origin="")
        if period.first <= timezone.localdate(page.published_at) <= period.last
    ]
    kinds = Counter(page.get_kind_display() for page in direct)
    assert {label: count for label, count in by_kind(published(grenoble, period)).rows if count} == kinds
    per_author = Counter(page.author_id for page in direct if page.author_id)
    few = sum(1 for count in per_author.values() if count <= 5)
    assert few >= 5
    assert by_number(per_author).rows[0][1] == few


def test_the_audience_of_the_demo_adds_up(grenoble):
    days = Audience.objects.filter(territory=grenoble)
    assert days.count() == 400
    views = sum(days.values_list("views", flat=True))
    for dimension in ("section", "device"):
        shares = Share.objects.filter(territory=grenoble, dimension=dimension)
        assert sum(shares.values_list("views", flat=True)) == views
    for page in Contribution.objects.filter(territory=grenoble, live=True)[:20]:
        assert page.view_count == sum(PageAudience.objects.filter(page=page).values_list("views", flat=True))


def test_each_territory_shows_some_of_the_other(grenoble, occitanie):
    for here, there in ((grenoble, occitanie), (occitanie, grenoble)):
        here = Territory.objects.get(pk=here.pk)
        shown = Contribution.objects.live().shown_in(here).filter(territory=there)
        assert sorted(shown.values_list("kind", flat=True)) == ["article", "event"]


def test_an_agenda_finds_an_event_of_the_other_territory_over_the_border(grenoble, occitanie):
    events = Reach(grenoble, NEARBY).of(EventPage.objects.live()).filter(territory=occitanie)
    found = set(events.values_list("city", "author__home_territory"))
    assert ("Romans-sur-Isère", grenoble.pk) in found
