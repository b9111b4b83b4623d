"""Pages of the site as a whole: what is said when something is missing or broken."""

import sys

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation, TooManyFieldsSent, TooManyFilesSent
from django.db import InterfaceError, OperationalError
from django.http import Http404, JsonResponse, QueryDict
from django.http.multipartparser import MultiPartParserError
from django.http.request import RawPostDataException
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.csrf import requires_csrf_token
from django.views.decorators.http import require_safe

from media.outages import is_store_away


@require_safe
def choose_language(request, language):
    """Remembers the reader's language in a cookie, and goes back to the page."""
    if language not in dict(settings.LANGUAGES):
        raise Http404("no such language")
    back = request.GET.get("next", "/")
    if not url_has_allowed_host_and_scheme(
        back, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        back = "/"
    response = redirect(back)
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=365 * 24 * 3600,
        samesite=settings.LANGUAGE_COOKIE_SAMESITE,
        secure=settings.LANGUAGE_COOKIE_SECURE,
    )
    return response


@requires_csrf_token
def not_found(request, exception=None):
    return render(request, "404.html", status=404)


@requires_csrf_token
def server_error(request):
    """Needs no database and no context: something is broken already.

    503 where it is the database or the store that does not answer: it will again, and what was typed is given back.
    """
    error = sys.exc_info()[1]
    if not is_store_away(error) and not isinstance(error, OperationalError | InterfaceError):
        return render(None, "500.html", status=500)
    if "application/json" in request.headers.get("Accept", ""):
        words = _("A part of the site does not answer at this moment. What you type is kept here: it is sent later.")
        response = JsonResponse({"error": "away", "message": words}, status=503)
    else:
        context = {"fields": sent_fields(request), "address": request.get_full_path(), "token": get_token(request)}
        response = render(None, "503.html", context, status=503)
    response["Retry-After"], response["Cache-Control"] = "10", "no-store"
    return response


def sent_fields(request):
    """`typed_fields` of a form; none where its body cannot be read any more."""
    try:
        return typed_fields(request.POST)
    except (OSError, RawPostDataException, SuspiciousOperation, MultiPartParserError):
        return []


@requires_csrf_token
def bad_request(request, exception=None):
    """What could not be read as it was sent: says why; a form that was too long gives its text back."""
    is_too_long = isinstance(exception, RequestDataTooBig | TooManyFieldsSent | TooManyFilesSent)
    status = 413 if is_too_long else 400
    if "application/json" in request.headers.get("Accept", ""):
        words = _("This is too long to be sent at once.") if is_too_long else _("This could not be read.")
        return JsonResponse({"error": "too-long" if is_too_long else "unreadable", "message": words}, status=status)
    if not is_too_long or not hasattr(request, "user"):  # a wrong host is refused before anything is known of anybody
        return render(None, "400.html", status=status)
    limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 1024**2
    context = {"fields": unread_fields(request), "address": request.get_full_path(), "limit": limit}
    return render(request, "too_long.html", context, status=status)


def unread_fields(request):
    """The fields of a plain form whose body was refused unread; none of a stranger's, and of a form with files."""
    length = int(request.META.get("CONTENT_LENGTH") or 0)
    is_plain = request.content_type == "application/x-www-form-urlencoded"
    if not request.user.is_authenticated or not is_plain or length > settings.LONGEST_TEXT:
        return []
    try:
        return typed_fields(QueryDict(request.read(length), encoding=request.encoding))
    except (OSError, SuspiciousOperation):  # broken off, or more fields than a form has
        return []


def typed_fields(sent):
    """[(name, value)] of what somebody typed and chose, without passwords and the token of the form."""
    return [
        (name, value)
        for name, values in sent.lists()
        if "password" not in name and name != "csrfmiddlewaretoken"
        for value in values
    ]


@requires_csrf_token
def csrf_failure(request, reason=""):
    """The form came without its key (cookie lost, tab too old): says so and gives the text back."""
    context = {"fields": typed_fields(request.POST), "address": request.get_full_path()}
    return render(request, "403_csrf.html", context, status=403)
