"""Who receives the letter of a community.

Its own people always do. Apps above know who else wants to: `audience.register(callable)`, where
`callable(community)` gives members or their primary keys.
"""

from communities.models.records import LetterRefusal
from members.models import Member

_SOURCES = []


def register(source):
    """Adds a source of readers; may be used as a decorator."""
    if source not in _SOURCES:
        _SOURCES.append(source)
    return source


def audience_of(community):
    """The members to whom its letters go, each once: active, reachable, and who did not refuse."""
    keys = set(community.memberships.active().values_list("member", flat=True))
    for source in _SOURCES:
        keys |= {getattr(each, "pk", each) for each in source(community)}
    refused = LetterRefusal.objects.filter(community_id=community.pk).values("member")
    found = Member.objects.active().filter(pk__in=keys, origin="", confirmed_at__isnull=False)
    return found.exclude(pk__in=refused).order_by("pk")
