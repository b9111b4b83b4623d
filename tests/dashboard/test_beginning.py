"""The feed of somebody who follows nothing yet: whom and what to begin with, and how."""

import re

from django.db import connection
from django.test.utils import CaptureQueriesContext

from communities.models import CommunityPage
from follows.models import Follow
from tests.factories.dashboard import article
from tests.factories.members import MemberFactory

HOME = "/mon-echosciences/"
FOLLOWS = f"{HOME}abonnements/"


def test_an_empty_feed_says_whom_and_what_to_follow(mine, member, other, articles):
    page = article(articles, other, "Le lac")
    page.tags.set(["algues"])
    page.save()
    answer = mine.get(HOME)
    assert (answer.context["items"], "Paul Second" in answer.content.decode()) == ([], True)
    Follow.objects.create(follower=member, member=other)
    [item] = mine.get(HOME).context["items"]
    assert item.contribution.title == "Le lac"


FOLLOWING = re.compile(r'data-hx-post="(/suivre/[^"]+)"')


def test_what_an_empty_feed_names_is_followed_there(mine, member, other, articles, section):
    community = section("communautes").add_child(instance=CommunityPage(title="Les algues"))
    page = article(articles, other, "Le lac")
    page.tags.set(["algues"])
    page.save()
    for address in (HOME, FOLLOWS):
        presses = FOLLOWING.findall(mine.get(address).content.decode())
        tag = page.tags.get()
        assert presses == [f"/suivre/tag/{tag.pk}/", f"/suivre/membre/{other.pk}/", f"/suivre/page/{community.pk}/"]
    for press in presses:
        assert mine.post(press, {"follow": "yes", "next": HOME}).url == HOME
    assert set(member.follows.values_list("tag", "member", "page")) == {
        (tag.pk, None, None), (None, other.pk, None), (None, None, community.pk)
    }  # fmt: skip


def test_its_queries_do_not_grow(mine, articles, section):
    counts = []
    for many in (1, 3):
        for number in range(many):
            page = article(articles, MemberFactory(), f"Le lac {many} {number}")
            page.tags.set([f"algue {many} {number}"])
            page.save()
            section("communautes").add_child(instance=CommunityPage(title=f"Les algues {many} {number}"))
        mine.get(HOME)
        with CaptureQueriesContext(connection) as seen:
            mine.get(HOME)
        counts.append(len(seen))
    assert counts[0] == counts[1]
