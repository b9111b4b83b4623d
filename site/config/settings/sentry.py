"""Reports of errors to Sentry. Read only where SENTRY_DSN is set: its package is an extra (`extras.py`)."""

import sentry_sdk

from config.scrubbing import scrubbed

#: What libraries of databases say quotes rows: "Key (email)=(…) already exists".
QUOTING = ("django.db", "psycopg", "sqlite3", "django.core.exceptions")
#: Parts of a report that tell who was at work, and what they sent.
PERSONAL = ("user", "extra", "breadcrumbs", "server_name", "modules")


def send_errors_to(dsn, **options):
    """Sends every error of this process to the server that `dsn` names.

    A report has the class of the exception, the lines of code and the pattern of the address; no variables, address,
    body, cookie, header, member or text of a database's error.
    """
    sentry_sdk.init(
        dsn=dsn,
        send_default_pii=False,
        include_local_variables=False,
        max_request_body_size="never",
        max_breadcrumbs=0,
        traces_sample_rate=0,
        auto_session_tracking=False,
        server_name="",
        before_send=without_people,
        **options,
    )


def without_people(event, hint):
    """The report, without what would say of whom it speaks."""
    for name in PERSONAL:
        event.pop(name, None)
    event["request"] = {"method": event.get("request", {}).get("method", "")}
    for exception in event.get("exception", {}).get("values", []):
        quotes = (exception.get("module") or "").startswith(QUOTING)
        exception["value"] = "" if quotes else scrubbed(exception.get("value") or "")
    if entry := event.get("logentry"):
        event["logentry"] = {"message": scrubbed(entry.get("message") or "")}
    return event
