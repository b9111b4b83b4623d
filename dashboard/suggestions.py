"""Whom and what to begin to follow: those who write here, what is written about, who gathers."""

from datetime import timedelta

from django.db.models import Count, Q
from django.utils import timezone

from communities.models import CommunityPage
from contributions.models import Tag
from members.models import Member

LATELY = timedelta(days=180)
PEOPLE, TAGS, COMMUNITIES = 6, 12, 3


def to_follow(member, territory):
    """What a member does not follow yet, in a constant number of queries."""
    since = timezone.now() - LATELY
    return {
        "people": people(member, territory, since),
        "tags": tags(member, territory, since),
        "communities": gathered(member, territory),
    }


def people(member, territory, since):
    lately = Q(contributions__live=True, contributions__territory=territory, contributions__published_at__gte=since)
    found = Member.objects.listed().exclude(pk=member.pk).exclude(followed_by__follower=member)
    found = found.annotate(lately=Count("contributions", filter=lately)).filter(lately__gt=0)
    return list(found.order_by("-lately", "display_name")[:PEOPLE])


def tags(member, territory, since):
    lately = Q(tagged_contributions__territory=territory, tagged_contributions__published_at__gte=since)
    found = Tag.objects.filter(alias_of=None).exclude(followed_by__follower=member)
    found = found.annotate(lately=Count("tagged_contributions", filter=lately)).filter(lately__gt=0)
    return list(found.order_by("-lately", "name")[:TAGS])


def gathered(member, territory):
    found = CommunityPage.objects.live().in_territory(territory).exclude(followed_by__follower=member)
    return list(found.order_by("-published_at")[:COMMUNITIES])
