"""Which territory a request is for: its language and its clock."""

from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone, translation
from wagtail.users.models import UserProfile
from wagtail.views import serve

from territories.models import Territory
from territories.reading import reading
from territories.roots import specific_page, typed_page

LANGUAGES = dict(settings.LANGUAGES)


class TerritoryMiddleware:
    """Puts `request.territory` (settings of the site asked for) and speaks its language.

    On the host of a site that is no territory it is one that is not in the database (territories/other_sites.py).

    A reader who chose another language carries it in a cookie. `Accept-Language` is
    left alone, so that caches hold one page per address and cookie.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path.startswith(("/static/", "/media/")):
            return self.get_response(request)
        request.territory = Territory.shown_on(request)
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        language = chosen if chosen in LANGUAGES else request.territory.language
        clock = ZoneInfo(request.territory.time_zone)
        with translation.override(language), timezone.override(clock), reading(request):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
            if hasattr(response, "render") and not response.is_rendered:
                response.render()
        response.headers.setdefault("Content-Language", language)
        if not request.territory.is_open:
            response.headers.setdefault("X-Robots-Tag", "noindex")
        return response

    def process_view(self, request, view, args, kwargs):
        """Pages are looked for below the front page, whose own columns are read where it is asked for itself. In the
        admin too the clock is the territory's.

        Wagtail takes the installation's, or one that the person chose, and its lists then name another day than the
        pages. The profile is changed for this request alone, and never saved.
        """
        territory = getattr(request, "territory", None)
        if view is serve and territory is not None and territory.pk:
            root = territory.root_page
            is_front_page = kwargs.get("path", "") == "" and not any(args)
            own = specific_page(root.pk, root.content_type_id) if is_front_page else typed_page(root)
            root.__dict__.setdefault("specific", own)
        if request.path.startswith("/admin/") and request.user.is_authenticated:
            profile = getattr(request.user, "wagtail_userprofile", None) or UserProfile(user=request.user)
            profile.current_time_zone = request.territory.time_zone
