"""Rebuilds all that is derived from contributions, and tells where what is kept is not what a rebuilding gives."""

from django.db import transaction

from contributions.batches import Batch, Pages, batches
from contributions.models import Contribution
from contributions.projections import projecting, projections
from jobs.progress import progress


def rebuild():
    """Refreshes every projection of every contribution, one transaction for each five hundred of them.

    Returns how many contributions there are. The first projection, the place in the tree, is rebuilt for all of them
    before the others, which count by it.
    """
    ids = list(Contribution.objects.order_by("pk").values_list("pk", flat=True))
    first, *others = projections()
    for some in progress(list(batches(ids)), "Places in the tree"):
        with projecting():
            first.refresh(Batch(some, Pages(some)))
    for some in progress(list(batches(ids)), "Projections"):
        with projecting():
            pages = Pages(some)
            for projection in others:
                projection.refresh(Batch(some, pages))
    return len(ids)


class _Undone(Exception):
    """Ends the transaction in which something was tried."""


def differences():
    """[(projection, key, what is kept, what a rebuilding gives)] of all that differs; changes nothing."""
    kept, rebuilt = _all_kept(), {}
    try:
        with transaction.atomic():
            rebuild()
            rebuilt = _all_kept()
            raise _Undone
    except _Undone:
        pass
    return [
        (name, key, kept[name].get(key), rebuilt[name].get(key))
        for name in kept
        for key in sorted({*kept[name], *rebuilt[name]}, key=str)
        if kept[name].get(key) != rebuilt[name].get(key)
    ]


def _all_kept():
    return {projection.name: projection.kept() for projection in projections()}
