"""Is the platform ready to serve, and if not, what is down?"""

from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.http import JsonResponse
from django.utils.crypto import get_random_string

from search import elastic
from search.engines import database_engine


def check_database():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def check_cache():
    cache.get("readyz")  # a first question, which notices an outage
    if is_stood_in_for():
        raise ConnectionError("Redis is away")
    value = get_random_string(8)
    cache.set("readyz", value, 10)
    if cache.get("readyz") != value:
        raise ConnectionError("the cache does not keep what it is given")


def is_stood_in_for():
    """Whether a cache in files serves pages in the place of Redis."""
    return getattr(cache, "is_away", False)


def check_search():
    if lost := database_engine().missing(connection):
        raise LookupError(f"the search has lost {', '.join(lost)}")
    if settings.SEARCH_URL:
        elastic.index().es.cluster.health(timeout="2s")


CHECKS = {"database": check_database, "cache": check_cache, "search": check_search}
#: What no page can be shown without. Elasticsearch is not: the database searches while it is away. Nor is Redis, as
#: long as a cache in files stands in for it.
NEEDED = ("database", "cache")


def ready(request):
    """200 when what every page needs answers, 503 otherwise; the JSON names all that is down."""
    state = {}
    for name, check in CHECKS.items():
        try:
            check()
            state[name] = "ok"
        except Exception as error:  # whatever a driver raises, the name of the part is what helps
            state[name] = f"down: {type(error).__name__}"
    needed = {state[name] for name in NEEDED if name != "cache" or not is_stood_in_for()}
    status = 200 if needed == {"ok"} else 503
    return JsonResponse(state, status=status)
