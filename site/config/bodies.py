"""How much anybody may send at once: refused by what the request says of its length, before a byte of it is read."""

from django.conf import settings
from django.http import JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from intake.bodies import length_of


class BodyLimitMiddleware:
    """Answers 413 to what is too long for whoever sends it, and for what it is sent as.

    It stands before the check of form keys, which reads the body, and looks at the session only for what a stranger
    may not send. Django reads nothing of a body whose length is not told.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        length = length_of(request)
        if length <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            return None
        if not request.user.is_authenticated:
            return sign_in_first(request)
        if request.content_type == "application/x-www-form-urlencoded" and length <= settings.LONGEST_TEXT:
            return None  # Django refuses it unread, and the page that says so gives the text back (handler400)
        # Only a form with files may be longer than what Django keeps of fields.
        with_files = request.content_type == "multipart/form-data"
        limit = settings.LONGEST_BODY if with_files else settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        return too_large(request, limit) if length > limit else None


def too_large(request, limit):
    """413: the page, or JSON for a script that asks for it."""
    words = _("This is too large: %(count)s MB at most can be sent at once.") % {"count": limit // (1024 * 1024)}
    return refuse(request, words, code="too-large", status=413)


def sign_in_first(request):
    """413 for a stranger; a script that lost its session gets 401, as from the views that it talks to."""
    words = _("So much can only be sent by somebody who is signed in. Sign in, then send it again.")
    wants_json = "application/json" in request.headers.get("Accept", "")
    return refuse(request, words, code="signed-out", status=401 if wants_json else 413)


def refuse(request, words, *, code, status):
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse({"error": code, "message": words}, status=status)
    return render(request, "413.html", {"words": words}, status=status)
