"""What to read next."""

from collections import Counter

from contributions.models import Contribution, TaggedContribution

CANDIDATES = 60


def related_to(contribution, *, count=3):
    """Published contributions that share the most tags with this one, the newest of equals first.

    Work is bounded: only the most recent contributions of each tag are looked at, and a
    rare tag says more than a common one because fewer of them compete for these places.
    """
    tag_links = TaggedContribution.objects.filter(tag__in=[tag.pk for tag in contribution.shown_tags])
    tag_links = tag_links.exclude(content_object_id=contribution.pk).order_by("-pk")[: CANDIDATES * 3]
    shared = Counter(tag_links.values_list("content_object_id", flat=True))
    best = [pk for pk, _ in shared.most_common(CANDIDATES)]
    found = Contribution.objects.live().in_territory(contribution.territory_id).filter(pk__in=best).newest_first()
    nearest = sorted(found.values_list("pk", flat=True), key=lambda pk: -shared[pk])[:count]
    cards = {page.pk: page for page in Contribution.objects.filter(pk__in=nearest).for_cards()}
    return [cards[pk] for pk in nearest if pk in cards]
