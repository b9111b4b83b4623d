"""Packages that only some installations need: which setting wants which, and the file that installs it."""

from importlib.util import find_spec
from urllib.parse import urlsplit

#: Setting: (module that has to be importable, file of requirements with it).
EXTRAS = {
    "MEDIA_STORAGE_URL": ("boto3", "requirements/s3.txt"),
    "BACKUP_URL": ("boto3", "requirements/s3.txt"),
    "CACHE_URL": ("redis", "requirements/redis.txt"),
    "QUEUE_URL": ("redis", "requirements/redis.txt"),
    "SENTRY_DSN": ("sentry_sdk", "requirements/sentry.txt"),
    "METRICS_TOKEN": ("prometheus_client", "requirements/metrics.txt"),
}


def is_wanted(setting, value):
    """Whether a setting with this value needs its package: a cache may also be Memcached or files."""
    return bool(value) and (setting != "CACHE_URL" or "redis" in urlsplit(value).scheme)


def missing_extras(values):
    """What to tell for each setting of `values` ({name: text}) whose package is not installed: a list of sentences."""
    return [
        f"{setting} is set, and its package {module} is not installed: pip install -r {file} (see docs/deploy.md)."
        for setting, (module, file) in EXTRAS.items()
        if is_wanted(setting, values.get(setting, "")) and find_spec(module) is None
    ]
