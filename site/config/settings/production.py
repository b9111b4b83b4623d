"""A real installation. Refuses to start without what it needs and says what is missing."""

from urllib.parse import urlsplit

import sentry_sdk
from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403
from .base import env
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
    raise ImproperlyConfigured("\n".join(["Set these environment variables first (see docs/deploy.md):", *missing]))

DEBUG = False
SECRET_KEY = env("SECRET_KEY")
ALLOWED_HOSTS = env.list(
    "ALLOWED_HOSTS", default=["*"]
)  # checked against the territories' hosts by TerritoryMiddleware

vars().update(mail_settings(env("EMAIL_URL"), webhook_secret=env("ANYMAIL_WEBHOOK_SECRET", default="")))

IS_HTTPS = urlsplit(env("SITE_URL")).scheme == "https"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.bool("BEHIND_PROXY", default=True) else None
# One proxy unless told otherwise: with none counted, every reader would share the proxy's address and its limits.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=1 if SECURE_PROXY_SSL_HEADER else 0)
SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 31_536_000 if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("HSTS_SUBDOMAINS", default=True)
SECURE_HSTS_PRELOAD = env.bool("HSTS_PRELOAD", default=True)
SESSION_COOKIE_SECURE = IS_HTTPS
CSRF_COOKIE_SECURE = IS_HTTPS
LANGUAGE_COOKIE_SECURE = IS_HTTPS

STORAGES = {
    "default": media_storage(env("MEDIA_STORAGE_URL", default="")),
    "staticfiles": {"BACKEND": "config.storage.StaticStorage"},
}

if SENTRY_DSN := env("SENTRY_DSN", default=""):
    sentry_sdk.init(dsn=SENTRY_DSN, send_default_pii=False, traces_sample_rate=0)
