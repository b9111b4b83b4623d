"""Our index as a backend of Wagtail's search, so that saving, deleting and `update_index` keep it."""

from wagtail.search.backends.base import BaseIndex, BaseSearchBackend

from contributions.models import Contribution
from search import elastic
from search.actions import index_contributions
from search.models import Entry, Word


class EntryIndex(BaseIndex):
    """Reads contributions only; other pages, pictures and files are the admin's to find."""

    def add_items(self, model, items):
        if issubclass(model, Contribution):
            index_contributions(list(items))

    def delete_item(self, item):
        Entry.objects.filter(contribution_id=item.pk).delete()

    def reset(self):
        Entry.objects.all().delete()
        Word.objects.all().delete()
        if elastic.is_wanted():
            elastic.forget()


class Rebuilder:
    """Starts `update_index` from nothing, so that no word of a page long gone is offered."""

    def __init__(self, index):
        self.index = index

    def start(self):
        self.index.reset()
        return self.index

    def finish(self):
        pass


class SearchBackend(BaseSearchBackend):
    """Written through here; read by `search/finding.py`, which knows facets and bounds its work."""

    index_class = EntryIndex
    rebuilder_class = Rebuilder
