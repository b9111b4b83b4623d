"""How the log is written: lines for people, or JSON for programs (LOG_FORMAT=json), which has no personal data.

The JSON names no e-mail or network address, no person and nothing that somebody looked for: requests by the name of
their view, exceptions by their class and the lines of code, never by their text.
"""

import json
import logging
import time
import traceback
from datetime import UTC, datetime
from pathlib import PurePath

from config import ROOT
from config.scrubbing import scrubbed

#: Raised when a server is away, by whichever driver: where in our code that was met tells nothing.
AWAY = {
    "OperationalError", "InterfaceError", "ConnectionError", "ConnectionRefusedError", "ConnectionTimeout",
    "TimeoutError", "EndpointConnectionError", "ConnectTimeoutError", "PoolTimeout", "BusyLoadingError",
}  # fmt: skip
#: Seconds in which the traceback of one of these is written once.
QUIET = 60
FRAMES = 12


def label_of(request, status=200):
    """What was asked for, without what it names: the view, or the section of a page of Wagtail's tree."""
    match = getattr(request, "resolver_match", None)
    if match is None:
        return "static" if request.path.startswith("/static/") else "other"
    if match.view_name != "wagtail_serve":
        return match.view_name or match.route
    section = request.path.strip("/").partition("/")[0] or "home"
    return f"page:{section}" if status < 400 else "page"


class JsonFormatter(logging.Formatter):
    """A record as one line of JSON. `extra={"fields": {…}}` adds to it."""

    def format(self, record):
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": self.message_of(record),
        }
        if record.exc_info:
            line["error"] = error_of(record.exc_info[1])
        return json.dumps({**line, **getattr(record, "fields", {})}, ensure_ascii=False)

    @staticmethod
    def message_of(record):
        request = getattr(record, "request", None)
        if hasattr(request, "path"):  # Django's own lines name the address
            status = getattr(record, "status_code", 500)
            return f"{status} {request.method} {label_of(request, status)}"
        return scrubbed(record.getMessage())


def error_of(error):
    """{"type", "where"} of an exception: its text may quote anything that somebody wrote."""
    frames = traceback.extract_tb(error.__traceback__)[-FRAMES:]
    return {"type": type(error).__qualname__, "where": [f"{short(f.filename)}:{f.lineno} {f.name}" for f in frames]}


def short(path):
    """A path within the product or its packages."""
    path = PurePath(path)
    if "site-packages" in path.parts:
        return str(PurePath(*path.parts[path.parts.index("site-packages") + 1 :]))
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name


class OneTracebackPerOutage(logging.Filter):
    """Of a server that is away, one traceback a minute; the other records keep their line."""

    def __init__(self, clock=time.monotonic):
        super().__init__()
        self.clock = clock
        self.told = {}

    def filter(self, record):
        kind = record.exc_info and record.exc_info[0] and record.exc_info[0].__name__
        if kind in AWAY:
            now = self.clock()
            if now - self.told.get(kind, -QUIET) < QUIET:
                record.msg, record.args = f"{record.getMessage()} ({kind})", ()
                record.exc_info = record.exc_text = None
            else:
                self.told[kind] = now
        return True
