"""The lists of territories that show something of others (`Listing`), as a projection of contributions."""

from django.db import transaction
from django.db.models import Exists, F, OuterRef

from contributions.batches import BATCH, batches
from contributions.models import Contribution, Listing, SharedContribution
from contributions.projections import PATH, SHARES, Projection
from territories.models import Territory

COLUMNS = ("kind", "published_at")


class Listings(Projection):
    """A line for each published contribution and each territory that shows it, where territories have such lists."""

    name = "listings"
    order = 35

    def needs(self, changed_fields):
        return bool(changed_fields & {PATH, SHARES, "kind", "live", "first_published_at"})

    def refresh(self, batch):
        showing = set(Territory.objects.filter(shows_others=True).order_by().values_list("pk", flat=True))
        if not showing:
            return
        # What moved into a territory that showed it is its own now.
        SharedContribution.objects.filter(contribution__in=batch.ids, territory=F("contribution__territory")).delete()
        wanted = wanted_lines(batch.ids, showing)
        stale = []
        for line in Listing.objects.filter(contribution__in=batch.ids):
            if wanted.get(key := (line.contribution_id, line.territory_id)) == (line.kind, line.published_at):
                del wanted[key]
            else:
                stale.append(line.pk)
        Listing.objects.filter(pk__in=stale).delete()
        Listing.objects.bulk_create(
            Listing(contribution_id=pk, territory_id=territory, kind=kind, published_at=published_at)
            for (pk, territory), (kind, published_at) in wanted.items()
        )

    def kept(self):
        rows = Listing.objects.values_list("contribution", "territory", *COLUMNS)
        return {row[:2]: row[2:] for row in rows}


def wanted_lines(ids, showing):
    """{(contribution, territory): (kind, published at)} that these contributions should have."""
    live = Contribution.objects.filter(pk__in=ids, live=True).order_by()
    facts = {pk: (territory, values) for pk, territory, *values in live.values_list("pk", "territory", *COLUMNS)}
    wanted = {(pk, home): tuple(values) for pk, (home, values) in facts.items() if home in showing}
    shares = SharedContribution.objects.in_force().filter(contribution__in=facts, territory__in=showing)
    for pk, territory in shares.values_list("contribution", "territory"):
        wanted[pk, territory] = tuple(facts[pk][1])
    return wanted


def complete(territory):
    """Adds the lines that a territory lacks, and takes away those of what is not its any more; returns how many.

    Whoever publishes while the first page of another territory is added does not know of the lists yet: this is run
    once more after that, and each night.
    """
    lines = Listing.objects.filter(territory=territory)
    own = Contribution.objects.live().in_territory(territory).order_by()
    known = lines.filter(contribution=OuterRef("pk"))
    missing = list(own.exclude(Exists(known)).values_list("pk", *COLUMNS))
    for some in batches(missing, BATCH):
        Listing.objects.bulk_create(
            (Listing(contribution_id=pk, territory=territory, kind=kind, published_at=at) for pk, kind, at in some),
            ignore_conflicts=True,
        )
    shared = SharedContribution.objects.in_force().filter(territory=territory, contribution=OuterRef("contribution"))
    theirs = lines.exclude(contribution__live=True, contribution__territory=territory)
    superfluous = theirs.exclude(Exists(shared), contribution__live=True)
    return len(missing) + superfluous.delete()[0]


@transaction.atomic
def close_unused(territory):
    """Has the lists of a territory read from its own contributions again, where nothing is shared any more."""
    territory = Territory.objects.select_for_update(of=("self",)).get(pk=territory.pk)
    if SharedContribution.objects.filter(territory=territory).exists():
        return
    Territory.objects.filter(pk=territory.pk).update(shows_others=False)
    Listing.objects.filter(territory=territory).delete()
