"""`/?p=12`, a short link of WordPress: the front page would answer it, and Wagtail redirects only what is missing."""

import re

from django.http import HttpResponsePermanentRedirect
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect

QUERY = re.compile(r"(?:p|page_id)=\d{1,12}")


class ShortLinksMiddleware:
    """Leads the short links of a site that moved in to their pages."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        query = request.META.get("QUERY_STRING", "")
        if request.path == "/" and request.method in ("GET", "HEAD") and QUERY.fullmatch(query):
            found = get_redirect(request, Redirect.normalise_path(f"/?{query}"))
            if found and found.link:
                return HttpResponsePermanentRedirect(found.link)
        return self.get_response(request)
