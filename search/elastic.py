"""Elasticsearch, where SEARCH_URL names one: it ranks better and faster than a database of a large network.

Nothing depends on it. The worker carries over what the journal of changes tells since the number up to
which it has read (`Carried`); a question that gets no answer within two seconds goes to the database, as do
all those of the next half minute.
"""

from functools import cache as kept
from importlib import import_module

from django.conf import settings
from django.core.cache import cache
from django.db.models import prefetch_related_objects
from wagtail.search.backends import get_search_backend

from agenda.schedule import load_zones
from contributions.models import Change, Contribution
from search.models import Carried, Entry
from search.questions import Phrase
from search.texts import read
from search.whereabouts import whereabouts

READERS_WAIT = 2
WORKER_WAITS = 30
DOWN = "search-elasticsearch-down"
DOWN_SECONDS = 30
BATCH = 200
WEIGHTS = {"title": 6, "lead": 2, "body": 1}

TEXT = {"type": "text", "analyzer": "whitespace"}  # our own reading of words is what it gets
MAPPING = {
    "dynamic": False,
    "properties": {**dict.fromkeys(WEIGHTS, TEXT), "filters": {"type": "keyword"}, "key": {"type": "long"}},
}


class UnavailableError(Exception):
    """No answer in time, or none that makes sense."""


def is_wanted():
    return bool(settings.SEARCH_URL)


def failures():
    """What a question to the server may raise; its library is large, and imported where a server is asked."""
    library, helpers = import_module("elasticsearch"), import_module("elasticsearch.helpers")
    return library.ApiError, library.TransportError, helpers.BulkIndexError


@kept
def _index(url, prefix, timeout):
    backend = get_search_backend(
        "wagtail.search.backends.elasticsearch8",
        URLS=[url],
        INDEX_PREFIX=prefix,
        TIMEOUT=timeout,
        OPTIONS={"max_retries": 0, "retry_on_timeout": False},
    )
    return backend.index_class(backend, f"{prefix}entries")


def index(timeout=READERS_WAIT):
    return _index(settings.SEARCH_URL, settings.SEARCH_INDEX, timeout)


def keys(question, limit):
    """The keys of the entries that answer best, the closest first."""
    if cache.get(DOWN):
        raise UnavailableError
    try:
        answer = index().es.search(index=index().name, **body(question, limit))
    except failures() as error:
        cache.set(DOWN, True, DOWN_SECONDS)
        raise UnavailableError from error
    return [hit["sort"][-1] for hit in answer["hits"]["hits"]]


def body(question, limit):
    """The question in the language of Elasticsearch."""
    groups = [{"bool": {"should": [_member(member) for member in group]}} for group in question.groups]
    return {
        "query": {"bool": {"must": groups, "filter": [{"term": {"filters": token}} for token in question.tokens]}},
        "sort": [*(["_score"] if groups else []), {"key": "desc"}],
        "size": limit,
        "source": False,
        "track_total_hits": False,
    }


def _member(member):
    if isinstance(member, Phrase):
        text = " ".join(member.stems)
        places = [{"match_phrase": {name: {"query": text, "boost": boost}}} for name, boost in WEIGHTS.items()]
    else:
        places = [{"term": {name: {"value": member, "boost": boost}}} for name, boost in WEIGHTS.items()]
    return {"dis_max": {"queries": places}}


# --- Keeping it up to date -----------------------------------------------------------------


def position():
    """The number of the last change that was carried over; 0 when nothing was."""
    return Carried.objects.values_list("number", flat=True).first() or 0


def waiting():
    """The changes that are still to be carried over."""
    return Change.objects.since(position())


def carry_over():
    """Carries over all that the journal tells, oldest first; what fails is read again. Returns how many changes."""
    try:
        _ensure_index(WORKER_WAITS)
        count = 0
        while changes := list(waiting()[:BATCH]):
            _carry({change.contribution_id for change in changes})
            _remember(changes[-1].number)
            count += len(changes)
        if count:
            index(WORKER_WAITS).refresh()
    except failures() as error:
        raise UnavailableError from error
    cache.delete(DOWN)
    return count


def _remember(number):
    Carried.objects.update_or_create(pk=1, defaults={"number": number})


def _ensure_index(WORKER_WAITS):
    """A new or emptied server gets its index, and the journal is read from its beginning."""
    if not index(WORKER_WAITS).es.indices.exists(index=index(WORKER_WAITS).name):
        index(WORKER_WAITS).es.indices.create(index=index(WORKER_WAITS).name, mappings=MAPPING)
        _remember(0)


def _carry(pks):
    """Makes the documents of these contributions what the database says now: written anew, or gone."""
    entries = dict(Entry.objects.filter(contribution_id__in=pks).values_list("contribution_id", "key"))
    actions = [{"_op_type": "index", **document} for document in _documents(entries)]
    gone = pks - {int(action["_id"]) for action in actions}
    actions += [{"_op_type": "delete", "_id": str(pk)} for pk in gone]
    backend = index(WORKER_WAITS).backend
    # A document that is gone already is no failure.
    backend.bulk(index(WORKER_WAITS).es, actions, index=index(WORKER_WAITS).name, ignore_status=404)


def _documents(entries):
    """The documents of published contributions, from {id: key of its entry}."""
    pages = list(Contribution.objects.filter(pk__in=entries).specific())
    load_zones(pages)
    prefetch_related_objects(pages, "shares")
    where = whereabouts(pages)
    for page in pages:
        title, lead, text, filters = (" ".join(words) for words in read(page, page.shown_tags, where[page.pk]).stems)
        key = entries[page.pk]
        yield {"_id": str(page.pk), "key": key, "title": title, "lead": lead, "body": text, "filters": filters.split()}


def forget():
    """Throws the index away; it is made again, and filled, by the next carrying over."""
    try:
        index(WORKER_WAITS).delete()
    except failures() as error:
        raise UnavailableError from error
