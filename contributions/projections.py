"""What is derived from contributions, and the one collector that keeps it.

`save()` writes columns. What repeats or counts them elsewhere (place in the tree, card, tag rows, communities' counts,
search entry, journal of changes) is a `Projection`. Whatever changes contributions tells the collector which ones and
which of their fields, by `changed()` and `deleted()`; each projection that needs them then runs once, in bulk.

**When.** At the end of the outermost `projecting()` block; every verb is one. It is the end of the verb and not
`transaction.on_commit()`, because the page that the verb answers with, and whatever else its transaction reads, must
see cards, lists and search as they are, and because a journal that is written after the commit is lost with the
process. It is not the end of the outermost `atomic()` either: Django announces none. What is told outside any block (a
form of Wagtail's admin saves a page) is a block of its own.
"""

from collections.abc import Iterable
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from operator import attrgetter

from django.db import connection, transaction

from contributions.batches import Batch, Deleted, Pages, batches, contributions

#: What changes beside the columns of a contribution.
PATH = "path"  # its place in the page tree
ADDRESS = "url_path"  # its address, because that of a page above it changed
TAGS = "tags"  # which tags it carries, or how these are called
SHARES = "shares"  # which other territories show it
CONTENTS = "contents"  # for a community: what it holds or shows

#: Columns whose change no reader sees.
UNSEEN = frozenset(
    {"latest_revision", "latest_revision_created_at", "draft_title", "has_unpublished_changes", "go_live_at",
     "expire_at", "locked", "locked_at", "locked_by", "view_count", "recommendation_count", "comment_count", CONTENTS}
)  # fmt: skip


def is_seen(changed_fields):
    """Whether readers may see one of these changes."""
    return not UNSEEN.issuperset(changed_fields)


class Projection:
    """Something that is derived from contributions and kept in the database."""

    #: The name under which `refresh_projections` and `differences()` tell of it.
    name = ""
    #: The lower, the earlier: what one projection writes, a later one may read.
    order = 50
    #: Of more contributions than that in one transaction the others are handed to `refresh_later`; None: of none.
    at_once: int | None = None

    def needs(self, changed_fields: set) -> bool:
        """Whether it depends on one of these: names of columns, or PATH, ADDRESS, TAGS, SHARES, CONTENTS."""
        raise NotImplementedError

    def refresh(self, batch: Batch) -> None:
        """Makes what is kept for these contributions what their rows say, in a number of statements that does not
        depend on how many they are. Where it is so already nothing changes."""
        raise NotImplementedError

    def refresh_later(self, ids: list[int]) -> None:
        """Has the background worker refresh these; only a projection that sets `at_once` is asked."""
        raise NotImplementedError

    def forget(self, deleted: list[Deleted]) -> None:
        """Removes, or notes, what is deleted; what a foreign key removes needs nothing here."""

    def kept(self) -> dict:
        """{key: value} of all that is kept, as plain data, for comparing."""
        raise NotImplementedError


_registered: dict[str, Projection] = {}


def register(projection: Projection) -> Projection:
    """Adds a projection; apps call it in `AppConfig.ready()`. Raises ValueError for a name that is taken."""
    if projection.name in _registered:
        raise ValueError(f"There are two projections {projection.name!r}.")
    _registered[projection.name] = projection
    return projection


def projections() -> list[Projection]:
    """All that are registered, in their order."""
    return sorted(_registered.values(), key=attrgetter("order", "name"))


class Collector:
    """What one verb changed, until its end."""

    def __init__(self):
        self.changes: dict[int, set] = {}
        self.deleted: dict[int, Deleted] = {}
        self.types: dict[int, type] = {}

    def project(self):
        """Runs every projection that needs what was collected, then those that need what these told in their turn."""
        while self.changes or self.deleted:
            changes, deleted = self.changes, self.deleted
            self.changes, self.deleted = {}, {}
            if deleted:
                self._forget(changes, deleted)
            if changes:
                self._refresh(changes)

    @staticmethod
    def _forget(changes, deleted):
        # A deletion may have been undone to a savepoint.
        still_there = contributions().filter(pk__in=deleted)
        for pk in still_there.values_list("pk", flat=True):
            del deleted[pk]
        for pk in deleted:
            changes.pop(pk, None)
        for projection in projections() if deleted else ():
            projection.forget(list(deleted.values()))

    def _refresh(self, changes):
        needed = {}
        for projection in projections():
            ids = [pk for pk, changed_fields in changes.items() if projection.needs(changed_fields)]
            if projection.at_once is not None and len(ids) > projection.at_once:
                ids, later = ids[: projection.at_once], ids[projection.at_once :]
                projection.refresh_later(later)
            needed[projection] = set(ids)
        for ids in batches(list(changes)):
            pages = Pages(ids, self.types)
            for projection, wanted in needed.items():
                if those := [pk for pk in ids if pk in wanted]:
                    projection.refresh(Batch(those, pages, changes))


_collector: ContextVar[Collector | None] = ContextVar("collector", default=None)


@contextmanager
def projecting():
    """A block, or (as a decorator) a verb, at whose end all that is derived from what it changed is up to date.

    It is an `atomic()` block. Of blocks in blocks the outermost projects. With an error nothing is projected, for the
    changes are undone too.
    """
    with transaction.atomic(), collecting():
        yield


@contextmanager
def collecting():
    """The same without a savepoint where there is a transaction already: for one statement, such as saving a page."""
    if _collector.get() is not None:
        yield
        return
    collector = Collector()
    token = _collector.set(collector)
    try:
        with nullcontext() if connection.in_atomic_block else transaction.atomic():
            yield
            collector.project()
    finally:
        _collector.reset(token)


def changed(ids: Iterable[int], names: Iterable[str], *, model=None):
    """Tells that these fields of these contributions are other ones now; the rows are written already.

    Whoever knows their common type says so (`model`): it saves a query.
    """
    names = set(names)
    with collecting():
        collector = _collector.get()
        for pk in ids:
            collector.changes.setdefault(pk, set()).update(names)
            if model:
                collector.types[pk] = model


def deleting(contribution):
    """Tells that a contribution is about to go; `deleted()` follows once its rows, and all that go with it, are gone.

    What is told outside a block waits there: Django announces one after the other what a cascade deletes.
    """
    _gone().update({
        contribution.pk: Deleted(
            contribution.pk,
            contribution.kind,
            contribution.territory_id,
            contribution.community_id,
            contribution.live or contribution.first_published_at is not None,
        )
    })  # fmt: skip


def deleted():
    """Tells that the rows of what `deleting()` named are gone."""
    gone = _gone()
    if not gone:
        return
    those = dict(gone)
    gone.clear()
    with collecting():
        _collector.get().deleted.update(those)


_waiting: ContextVar[dict | None] = ContextVar("waiting", default=None)


def _gone():
    if _waiting.get() is None:
        _waiting.set({})
    return _waiting.get()
