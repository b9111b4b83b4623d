"""Where tasks of the alias `background` wait: in the database, or handed out by the Redis of a QUEUE_URL."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

DATABASE = "django_tasks_db.DatabaseBackend"
TASKS_REDIS = "jobs.redis_queue.RedisQueue"


def queue_backend(url):
    """The class of the backend for a QUEUE_URL, empty or `redis://host:port/number`. Raises ImproperlyConfigured."""
    if not url:
        return DATABASE
    parts = urlsplit(url)
    if parts.scheme not in ("redis", "rediss", "unix") or not (parts.hostname or parts.path):
        raise ImproperlyConfigured(
            "QUEUE_URL is redis://host:6379/1, rediss://… or unix://path; empty for the database."
        )
    return TASKS_REDIS
