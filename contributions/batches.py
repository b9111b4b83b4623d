"""What a projection is given: contributions, read once for all of them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import datetime
from functools import cached_property

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Prefetch, prefetch_related_objects

#: So many contributions are read and written at once.
BATCH = 500


@dataclass(frozen=True)
class Deleted:
    """A contribution that is deleted in this transaction, as it was."""

    id: int
    kind: str
    territory_id: int | None
    community_id: int | None
    was_published: bool


@dataclass(frozen=True)
class State:
    """Where a contribution stands, without its text."""

    id: int
    kind: str
    territory_id: int | None
    live: bool
    first_published_at: datetime | None


class Pages:
    """The contributions of some ids, read once for all projections."""

    def __init__(self, ids: Iterable[int], types: dict | None = None):
        self._ids = list(ids)
        self._types = types or {}

    @cached_property
    def by_id(self):
        """{id: the contribution with its own type, tags, author and territory}, in one query for each type."""
        by_type = defaultdict(list)
        for pk, model in self._type_of_each().items():
            by_type[model].append(pk)
        pages = {}
        for model, ids in by_type.items():
            found = model.objects.filter(pk__in=ids).select_related("author", "territory__site__root_page")
            pages |= {page.pk: page for page in found.order_by()}
        tag_links = Prefetch("tagged_items", contributions().model.tags.through.objects.select_related("tag"))
        prefetch_related_objects(list(pages.values()), tag_links)
        return pages

    def _type_of_each(self):
        known = {pk: self._types[pk] for pk in self._ids if pk in self._types}
        if unknown := set(self._ids) - set(known):
            rows = contributions().filter(pk__in=unknown).order_by().values_list("pk", "content_type")
            known |= {pk: ContentType.objects.get_for_id(key).model_class() for pk, key in rows}
        return known

    @cached_property
    def states(self):
        """{id: State}, without reading the texts where nobody else did."""
        if "by_id" in self.__dict__:
            rows = self.by_id.values()
        else:
            rows = contributions().filter(pk__in=self._ids).order_by().only(*(each.name for each in fields(State)))
        return {row.pk: State(*(getattr(row, each.name) for each in fields(State))) for row in rows}


def contributions():
    """The manager of Contribution, whose model imports what uses this module."""
    return apps.get_model("contributions", "Contribution").objects


@dataclass
class Batch:
    """What a projection has to bring up to date: the ids it needs, and their fields that changed (none: rebuild)."""

    ids: list[int]
    _pages: Pages
    changes: dict[int, set] = field(default_factory=dict)

    @property
    def pages(self):
        """The contributions with their own types, in the order of `ids`; what does not exist any more is left out."""
        return [self._pages.by_id[pk] for pk in self.ids if pk in self._pages.by_id]

    @property
    def states(self):
        """The `State` of each, in the order of `ids`."""
        return [self._pages.states[pk] for pk in self.ids if pk in self._pages.states]


def batches(items, size=BATCH):
    """A list in pieces of at most this size."""
    return [items[start : start + size] for start in range(0, len(items), size)]
