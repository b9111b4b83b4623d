"""Is the platform ready to serve, and if not, what is down?"""

import shutil
import time
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.db import connection
from django.http import JsonResponse
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks import task_backends
from django_tasks_db.models import DBTaskResult

from jobs.declaring import BACKEND, Queue
from jobs.models import Heartbeat
from notifications.models import Mail
from search import elastic
from search.engines import database_engine

#: So long may a task wait for which somebody waits, and a mail that could leave.
TASK_PATIENCE, MAIL_PATIENCE = timedelta(minutes=5), timedelta(minutes=30)
#: Less than this, in bytes, and what people write may find no room.
LEAST_ROOM = 200 * 1024**2
#: An object store is asked once in so many seconds by each process: anybody may ask for `/readyz`.
STORE_SECONDS = 20
OK = "ok"


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


def check_worker():
    if not Heartbeat.objects.alive().exists():
        raise TimeoutError("no worker is at work")


def check_lines():
    """The Redis that hands out tasks; while it is away workers look for them in the database."""
    if settings.QUEUE_URL:
        task_backends[BACKEND].lines.check()


def check_queue():
    check_lines()
    waiting = DBTaskResult.objects.ready().filter(backend_name=BACKEND, queue_name=Queue.NOW)
    if waiting.filter(enqueued_at__lt=timezone.now() - TASK_PATIENCE).exists():
        raise TimeoutError("tasks that somebody waits for are not begun")


def check_outbox():
    if Mail.objects.due(timezone.now() - MAIL_PATIENCE).exists():
        raise TimeoutError("mail does not leave")


def check_disk():
    folder = Path(settings.DATA_DIR)
    while not folder.exists():
        folder = folder.parent
    if shutil.disk_usage(folder).free < LEAST_ROOM:
        raise OSError("the disk is full")


class StoreCheck:
    """Whether pictures and files can be reached; what was found is told for some seconds."""

    def __init__(self):
        self.forget()

    def forget(self):
        self.until, self.error = 0.0, None

    def __call__(self):
        if time.monotonic() >= self.until:
            try:
                default_storage.exists("readyz")
                self.error = None
            except Exception as error:  # whatever a client of a store raises
                self.error = error
            self.until = time.monotonic() + STORE_SECONDS
        if self.error:
            raise self.error


check_store = StoreCheck()

CHECKS = {
    "database": check_database,
    "cache": check_cache,
    "search": check_search,
    "worker": check_worker,
    "queue": check_queue,
    "outbox": check_outbox,
    "disk": check_disk,
    "store": check_store,
}
#: What no page can be shown without. Elasticsearch is not: the database searches while it is away. Nor is Redis, as
#: long as a cache in files stands in for it.
NEEDED = ("database", "cache")
#: What nobody can know while the database is away; each question would wait for it again.
ASK_DATABASE = ("search", "worker", "queue", "outbox")
UNKNOWN = "unknown: database"


def state_of_parts():
    """{part: "ok", "down: <why>", or "unknown: database"}"""
    state = {}
    for name, check in CHECKS.items():
        if name in ASK_DATABASE and state["database"] != OK:
            state[name] = UNKNOWN
            continue
        try:
            check()
            state[name] = OK
        except Exception as error:  # whatever a driver raises, the name of the part is what helps
            state[name] = f"down: {type(error).__name__}"
    return state


def ready(request):
    """200 when what every page needs answers, 503 otherwise; the JSON names all that is down."""
    state = state_of_parts()
    needed = {state[name] for name in NEEDED if name != "cache" or not is_stood_in_for()}
    response = JsonResponse(state, status=200 if needed == {OK} else 503)
    response["Cache-Control"] = "no-store"
    return response
