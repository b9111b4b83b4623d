"""Who sends this form: one of our own pages, or somebody else's.

Pages for readers without account carry no CSRF token, so that caches may keep them. Browsers say themselves
where a request comes from (Fetch Metadata and the Origin header), and no script of another site can change that.
"""

from functools import wraps
from urllib.parse import urlsplit

from django.http import HttpResponseForbidden
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt


def comes_from_us(request):
    """Whether the browser says that a page of this very host sent it; silence is no."""
    if site := request.headers.get("Sec-Fetch-Site"):
        return site == "same-origin"
    origin = request.headers.get("Origin")
    return bool(origin) and origin != "null" and urlsplit(origin).netloc.lower() == request.get_host().lower()


def from_our_pages(view):
    """For views without a CSRF token: whatever changes something must come from our own pages."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if request.method not in ("GET", "HEAD") and not comes_from_us(request):
            return HttpResponseForbidden(
                _("This form was not sent from this site."), content_type="text/plain; charset=utf-8"
            )
        return view(request, *args, **kwargs)

    return csrf_exempt(guarded)
