"""Where data are kept: the database, what is cached, pages that are kept, tasks that wait."""

from .environment import DATA_DIR, env
from .frontend import frontend_cache
from .queue import queue_backend

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'db.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["ENGINE"] = "config.sqlite"  # for connections that stay open
    # WAL lets readers read while one writes; IMMEDIATE makes writers queue at the
    # start of a transaction instead of failing in the middle of it.
    DATABASES["default"]["OPTIONS"] = {
        # Writers that wait are not served in turn: in a crowd the unluckiest waits many times the usual, and
        # waiting is better than an error.
        "timeout": 60,
        "transaction_mode": "IMMEDIATE",
        # Each connection may hold 8 MB of pages, and each thread of the web servers a connection.
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-8000; PRAGMA temp_store=MEMORY;"
        ),
    }
DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

if env("CACHE_URL", default=""):
    CACHES = {"default": env.cache("CACHE_URL")}
    if CACHES["default"]["BACKEND"].endswith("RedisCache"):
        # The server may be restarted or lost: a cache in files stands in for it meanwhile (config/redis_cache.py).
        CACHES["default"]["BACKEND"] = "config.redis_cache.EnduringRedisCache"
else:
    CACHES = {"default": {"BACKEND": "config.cache.SharedFileCache", "LOCATION": DATA_DIR / "cache"}}

# --- Pages that are kept (config/page_cache/) ---------------------------------------------

PAGE_CACHE = env.bool("PAGE_CACHE", default=True)
PAGE_CACHE_FOLDER = DATA_DIR / "pages"
# What the files of a machine weigh at most, and what each process has in its memory.
PAGE_CACHE_MEGABYTES = env.int("PAGE_CACHE_MEGABYTES", default=500)
PAGE_CACHE_MEMORY_MEGABYTES = env.int("PAGE_CACHE_MEMORY_MEGABYTES", default=32)
# However still the database is, no page is older: for what another program writes into it.
PAGE_CACHE_SECONDS = env.int("PAGE_CACHE_SECONDS", default=600)
PAGE_CACHE_AT_ONCE = False
PAGE_CACHE_TELLS = False
# On Redis where there is one; a server that does not answer holds no page up. Nothing stands in for it: files of one
# machine would not tell the others what changed there.
PAGE_CACHE_ALIAS = ""
if CACHES["default"]["BACKEND"].endswith("RedisCache"):
    PAGE_CACHE_ALIAS = "pages"
    CACHES["pages"] = {
        **CACHES["default"],
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "KEY_PREFIX": f"{CACHES['default'].get('KEY_PREFIX', '')}pages",
        "OPTIONS": {**CACHES["default"].get("OPTIONS", {}), "socket_timeout": 0.5, "socket_connect_timeout": 0.5},
    }
# How long a proxy or a network of caches may answer in our place without asking. It learns of no change meanwhile.
SHARED_CACHE_SECONDS = env.int("SHARED_CACHE_SECONDS", default=0)
# The header by which a network of caches groups what it keeps (Surrogate-Key, Cache-Tag…): `territory-<number>`.
SURROGATE_KEY_HEADER = env("SURROGATE_KEY_HEADER", default="")
# The cache that is told what changed: http://host:port (PURGE), cloudflare://token@zone, fastly://token@service or
# cloudfront://distribution.
WAGTAILFRONTENDCACHE = frontend_cache(env("FRONTEND_CACHE_URL", default=""))

# How many machines serve this installation: `check --deploy` refuses what several could not share.
MACHINES = env.int("MACHINES", default=1)

# Wagtail updates its indexes through the alias "default": at once, or nothing new could be
# found while no worker runs. Our own background work goes through "background" (jobs/).
# A Redis that hands out the tasks (jobs/redis_queue.py); without one workers look for them in the database.
QUEUE_URL = env("QUEUE_URL", default="")
TASKS = {
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
    "background": {"BACKEND": queue_backend(QUEUE_URL), "QUEUES": ["now", "soon", "slow"]},
}
# How long hits of readers wait in memory before they are written some at a time; 0: until they are asked for.
AUDIENCE_SECONDS = 5
