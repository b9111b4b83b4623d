"""The feed: mixed, the newest first, with the reason of each, at the same price whatever is followed."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contributions.models import CoAuthor, Tag
from contributions.projections import projecting
from dossiers.models import DossierItem
from follows.feed import feed_of
from notifications.actions import notify
from tests.factories.contributions import (
    AnnouncementFactory,
    ArticleFactory,
    CommunityFactory,
    DossierFactory,
    EventFactory,
    MemberFactory,
    PlaceFactory,
)
from tests.factories.follows import follow_all, saved, tagged

NOW = timezone.now()


@pytest.fixture
def reader(territory):
    return MemberFactory()


def ago(hours):
    return NOW - dt.timedelta(hours=hours)


def shown(items):
    return [(item.contribution.title, item.reasons) for item in items]


def test_a_feed_mixes_what_is_followed_and_says_why(reader, section, territory):
    jeanne = MemberFactory(display_name="Jeanne")
    place = PlaceFactory(parent=section("a-visiter"), title="Muséum", first_published_at=ago(90))
    community = CommunityFactory(parent=section("communautes"), title="Botanistes", first_published_at=ago(91))
    dossier = DossierFactory(parent=section("dossiers"), title="La nuit", first_published_at=ago(92))
    follow_all(reader, jeanne, Tag.objects.named("lichen"), place, community, dossier, saved(territory, "gratuit=on"))
    articles = section("articles")
    tagged(ArticleFactory(parent=articles, title="A", author=jeanne, first_published_at=ago(1)), "lichen")
    EventFactory(parent=section("agenda"), title="B", place=place, first_published_at=ago(2))
    signed = AnnouncementFactory(parent=section("annonces"), title="C", first_published_at=ago(3))
    CoAuthor.objects.create(contribution=signed, member=jeanne, accepted_at=NOW)
    chosen = ArticleFactory(parent=articles, title="D", first_published_at=ago(4))
    DossierItem.objects.create(dossier=dossier, contribution=chosen)
    free = EventFactory(parent=section("agenda"), title="E", first_published_at=ago(5))
    because = {"because": [["saved_filter", reader.follows.get(saved_filter__isnull=False).saved_filter_id]]}
    notify(member=reader, kind="publication", key=f"page/{free.pk}", target=free, data=because)
    ArticleFactory(parent=articles, title="Other", first_published_at=ago(6))
    ArticleFactory(parent=articles, title="Draft", live=False, author=jeanne)
    ArticleFactory(parent=articles, title="Under another name", author=jeanne, signature="X")
    assert shown(feed_of(reader)) == [
        ("A", ["#lichen", "Jeanne"]),
        ("B", ["Muséum"]),
        ("C", ["Jeanne"]),
        ("D", ["La nuit"]),
        ("E", ["Agenda : Gratuit"]),
    ]


def test_it_goes_on_after_the_last_item_shown_without_losing_or_repeating_any(reader, section):
    follow_all(reader, Tag.objects.named("lichen"), Tag.objects.named("mousse"))
    for number in range(9):  # three by three at the very same moment
        tags = [["lichen"], ["mousse"], ["lichen", "mousse"]][number % 3]
        page = ArticleFactory(parent=section("articles"), title=str(number), first_published_at=ago(number // 3))
        tagged(page, *tags)
    pages, cursor = [], ""
    while items := feed_of(reader, before=cursor, limit=2):
        pages += [item.contribution.title for item in items]
        cursor = items[-1].cursor
    assert pages == ["2", "1", "0", "5", "4", "3", "8", "7", "6"]


@pytest.mark.parametrize(
    "cursor", ["", "x", "20261122000000000000", "99999999999999999999-1", "1-2-3", None, "0" * 300]
)
def test_what_is_no_cursor_is_the_beginning(reader, section, cursor):
    follow_all(reader, Tag.objects.named("lichen"))
    tagged(ArticleFactory(parent=section("articles")), "lichen")
    assert len(feed_of(reader, before=cursor)) == 1


def test_who_follows_nothing_has_an_empty_feed(reader, section):
    ArticleFactory(parent=section("articles"))
    assert feed_of(reader) == []


@pytest.mark.parametrize("withdrawn", [0, 3, 4, 9])
def test_what_was_withdrawn_hides_nothing_that_is_older(reader, section, withdrawn):
    author = MemberFactory()
    follow_all(reader, author)
    articles = [ArticleFactory(parent=section("articles"), author=author) for _number in range(3 + withdrawn)]
    for article in articles[3:]:
        article.unpublish()
    older = [article.pk for article in reversed(articles[:3])]
    assert [item.contribution.pk for item in feed_of(reader, limit=2)] == older[:2]
    assert [item.contribution.pk for item in feed_of(reader, limit=9)] == older


def test_thirty_follows_cost_no_more_queries_than_one(reader, section):
    counts = []
    for start, end in ((0, 1), (1, 3), (3, 30)):
        with projecting():
            for number in range(start, end):
                author = MemberFactory()
                tag = f"tag {number}"
                follow_all(reader, author, Tag.objects.named(tag))
                tagged(ArticleFactory(parent=section("articles"), author=author), tag)
        with CaptureQueriesContext(connection) as queries:
            assert len(feed_of(reader, limit=30)) == end
        counts.append(len(queries))
    # Of who gives less than a page the whole is looked at, by a query more.
    assert (counts[0], counts[2]) == (counts[1], counts[1] - 1)
