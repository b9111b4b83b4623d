"""What to read next."""

from django.db.models import Count

from contributions.models import Contribution, TaggedContribution
from intake.prepared import prepared

CANDIDATES = 25


def related_to(contribution, *, count=3):
    """Published contributions that share the most tags with this one, the newest of equals first.

    Work is bounded: only the most recent contributions of each tag in the same territory are looked at, and a
    rare tag says more than a common one because fewer of them compete for these places.
    """
    tags = [tag.pk for tag in contribution.shown_tags]
    nearest = _nearest(tags, contribution.pk or 0, contribution.territory_id or 0, count=count)
    return cards_in_order(nearest)


@prepared
def _nearest(tags, pk, territory, *, count):
    """The keys of those that have most of these tags; a tag that is named again changes nothing."""
    links = TaggedContribution.objects.order_by()
    here = links.published().filter(territory=territory)
    of_each = [
        links.filter(pk__in=here.filter(tag=tag).newest_first().values("pk")[:CANDIDATES]).values("pk") for tag in tags
    ]
    found = links.filter(pk__in=of_each[0].union(*of_each[1:])).exclude(content_object=pk)
    ranked = found.values_list("content_object_id", flat=True).alias(shared=Count("pk"))
    return ranked.order_by("-shared", "-published_at", "-content_object_id")[:count]


@prepared
def published_cards(keys):
    """Those of the contributions with these keys that are published, for cards, in no order."""
    return Contribution.objects.live().filter(pk__in=keys).for_cards_alone()


@prepared
def cards_without_tags(keys):
    """The contributions with these keys as `for_cards()` reads them, in no order, for cards: these show no tags."""
    return Contribution.objects.filter(pk__in=keys).for_cards_alone()


def cards_in_order(keys):
    """The same in the order of these keys."""
    found = {page.pk: page for page in cards_without_tags(keys)}
    return [found[pk] for pk in keys if pk in found]
