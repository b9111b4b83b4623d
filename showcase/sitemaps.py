"""What search engines are told of the showcase: its own pages. What territories publish is told of there."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.sitemaps import sitemap_response, url_element
from territories.origin import absolute_for
from territories.robots import robots_txt

LISTS = ("latest", "agenda", "communities")


@require_safe
@cache_control(public=True, max_age=3600)
def sitemap(request):
    home = request.showcase
    pages = [url_element(page.get_full_url(request), page.last_published_at) for page in [home, *home.own_pages]]
    lists = [url_element(absolute_for(request, reverse(f"showcase:{name}"))) for name in LISTS]
    return sitemap_response([*pages, *lists])


@require_safe
@cache_control(public=True, max_age=86400)
def robots(request):
    sitemap = absolute_for(request, reverse("showcase:sitemap"))
    return HttpResponse(robots_txt(request.territory, sitemap), content_type="text/plain")
