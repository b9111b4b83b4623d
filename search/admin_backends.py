"""The search of the admin's own lists: Wagtail's, which gets only what its databases can read.

Tried with modelsearch 1.3: its compiler for SQLite puts words between double quotes, and leaves those that are in
them. `tests/search/test_admin_search.py` asks the lists for whatever people and programs type.
"""

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.db.models import Avg, F, Func, IntegerField
from wagtail.search.backends.database import SearchBackend as database_backend
from wagtail.search.models import IndexEntry
from wagtail.search.query import MATCH_ALL, MATCH_NONE, And, Boost, Not, Or, Phrase, PlainText

#: Of the words of a title on PostgreSQL, of its letters on SQLite.
LENGTH = Func(F("title"), function="LENGTH", output_field=IntegerField())
AVERAGE, AVERAGE_SECONDS = "admin-search-average-title", 3600


def SearchBackend(params):  # noqa: N802 (Wagtail looks for this name)
    """The search backend of the database in use, which reads queries without quotation marks in their words."""
    backend = database_backend(params)
    backend.__class__ = type("QuotedBackend", (ReadableQueries, type(backend)), {})
    backend.index_class = type("Index", (NormsOfTheWritten, backend.index_class), {})
    return backend


def entries_of(model, objects):
    """The entries of these objects of one type."""
    keys = [str(each.pk) for each in objects]
    return IndexEntry.objects.filter(content_type=ContentType.objects.get_for_model(model), object_id__in=keys)


class NormsOfTheWritten:
    """An index that weighs the titles that it writes, by their average length of the last hour.

    modelsearch 1.3 reads the titles of all entries for their average and looks for those without a weight among all,
    at each saving of one page: 0.15 s at 100,000 pages on SQLite, which nobody else may write meanwhile.
    """

    def add_items(self, model, objs):
        self.written = entries_of(model, objs)
        super().add_items(model, objs)

    def _refresh_title_norms(self, full=False):
        if full:
            super()._refresh_title_norms(full=True)
        elif average := cache.get_or_set(AVERAGE, self.average_title_length, AVERAGE_SECONDS):
            titled = self.written.annotate(title_length=LENGTH).filter(title_length__gt=0)
            titled.update(title_norm=average / F("title_length"))

    def average_title_length(self):
        """In words on PostgreSQL, in letters on SQLite; None where nothing has a title."""
        lengths = self.entries.annotate(title_length=LENGTH).filter(title_length__gt=0)
        return lengths.aggregate(average=Avg("title_length"))["average"]


class ReadableQueries:
    """Makes each question readable before it is asked; takes many pages in as many statements as few."""

    def add_bulk(self, model, obj_list):
        if len(obj_list) > 1 and connection.vendor == "sqlite":
            # modelsearch 1.3 updates what is there already one by one, and only what is not there at once.
            entries_of(model, obj_list).delete()
        super().add_bulk(model, obj_list)

    def search(self, query, *args, **options):
        return super().search(readable(query), *args, **options)

    def autocomplete(self, query, *args, **options):
        return super().autocomplete(readable(query), *args, **options)


def readable(query):
    """The same question, a text or one of Wagtail's queries, with spaces for quotation marks.

    One in which no word is left finds nothing.
    """
    clean = _without_quotes(PlainText(query) if isinstance(query, str) else query)
    if clean is MATCH_ALL and query is not MATCH_ALL:
        return MATCH_NONE
    return clean.query_string if isinstance(query, str) else clean


def _without_quotes(query):
    if isinstance(query, PlainText):
        words = query.query_string.replace('"', " ")
        return PlainText(words, operator=query.operator, boost=query.boost) if words.strip() else MATCH_ALL
    if isinstance(query, Phrase):
        words = query.query_string.replace('"', " ")
        return Phrase(words) if words.strip() else MATCH_ALL
    if isinstance(query, And | Or):
        return type(query)([_without_quotes(each) for each in query.subqueries])
    if isinstance(query, Not):
        return Not(_without_quotes(query.subquery))
    if isinstance(query, Boost):
        return Boost(_without_quotes(query.subquery), query.boost)
    return query
