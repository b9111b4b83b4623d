"""A developer's or a curious person's own machine: `make run`. DEBUG=1 serves files as they are edited."""

from .base import *  # noqa: F403
from .base import INSTALLED_APPS, STORAGES, env

INSTALLED_APPS = ["demo", *INSTALLED_APPS]  # production has neither the demo nor its commands
DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = "development-only-never-in-production-0123456789-abcdefghijklmnop"  # noqa: S105
OTHER_HOSTS = ["localhost", ".localhost", "127.0.0.1", "[::1]"]
INTERNAL_IPS = ["127.0.0.1"]
IS_DEMO_ALLOWED = True
PAGE_CACHE_TELLS = True  # X-Cache and Server-Timing say where a page comes from

WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = DEBUG
if not DEBUG:
    STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "config.storage.QuickStaticStorage"}}
