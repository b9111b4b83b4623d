"""What to read next."""

from collections import Counter
from functools import reduce
from operator import or_

from django.db.models import Q

from contributions.models import Contribution, TaggedContribution
from intake.prepared import prepared

CANDIDATES = 60


def related_to(contribution, *, count=3):
    """Published contributions that share the most tags with this one, the newest of equals first.

    Work is bounded: only the most recent contributions of each tag are looked at, and a
    rare tag says more than a common one because fewer of them compete for these places.
    """
    shared = Counter(_sharing([tag.pk for tag in contribution.shown_tags], contribution.pk or 0))
    best = [pk for pk, _ in shared.most_common(CANDIDATES)]
    found = _published_among(best, contribution.territory_id or 0)
    nearest = sorted(found, key=lambda pk: -shared[pk])[:count]
    cards = {page.pk: page for page in cards_without_tags(nearest)}
    return [cards[pk] for pk in nearest if pk in cards]


@prepared
def _sharing(tags, pk):
    """The keys of the newest contributions of each tag, once for each."""
    published = TaggedContribution.objects.published()
    newest = [published.filter(tag=tag).newest_first().values("pk")[:CANDIDATES] for tag in tags]
    found = TaggedContribution.objects.filter(reduce(or_, [Q(pk__in=links) for links in newest]))
    return found.exclude(content_object_id=pk).values_list("content_object_id", flat=True)


@prepared
def _published_among(keys, territory):
    found = Contribution.objects.live().in_territory(territory).filter(pk__in=keys)
    return found.newest_first().values_list("pk", flat=True)


@prepared
def published_cards(keys):
    """Those of the contributions with these keys that are published, for cards, in no order."""
    return Contribution.objects.live().filter(pk__in=keys).for_cards_alone()


@prepared
def cards_without_tags(keys):
    """The contributions with these keys as `for_cards()` reads them, in no order, for cards: these show no tags."""
    return Contribution.objects.filter(pk__in=keys).for_cards_alone()
