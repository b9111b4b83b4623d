"""How many contributions each community shows, as its card says: a projection of contributions."""

from django.db.models import Q

from communities.models import CommunityPage
from communities.models.sharing import Placement
from contributions.derived import write_cards
from contributions.models import Contribution
from contributions.projections import CONTENTS, PATH, Projection
from intake.prepared import prepared


class CommunityCounts(Projection):
    """The card of a community counts what is published in it or shown by it."""

    name = "community counts"
    order = 40

    def needs(self, changed_fields):
        return bool(changed_fields & {"live", PATH, CONTENTS})

    def refresh(self, batch):
        changed_ids = {pk for pk in batch.ids if CONTENTS in batch.changes.get(pk, ())}
        write_counts(changed_ids | communities_of(batch.ids))

    def forget(self, deleted):
        write_counts({page.community_id for page in deleted})

    def kept(self):
        return dict(CommunityPage.objects.values_list("pk", "card"))


def communities_of(ids):
    """The ids of the communities in which these contributions are, or that show them."""
    return set(_communities_of(list(ids)))


@prepared
def _communities_of(ids):
    own = Contribution.objects.filter(pk__in=ids).exclude(community=None).values("community")
    placed = Placement.objects.accepted().filter(contribution__in=ids).values("community")
    return CommunityPage.objects.filter(Q(pk__in=own) | Q(pk__in=placed)).values_list("pk", flat=True)


def write_counts(pks):
    """Writes the cards of these communities."""
    if pks:
        write_cards(list(CommunityPage.objects.filter(pk__in=pks)))
