"""Whom and what to begin to follow: those who write here, what is written about, who gathers."""

from collections import Counter
from datetime import timedelta

from django.utils import timezone

from communities.models import CommunityPage
from contributions.models import Contribution, Tag, TaggedContribution
from members.models import Member

LATELY = timedelta(days=180)
PEOPLE, TAGS, COMMUNITIES = 6, 8, 3
#: So many of the newest rows are counted; of so many of those they name, some are followed already or in no directory.
LOOKED_AT, CANDIDATES = 2_000, 200


def to_follow(member, territory):
    """What a member does not follow yet, in a constant number of queries."""
    since = timezone.now() - LATELY
    return {
        "people": people(member, territory, since),
        "tags": tags(member, territory, since),
        "communities": gathered(member, territory),
    }


def people(member, territory, since):
    newest = Contribution.objects.live().in_territory(territory).filter(published_at__gte=since).newest_first()
    counts = Counter(newest.exclude(author=None).values_list("author", flat=True)[:LOOKED_AT])
    found = Member.objects.listed().exclude(pk=member.pk).exclude(followed_by__follower=member)
    return busiest(found, counts, "display_name")[:PEOPLE]


def tags(member, territory, since):
    newest = TaggedContribution.objects.filter(territory=territory, published_at__gte=since).newest_first()
    counts = Counter(newest.values_list("tag", flat=True)[:LOOKED_AT])
    found = Tag.objects.filter(alias_of=None).exclude(followed_by__follower=member)
    return busiest(found, counts, "name")[:TAGS]


def busiest(found, counts, name):
    """Those of these rows that are counted most, each with its count as `lately`, the most counted first."""
    rows = list(found.filter(pk__in=[key for key, _count in counts.most_common(CANDIDATES)]))
    for row in rows:
        row.lately = counts[row.pk]
    return sorted(rows, key=lambda row: (-row.lately, getattr(row, name)))


def gathered(member, territory):
    found = CommunityPage.objects.live().in_territory(territory).exclude(followed_by__follower=member)
    return list(found.order_by("-published_at")[:COMMUNITIES])
