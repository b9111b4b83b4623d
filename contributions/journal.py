"""What writes the journal of changes (contributions/models/journal.py): the last of the projections."""

from contributions.models import Change, Contribution, What
from contributions.projections import ADDRESS, PATH, Projection, is_seen


class Journal(Projection):
    """A row for what readers may see of a change; what they never saw has none, and a draft is nobody's business."""

    name = "journal"
    order = 90

    def needs(self, changed_fields):
        return is_seen(changed_fields)

    def refresh(self, batch):
        known = Change.objects.last_of(batch.ids)
        rows = [
            row
            for page in batch.states
            for row in rows_for(page, known.get(page.id), batch.changes.get(page.id, frozenset()))
        ]
        Change.objects.bulk_create(rows)

    def forget(self, deleted):
        known = Change.objects.last_of([page.id for page in deleted])
        Change.objects.bulk_create(
            Change(
                contribution_id=page.id,
                kind=page.kind,
                territory_id=page.territory_id,
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
