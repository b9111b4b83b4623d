"""Reading goes on and nothing is written, while the installation is upgraded: `manage.py read_only on`.

A file in DATA_DIR says so: it costs a question to the disk, never one to a database that is being changed. Several
machines are told one by one.
"""

from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.http import JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from home.views import typed_fields

READING = ("GET", "HEAD", "OPTIONS", "TRACE")
RETRY_SECONDS = 60


def marker():
    return Path(settings.DATA_DIR) / "read-only"


def is_read_only():
    return marker().exists()


def set_read_only(wanted):
    """Writes the file, or takes it away."""
    if wanted:
        marker().parent.mkdir(parents=True, exist_ok=True)
        marker().write_text(f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}\n")
    else:
        marker().unlink(missing_ok=True)


class ReadOnlyMiddleware:
    """Answers 503 to whatever would write, and gives back what was typed; pages tell members so beforehand.

    It stands behind the check of forms and the territory, whose look the answer has.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.is_read_only = is_read_only()
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        return refuse(request) if request.is_read_only and request.method not in READING else None


def refuse(request):
    """The page with the form that was sent, ready to be sent again; JSON for a script."""
    words = _("The platform is being upgraded: for some minutes it can be read, and nothing can be written.")
    if "application/json" in request.headers.get("Accept", ""):
        response = JsonResponse({"error": "read-only", "message": words}, status=503)
    else:
        context = {
            "words": words,
            "fields": typed_fields(request.POST),
            "address": request.get_full_path(),
            "has_files": bool(request.FILES),
        }
        response = render(request, "read_only.html", context, status=503)
    response["Retry-After"] = str(RETRY_SECONDS)
    response["Cache-Control"] = "no-store"
    return response
