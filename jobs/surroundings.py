"""With what a background process runs, in a line: somebody who starts it in the wrong place must be able to see it."""

from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection

PROVIDERS = "anymail.backends."
SMTP = "django.core.mail.backends.smtp.EmailBackend"
FILES = "EmlFileBackend"


def describe_surroundings():
    """ "settings …; database …; mail …; addresses …", without any password."""
    parts = {
        "settings": settings.SETTINGS_MODULE,
        "database": describe_database(connection.settings_dict, connection.vendor),
        "mail": describe_mail(),
        "addresses": urlsplit(settings.SITE_URL).netloc,
    }
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def describe_database(database, vendor):
    """`database` is one of Django's settings of a database."""
    if vendor == "sqlite":
        return f"SQLite {database['NAME']}"
    at = database["HOST"] or database["OPTIONS"].get("host") or "its socket"
    port = database["PORT"] or database["OPTIONS"].get("port")
    return f"{vendor} {database['NAME']} at {at}" + (f":{port}" if port else "")


def describe_mail():
    """How mail leaves, or that it does not."""
    backend = settings.EMAIL_BACKEND
    if backend.endswith(FILES):
        return f"only to files in {settings.EMAIL_FILE_PATH}"
    if backend == SMTP:
        return f"by SMTP {settings.EMAIL_HOST}:{settings.EMAIL_PORT}"
    if backend.startswith(PROVIDERS):
        return f"by {backend.removeprefix(PROVIDERS).partition('.')[0]}"
    return f"by {backend}"
