"""What wraps every answer: the health probe, the policies for browsers, what caches may keep."""

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.http import HttpResponse
from django.utils.cache import patch_vary_headers
from wagtail.models import Site

from config.admin_scripts import with_nonce
from config.views import ready
from maps.models import MapSettings
from maps.tiles import origin_of

#: Pages of signing in and up, and of what belongs to it (`members/account_urls.py`).
WAYS_IN = ("/connexion/", "/inscription/")


class PermissionsPolicyMiddleware:
    """Says on every answer which abilities of a browser our pages keep from frames, and which no page uses."""

    def __init__(self, get_response):
        self.get_response = get_response
        own = [f"{feature}=(self)" for feature in settings.OWN_BROWSER_FEATURES]
        self.policy = ", ".join([*own, *(f"{feature}=()" for feature in settings.UNUSED_BROWSER_FEATURES)])

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", self.policy)
        return response


class HealthMiddleware:
    """Answers `/healthz` and `/readyz` to whoever asks, by any name, before hosts or sessions are looked at.

    Those who probe a server call it by an internal name or a number. `/healthz` asks nothing at all; `/readyz` asks
    the database, whose absence it must still be able to tell.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path == "/healthz":
            return HttpResponse("ok\n", content_type="text/plain")
        if request.path == "/readyz":
            return ready(request)
        return self.get_response(request)


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The strict policy everywhere; the admin's own, with inline styles, under `/admin/`.

    Forms of the pages that lead in may lead to any of our territories; a page that shows a map may load pictures from
    the tile server of its territory.
    """

    def get_policy_parts(self, request, response, report_only=False):
        parts = super().get_policy_parts(request, response, report_only)
        if report_only or parts.replace is not None:
            return parts
        update = dict(parts.update or {})
        if request.path.startswith("/admin/"):
            update |= settings.ADMIN_CONTENT_SECURITY_POLICY
            if settings.GEOCODER_URL:
                update["connect-src"] = [origin_of(settings.GEOCODER_URL)]
        if request.path.startswith(WAYS_IN):
            # Whoever signs in for another territory is led there, and browsers hold such redirects to `form-action`.
            update["form-action"] = [*update.get("form-action", []), *self.origins_of_territories()]
        if tiles := self.tile_server(request):
            update["img-src"] = [*update.get("img-src", []), tiles]
        parts.update = update
        return parts

    def process_response(self, request, response):
        """Signs the known scripts of the admin before the policy is written."""
        if request.path.startswith("/admin/") and not response.streaming:
            signed = with_nonce(response.content, str(request.csp_nonce)) if b"<script>" in response.content else None
            if signed:
                response.content = signed
                response["Content-Length"] = str(len(signed))
        return super().process_response(request, response)

    @staticmethod
    def origins_of_territories():
        """`https://host` of each; Wagtail keeps them in the cache."""
        return sorted({root.root_url for root in Site.get_site_root_paths()})

    @staticmethod
    def tile_server(request):
        """The origin of the tiles that this page may show; "" for a page without a map, or with tiles of our own."""
        if request.path.startswith("/admin/"):
            return origin_of(settings.TILE_URL)
        # Whoever asked for the settings of the map left them on the request.
        used = getattr(request, MapSettings.get_cache_attr_name(), None)
        return used.tiles_origin if used else ""


class AnonymousPagesMiddleware:
    """Lets caches keep the pages of readers who are nobody in particular, and no other page.

    A browser asks each time whether its page is still the one: a change is seen at the next request, and an unchanged
    page costs a line. SHARED_CACHE_SECONDS lets a proxy answer without asking, for so long. A page that sets a cookie,
    greets a member or carries a message stays private.
    """

    PUBLIC = "public, max-age=0, must-revalidate"
    PRIVATE = "private, no-cache"

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        self.say_who_may_keep(request, response)
        if settings.SHARED_CACHE_SECONDS or settings.SURROGATE_KEY_HEADER:
            for_shared_caches(request, response)
        return response

    def say_who_may_keep(self, request, response):
        if response.has_header("Cache-Control") or not response.get("Content-Type", "").startswith("text/html"):
            return
        # A cookie chooses the language, another says who reads; htmx asks for a part of a page.
        patch_vary_headers(response, ["Cookie", "HX-Request"])
        response["Cache-Control"] = self.PUBLIC if self.is_for_everybody(request, response) else self.PRIVATE

    @staticmethod
    def is_for_everybody(request, response):
        known = {settings.SESSION_COOKIE_NAME, settings.READER_COOKIE, "messages"} & request.COOKIES.keys()
        return request.method in ("GET", "HEAD") and response.status_code == 200 and not known and not response.cookies


#: Answers that are the same for ever say so: a proxy may keep them as long as they allow.
FOR_EVER = "immutable"


def for_shared_caches(request, response):
    """Tells proxies and networks of caches how long they may answer in our place, and by which words to forget it.

    Browsers go on asking us (`max-age`): what they keep nobody can take back. RFC 9111 (`s-maxage`), RFC 9213
    (`CDN-Cache-Control`, for those who may show the last page while they ask for the next).
    """
    control = response.get("Cache-Control", "")
    if response.status_code != 200 or "public" not in control or FOR_EVER in control or "s-maxage" in control:
        return
    if seconds := settings.SHARED_CACHE_SECONDS:
        kept = [part.strip() for part in control.split(",") if "stale-while" not in part and "revalidate" not in part]
        response["Cache-Control"] = ", ".join([*kept, f"s-maxage={seconds}"])
        response["CDN-Cache-Control"] = f"public, max-age={seconds}, stale-while-revalidate={min(seconds, 60)}"
    territory = getattr(request, "territory", None)
    if settings.SURROGATE_KEY_HEADER and getattr(territory, "pk", None):
        response[settings.SURROGATE_KEY_HEADER] = f"territory-{territory.pk}"
