"""Those who follow are told of a first publication: once, whatever the ways to it, and never of an update."""

import datetime as dt

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from agenda.models import EventPage
from articles.models import ArticleIndexPage
from contributions.models import Tag
from follows.alerts import notify_change, notify_due, notify_followers
from follows.models import Alert
from members.models import Member
from notifications.models import Mail, Notification, Preference, Rhythm, Topic
from tests.factories.contributions import ArticleFactory, CommunityFactory, EventFactory, MemberFactory, PlaceFactory
from tests.factories.follows import follow_all, saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def author(territory):
    return MemberFactory(display_name="Jeanne", established_at=timezone.now())


@pytest.fixture
def reader(territory):
    return MemberFactory()


def draft(factory, parent, *tags, **fields):
    page = factory(parent=parent, live=False, first_published_at=None, **fields)
    if tags:
        page.tags.add(*tags)
        page.save()
    return page


def publish(page):
    """As the editor does; what the worker would do of it follows."""
    page.save_revision().publish()
    page.refresh_from_db()
    notify_followers(page.pk)
    return page


def run_queue():
    """What a worker would do now."""
    for result in DBTaskResult.objects.ready():
        result.task.call(*result.args_kwargs["args"])
    DBTaskResult.objects.all().delete()


def told(member, kind="publication"):
    return [(each.title, each.reasons) for each in member.notifications.filter(kind=kind).order_by("pk")]


def test_several_ways_to_a_page_make_one_notification_with_all_the_reasons(author, reader, section):
    place = PlaceFactory(parent=section("a-visiter"), title="Muséum")
    follow_all(reader, author, Tag.objects.named("lichen"), place, saved(place.territory, "gratuit=on"))
    event = draft(EventFactory, section("agenda"), "lichen", title="Sortie", author=author, place=place, is_free=True)
    publish(event)
    assert told(reader) == [("Sortie", ["#lichen", "Jeanne", "Muséum", "Agenda : Gratuit"])]


@pytest.mark.parametrize(("scope", "query"), [("agenda", "tag=lichen"), ("search", "tag=lichen&type=event")])
def test_a_question_whose_tag_has_left_is_answered_by_nothing(author, reader, section, territory, scope, query):
    draft(EventFactory, section("agenda"), "lichen", title="Ancienne", author=author).save_revision().publish()
    question = saved(territory, query, scope)
    follow_all(reader, question)
    publish(draft(EventFactory, section("agenda"), "lichen", title="Sortie", author=author))
    assert told(reader) == [("Sortie", [question.words])]
    Tag.objects.get(slug="lichen").delete()
    publish(draft(EventFactory, section("agenda"), title="Autre chose", author=author))
    assert told(reader) == [("Sortie", [question.words])]


def test_a_letter_goes_by_the_chosen_rhythm(author, reader, section):
    Preference.choose(reader, Topic.PUBLICATION, Rhythm.AT_ONCE)
    follow_all(reader, author)
    publish(draft(ArticleFactory, section("articles"), title="Lichens", author=author))
    letter = Mail.objects.get()
    assert (letter.recipient, letter.subject, letter.is_bulk) == (reader.email, "Lichens", True)
    assert "Parce que vous suivez Jeanne." in letter.text


def test_an_update_tells_nobody(author, reader, section):
    follow_all(reader, author)
    page = publish(draft(ArticleFactory, section("articles"), author=author))
    publish(page)
    assert Notification.objects.count() == 1


def test_a_follow_after_the_publication_and_another_way_after_it_tell_nothing(author, reader, section):
    page = publish(draft(ArticleFactory, section("articles"), author=author))
    follow_all(reader, author)
    page.tags.add("lichen")
    follow_all(reader, Tag.objects.named("lichen"))
    publish(page)
    assert told(reader) == []


