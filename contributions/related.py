"""What to read next."""

from collections import Counter

from contributions.models import Contribution, TaggedContribution
from intake.prepared import prepared

CANDIDATES = 60


def related_to(contribution, *, count=3):
    """Published contributions that share the most tags with this one, the newest of equals first.

    Work is bounded: only the most recent contributions of each tag are looked at, and a
    rare tag says more than a common one because fewer of them compete for these places.
    """
    links = _sharing([tag.pk for tag in contribution.shown_tags], contribution.pk or 0)
    shared = Counter(key for _tag, key in links)
    best = [pk for pk, _ in shared.most_common(CANDIDATES)]
    found = _published_among(best, contribution.territory_id or 0)
    nearest = sorted(found, key=lambda pk: -shared[pk])[:count]
    cards = {page.pk: page for page in cards_without_tags(nearest)}
    return [cards[pk] for pk in nearest if pk in cards]


@prepared
def _sharing(tags, pk):
    """(tag, key) of the newest contributions of each tag; a tag that is named again changes nothing."""
    links = TaggedContribution.objects.order_by()
    of_each = [
        links.filter(pk__in=links.published().filter(tag=tag).newest_first().values("pk")[:CANDIDATES])
        .exclude(content_object_id=pk)
        .values_list("tag_id", "content_object_id")
        for tag in tags
    ]
    return of_each[0].union(*of_each[1:])


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
