"""The tests: fast hashes, files in a folder of their own, one database per run."""

import tempfile
from pathlib import Path

from .base import *  # noqa: F403
from .base import DATABASES, INSTALLED_APPS, env

INSTALLED_APPS = ["demo", *INSTALLED_APPS]
SECRET_KEY = "tests-only"  # noqa: S105
ANYMAIL = {"WEBHOOK_SECRET": "provider:tests-only"}
BOUNCE_PROVIDER = "postmark"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DATA_DIR = Path(tempfile.mkdtemp(prefix="echosciences-tests-"))
MEDIA_ROOT = DATA_DIR / "private"
STATIC_ROOT = DATA_DIR / "static"
EMAIL_FILE_PATH = DATA_DIR / "mail"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
PAGE_CACHE_FOLDER = DATA_DIR / "pages"
PAGE_CACHE_MEGABYTES = 20
PAGE_CACHE_AT_ONCE = True
PAGE_CACHE_TELLS = True
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True  # or every new client of a test reads the dates of all static files
IS_DEMO_ALLOWED = True
AUDIENCE_SECONDS = 0
SLOW_SECONDS = 0  # or a busy machine adds queries to those that tests count
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"missing": {"()": "tests.strict_templates.MissingVariables"}},
    # Where Django notes, in silence, that a template asks for what is not there: it fails the test.
    "loggers": {"django.template": {"filters": ["missing"], "level": "DEBUG"}},
}
if DATABASES["default"]["ENGINE"].endswith("sqlite"):
    # A file rather than memory, since some tests write from several threads; TEST_DATABASE names one
    # that `pytest --reuse-db` keeps between runs.
    DATABASES["default"]["TEST"] = {"NAME": env("TEST_DATABASE", default="") or str(DATA_DIR / "test.sqlite3")}
