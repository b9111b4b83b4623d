"""A member who follows five hundred things, and a page that is their feed alone."""

from functools import cache

from django.http import HttpResponse

from contributions.models import Contribution, Tag
from follows.feed import feed_of
from follows.models import Follow
from members.models import Member
from places.models import PlacePage

FOLLOWER = "m0@example.org"
TAGS, PEOPLE, PLACES = 200, 190, 110


def follow_much():
    """Makes the follows, the busiest tags among them, if they are not there."""
    follower = Member.objects.get(email=FOLLOWER)
    people = Member.objects.exclude(pk=follower.pk).order_by("pk")[:PEOPLE]
    tags = Tag.objects.with_count().order_by("-count", "pk")[:TAGS]
    places = Contribution.objects.of_kind(PlacePage.KIND).order_by("pk")[:PLACES]
    follows = [Follow(follower=follower, member=member) for member in people]
    follows += [Follow(follower=follower, tag=tag) for tag in tags]
    follows += [Follow(follower=follower, page=place) for place in places]
    Follow.objects.bulk_create(follows, ignore_conflicts=True)


@cache
def follower():
    return Member.objects.get(email=FOLLOWER)


def feed(request):
    items = feed_of(follower())
    return HttpResponse("\n".join(f"{item.contribution.title}: {item.why}" for item in items))
