"""Brings what the search keeps of contributions up to date, in all of its backends."""

from collections import defaultdict

from wagtail.search.backends import get_search_backends

from contributions.batches import Pages, batches


def index_pages(pks):
    """Reads these contributions and writes their entries."""
    for some in batches(list(pks)):
        write_entries(Pages(some).by_id.values())


def write_entries(pages):
    """Writes the entries of these contributions (of their own types): the readers' and those of the admin's lists."""
    by_model = defaultdict(list)
    for page in pages:
        by_model[type(page)].append(page)
    for backend in get_search_backends(with_auto_update=True):
        for model, those in by_model.items():
            backend.add_bulk(model, those)
