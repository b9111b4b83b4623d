"""A real installation. Refuses to start without what it needs and says what is missing."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403
from .base import SITE_URL, env
from .extras import EXTRAS, missing_extras
from .keys import ADVICE, fault_of
from .mail import mail_settings
from .media import media_storage

REQUIRED = {
    "SECRET_KEY": "a long random text that nobody else knows",
    "SITE_URL": "the public address of the first territory, such as https://sciences.example",
    "DATABASE_URL": "the database, such as postgres://user:password@host/name",
    "EMAIL_URL": "the way out for mail, such as smtp+tls://user:password@host:587",
}
missing = [f"  {name}: {what}" for name, what in REQUIRED.items() if not env(name, default="")]
if missing:
    raise ImproperlyConfigured(
        "\n".join(
            [
                "Set these environment variables first (see docs/deploy.md):",
                *missing,
                "These are production settings, as soon as DATABASE_URL names a database. For one's own machine:",
                "  DJANGO_SETTINGS_MODULE=config.settings.development",
            ]
        )
    )
if said := missing_extras({name: env(name, default="") for name in EXTRAS}):
    raise ImproperlyConfigured("\n".join(said))

DEBUG = False
SECRET_KEY = env("SECRET_KEY")
# Former keys, separated by commas: what they signed and encrypted stays readable after a change.
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
for name, key in [("SECRET_KEY", SECRET_KEY), *(("SECRET_KEY_FALLBACKS", key) for key in SECRET_KEY_FALLBACKS)]:
    if fault := fault_of(key):
        raise ImproperlyConfigured(f"{name} can be guessed: {fault}.\n{ADVICE}")
if not (urlsplit(SITE_URL).scheme in ("http", "https") and urlsplit(SITE_URL).hostname):
    raise ImproperlyConfigured(f"SITE_URL has to be {REQUIRED['SITE_URL']}, not {SITE_URL!r}.")
OTHER_HOSTS = env.list("OTHER_HOSTS", default=[])

vars().update(mail_settings(env("EMAIL_URL"), webhook_secret=env("ANYMAIL_WEBHOOK_SECRET", default="")))

IS_HTTPS = urlsplit(SITE_URL).scheme == "https"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.bool("BEHIND_PROXY", default=True) else None
# One proxy unless told otherwise: with none counted, every reader would share the proxy's address and its limits.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=1 if SECURE_PROXY_SSL_HEADER else 0)
SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if IS_HTTPS else 0
# For a year browsers would open nothing below this name, and with preloading no visitor at all, without HTTPS:
# only whoever runs everything there can promise that.
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("HSTS_SUBDOMAINS", default=False)
SECURE_HSTS_PRELOAD = env.bool("HSTS_PRELOAD", default=False)
SILENCED_SYSTEM_CHECKS = [*SILENCED_SYSTEM_CHECKS, "security.W005", "security.W021"]
SESSION_COOKIE_SECURE = IS_HTTPS
CSRF_COOKIE_SECURE = IS_HTTPS
LANGUAGE_COOKIE_SECURE = IS_HTTPS

STORAGES = {
    "default": media_storage(env("MEDIA_STORAGE_URL", default="")),
    "staticfiles": {"BACKEND": "config.storage.StaticStorage"},
}

if SENTRY_DSN := env("SENTRY_DSN", default=""):
    from .sentry import send_errors_to

    send_errors_to(SENTRY_DSN)
