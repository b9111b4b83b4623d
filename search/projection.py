"""The entries of the search as a projection of contributions."""

from contributions.projections import ADDRESS, Projection, is_seen
from search import elastic
from search.keeping import write_entries
from search.models import Entry
from search.tasks import carry_over_task, index_task


class SearchEntries(Projection):
    """What readers and animators find; drafts are found by animators alone.

    Elasticsearch is told afterwards, by the journal of changes.
    """

    name = "search entries"
    order = 70
    #: More than that, of a tag that is merged or a branch of the tree that moves, would hold up whoever waits.
    at_once = 200

    def needs(self, changed_fields):
        return is_seen(changed_fields - {ADDRESS})

    def refresh(self, batch):
        write_entries(batch.pages)
        self._wake_elasticsearch()

    def refresh_later(self, ids):
        index_task.enqueue(ids)

    def forget(self, deleted):
        self._wake_elasticsearch()

    @staticmethod
    def _wake_elasticsearch():
        if elastic.is_wanted():
            carry_over_task.enqueue()

    def kept(self):
        columns = ("key", "kind", "territory_id", "community_id", "city", "year", "tag_ids", "text__text")
        rows = Entry.objects.values_list("contribution", *columns)
        return {pk: tuple(values) for pk, *values in rows}
