"""What writes the journal of changes (contributions/models/journal.py): the last of the projections."""

from collections import defaultdict

from contributions.models import Change, Contribution, SharedContribution, What
from contributions.projections import ADDRESS, PATH, SHARES, Projection, is_seen
from territories.models import Territory


class Journal(Projection):
    """A row for what readers may see of a change; what they never saw has none, and a draft is nobody's business.

    A territory that shows a contribution of another has rows of its own (`is_shared`).
    """

    name = "journal"
    order = 90

    def needs(self, changed_fields):
        return is_seen(changed_fields)

    def refresh(self, batch):
        known, shared, places = Change.objects.last_of(batch.ids), {}, defaultdict(set)
        # What readers never saw nobody shows.
        if known or any(SHARES in changes for changes in batch.changes.values()):
            shared, places = Change.objects.last_shared_of(batch.ids), showing(batch)
        rows = []
        for page in batch.states:
            changes = batch.changes.get(page.id, frozenset())
            there = {territory: row for (pk, territory), row in shared.items() if pk == page.id}
            rows += shared_rows_for(page, there, places[page.id], changes)
            rows += rows_for(page, known.get(page.id), changes - {SHARES})
        Change.objects.bulk_create(rows)

    def forget(self, deleted):
        ids = [page.id for page in deleted]
        known, shared = Change.objects.last_of(ids), Change.objects.last_shared_of(ids)
        # A territory may have gone with its pages.
        places = {page.territory_id for page in deleted} | {place for _pk, place in shared}
        there = set(Territory.objects.filter(pk__in=places).order_by().values_list("pk", flat=True))
        Change.objects.bulk_create(
            Change(
                contribution_id=pk, kind=row.kind, territory_id=place, what=What.DELETED, is_gone=True, is_shared=True
            )
            for (pk, place), row in shared.items()
            if not row.is_gone and place in there
        )
        Change.objects.bulk_create(
            Change(
                contribution_id=page.id,
                kind=page.kind,
                territory_id=page.territory_id if page.territory_id in there else None,
                what=What.DELETED,
                is_gone=True,
            )
            for page in deleted
            if page.was_published or page.id in known
        )

    def kept(self):
        """{id: (is gone, territory)} of what readers have seen and was not deleted."""
        rows = Change.objects.last_of(Contribution.objects.values("pk"))
        return {pk: (row.is_gone, row.territory_id) for pk, row in rows.items()}


def showing(batch):
    """{id: the territories that show it beside its own}."""
    places = defaultdict(set)
    shares = SharedContribution.objects.in_force().filter(contribution__in=batch.ids)
    for pk, territory in shares.values_list("contribution", "territory"):
        places[pk].add(territory)
    return places


def rows_for(page, last, changes):
    """The rows to write for a page (its `State`), from its newest row so far (None: none) and its changed fields.

    A page that leaves a territory is gone there and moved to the other one.
    """
    place = {"contribution_id": page.id, "kind": page.kind, "territory_id": page.territory_id}
    was_seen = not last.is_gone if last else False
    if not page.live:
        # What was published before there was a journal has no row yet.
        is_news = was_seen or (last is None and page.first_published_at is not None)
        return [Change(**place, what=What.WITHDRAWN, is_gone=True)] if is_news else []
    if not was_seen:
        return [Change(**place, what=What.PUBLISHED)]
    if last.territory_id != page.territory_id:
        left = Change(**{**place, "territory_id": last.territory_id}, what=What.MOVED, is_gone=True)
        return [left, Change(**place, what=What.MOVED)]
    if not changes:
        return []
    is_move = changes <= {PATH, ADDRESS}
    return [Change(**place, what=What.MOVED if is_move else What.CHANGED)]


def shared_rows_for(page, known, places, changes):
    """The rows to write for the territories that show a page, or did: `known` has {territory: newest row}."""
    rows = []
    for territory in sorted({*known, *places} - {page.territory_id, None}):
        was_seen = territory in known and not known[territory].is_gone
        what = None
        if page.live and territory in places:
            what = What.PUBLISHED if not was_seen else What.CHANGED if changes - {SHARES} else None
        elif was_seen:
            what = What.WITHDRAWN
        if what:
            rows.append(
                Change(
                    contribution_id=page.id, kind=page.kind, territory_id=territory, what=what,
                    is_gone=what == What.WITHDRAWN, is_shared=True,
                )
            )  # fmt: skip
    return rows
