"""To follow is one row, whatever happens at the same time; a merge of tags takes follows along."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, connection, transaction

from contributions.actions.tags import merge_tags, undo_tag_merge
from contributions.models import Tag
from follows.actions import follow, unfollow
from follows.models import Follow, FollowChoice, SavedFilter
from tests.factories.contributions import ArticleFactory, CommunityFactory, MemberFactory
from tests.factories.follows import follow_all, saved, tagged


@pytest.fixture
def reader(territory):
    return MemberFactory()


@pytest.fixture
def things(reader, section, territory):
    """One of each thing that can be followed."""
    return [
        MemberFactory(),
        Tag.objects.named("astronomie"),
        CommunityFactory(parent=section("communautes")),
        saved(territory, "public=families&gratuit=on"),
    ]


def test_one_follows_and_follows_no_more(reader, things):
    for thing in things:
        assert (follow(member=reader, target=thing), follow(member=reader, target=thing)) == (True, False)
        assert Follow.objects.to(thing).count() == 1
        assert (unfollow(member=reader, target=thing), unfollow(member=reader, target=thing)) == (True, False)


def test_nobody_follows_themselves(reader):
    assert follow(member=reader, target=reader) is False
    with pytest.raises(IntegrityError), transaction.atomic():
        Follow.objects.create(follower=reader, member=reader)


def test_a_follow_is_of_one_thing(reader, things):
    with pytest.raises(IntegrityError), transaction.atomic():
        Follow.objects.create(follower=reader, member=things[0], tag=things[1])
    with pytest.raises(IntegrityError), transaction.atomic():
        Follow.objects.create(follower=reader)


def test_a_filter_that_nobody_keeps_is_forgotten(reader, territory):
    other = MemberFactory()
    question = saved(territory, "gratuit=on")
    follow_all(reader, question)
    follow_all(other, saved(territory, "gratuit=on&periode=week-end"))
    assert SavedFilter.objects.get().words == "Agenda : Gratuit"
    unfollow(member=reader, target=question)
    assert SavedFilter.objects.count() == 1
    unfollow(member=other, target=question)
    assert SavedFilter.objects.count() == 0


@pytest.mark.parametrize(
    ("visibility", "seen"),
    [(None, (False, False)), ("nobody", (False, False)), ("members", (False, True)), ("everyone", (True, True))],
)
def test_who_sees_what_i_follow_is_my_choice(reader, visibility, seen):
    author, viewer = MemberFactory(), MemberFactory()
    follow_all(reader, author)
    if visibility:
        FollowChoice.objects.create(member=reader, visibility=visibility)
    viewers = (AnonymousUser(), viewer)
    assert tuple(FollowChoice.shows(reader, each) for each in viewers) == seen
    assert tuple(Follow.objects.to(author).visible_to(each).exists() for each in viewers) == seen
    assert FollowChoice.shows(reader, reader)
    assert Follow.objects.visible_to(reader).count() == 1


def test_lists_are_read_in_one_query(reader, things, django_assert_num_queries):
    follow_all(reader, *things)
    with django_assert_num_queries(1):
        labels = [each.label for each in reader.follows.with_targets()]
    assert labels[1:3] == [things[2].title, "#astronomie"]


def test_a_merge_of_tags_takes_follows_along_and_gives_them_back(reader, section):
    twin, alone = MemberFactory(), reader
    source, target = Tag.objects.named("lichens"), Tag.objects.named("lichen")
    tagged(ArticleFactory(parent=section("articles")), "lichens")
    follow_all(alone, source)
    follow_all(twin, source, target)
    merge = merge_tags(source=source, target=target)
    assert sorted(Follow.objects.to(target).values_list("follower", flat=True)) == sorted([alone.pk, twin.pk])
    assert Follow.objects.to(source).count() == 0
    undo_tag_merge(merge=merge)
    assert sorted(Follow.objects.to(source).values_list("follower", flat=True)) == sorted([alone.pk, twin.pk])
    assert list(Follow.objects.to(target).values_list("follower", flat=True)) == [twin.pk]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_many_clicks_at_once_are_one_follow(reader):
    tag = Tag.objects.named("astronomie")

    def click(number):
        try:
            return follow(member=reader, target=tag) if number % 3 else unfollow(member=reader, target=tag)
        finally:
            connection.close()

    with ThreadPoolExecutor(12) as pool:
        list(pool.map(click, range(60)))
    assert Follow.objects.count() in (0, 1)
    follow(member=reader, target=tag)
    assert Follow.objects.count() == 1