def test_what_was_published_elsewhere_long_ago_is_no_news(author, reader, section):
    follow_all(reader, author)
    page = draft(ArticleFactory, section("articles"), author=author)
    page.first_published_at = timezone.now() - dt.timedelta(days=400)
    page.save()
    publish(page)
    assert told(reader) == []


def test_whoever_signs_is_not_told(author, reader, section):
    tag = Tag.objects.named("lichen")
    follow_all(author, tag)
    follow_all(reader, tag)
    publish(draft(ArticleFactory, section("articles"), "lichen", author=author))
    assert list(Notification.objects.values_list("member", flat=True)) == [reader.pk]


def test_who_signs_with_another_name_is_not_given_away(author, reader, section):
    follow_all(reader, author)
    publish(draft(ArticleFactory, section("articles"), author=author, signature="Une passante"))
    assert told(reader) == []


def test_a_community_tells_its_followers(author, reader, section):
    community = CommunityFactory(parent=section("communautes"), title="Botanistes")
    section = community.add_child(instance=ArticleIndexPage(title="Carnets", slug="carnets"))
    follow_all(reader, community)
    publish(draft(ArticleFactory, section, title="Mousses", author=author))
    assert told(reader) == [("Mousses", ["Botanistes"])]


def test_followers_of_a_newcomer_are_told_after_an_hour(reader, section):
    newcomer = MemberFactory(established_at=None)
    follow_all(reader, newcomer)
    publish(draft(ArticleFactory, section("articles"), author=newcomer))
    assert told(reader) == []
    Alert.objects.update(due_at=timezone.now() - dt.timedelta(minutes=3))
    assert notify_due() == 1
    assert notify_due() == 0


def test_what_was_taken_off_line_within_the_hour_is_not_told(reader, section):
    newcomer = MemberFactory(established_at=None)
    follow_all(reader, newcomer)
    page = publish(draft(ArticleFactory, section("articles"), author=newcomer))
    page.unpublish()
    Alert.objects.update(due_at=timezone.now() - dt.timedelta(minutes=3))
    assert notify_due() == 0


@pytest.mark.parametrize(
    ("status", "titles"), [("cancelled", ["Annulé : Sortie"]), ("postponed", ["Reporté : Sortie"]), ("full", [])]
)
def test_those_who_heard_of_an_event_hear_that_it_falls_through(author, reader, section, status, titles):
    follow_all(reader, author)
    event = publish(draft(EventFactory, section("agenda"), title="Sortie", author=author))
    event.event_status = status
    event = publish(event)
    run_queue()
    assert [title for title, _reasons in told(reader, "event-changed")] == titles
    publish(event)
    run_queue()
    assert [title for title, _reasons in told(reader, "event-changed")] == titles
    assert Mail.objects.filter(key__contains="event/").count() == len(titles)


def test_a_task_that_is_run_twice_tells_once(author, reader, section):
    follow_all(reader, author)
    event = publish(draft(EventFactory, section("agenda"), title="Sortie", author=author))
    Alert.objects.update(notified_at=None)
    assert notify_followers(event.pk) == 0
    assert notify_change(event.pk, ["cancelled"], "7") == 0  # it is not, or no longer
    EventPage.objects.filter(pk=event.pk).update(event_status="cancelled", status="cancelled")
    assert (notify_change(event.pk, ["cancelled"], "7"), notify_change(event.pk, ["cancelled"], "7")) == (1, 0)


@pytest.mark.parametrize("count", [1, 3, 30])
def test_many_followers_cost_a_constant_number_of_queries(author, section, count, django_assert_num_queries):
    tag = Tag.objects.named("lichen")
    for member in MemberFactory.create_batch(count):
        follow_all(member, tag)
    page = draft(ArticleFactory, section("articles"), "lichen", author=author)
    page.save_revision().publish()
    with django_assert_num_queries(17):
        assert notify_followers(page.pk) == count
    assert Member.objects.filter(notifications__isnull=False).count() == count
