"""What holds for every answer that is made for other sites: boxes, their fragments and script, oEmbed."""

import re

from django.utils.cache import patch_vary_headers

from maps.models import MapSettings

#: `/embed/` itself is a page of ours like others.
FOR_OTHER_SITES = re.compile(r"/embed/.+|/oembed$")
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "*",
}
HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Robots-Tag": "noindex",  # what is in it is found at its own address
}


class OtherSitesMiddleware:
    """Stands outside sessions: what other sites show is the same for everybody, so that no cookie is read or given,
    and any site may hold it in a frame. Errors of whatever stands below included."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not FOR_OTHER_SITES.fullmatch(request.path):
            return self.get_response(request)
        request.COOKIES = {}
        request.META.pop("HTTP_COOKIE", None)
        response = self.get_response(request)
        response.cookies.clear()
        kept = [name.strip() for name in response.get("Vary", "").split(",")]
        kept = [name for name in kept if name and name.casefold() not in ("cookie", "hx-request")]
        del response["Vary"]
        patch_vary_headers(response, kept)
        del response["X-Frame-Options"]
        response["Content-Security-Policy"] = policy_for(request)
        for name, value in HEADERS.items():
            response[name] = value
        return response


def policy_for(request):
    """The policy of this answer: a box that asked for the settings of the map may load their tiles."""
    used = getattr(request, MapSettings.get_cache_attr_name(), None)
    tiles = f" {used.tiles_origin}" if used and used.tiles_origin else ""
    return "; ".join(f"{name} {value}{tiles if name == 'img-src' else ''}" for name, value in POLICY.items())
