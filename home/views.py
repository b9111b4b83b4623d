"""Pages of the site as a whole: what is said when something is missing or broken."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import requires_csrf_token
from django.views.decorators.http import require_safe


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
    """Needs no database and no context: something is broken already."""
    return render(None, "500.html", status=500)


@requires_csrf_token
def csrf_failure(request, reason=""):
    """The form came without its key (cookie lost, tab too old): says so and gives the text back."""
    fields = [
        (name, value)
        for name, value in request.POST.items()
        if "password" not in name and name != "csrfmiddlewaretoken"
    ]
    return render(request, "403_csrf.html", {"fields": fields, "address": request.get_full_path()}, status=403)
