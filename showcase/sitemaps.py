"""What search engines are told of the showcase: its own pages. What territories publish is told of there."""

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from territories.origin import absolute_for

LISTS = ("latest", "agenda", "communities")
ROBOTS = """User-agent: *
Disallow: /admin/
Disallow: /ecrire/
Disallow: /connexion/
Disallow: /recherche/

Sitemap: {sitemap}
"""


@require_safe
@cache_control(public=True, max_age=3600)
def sitemap(request):
    home = request.showcase
    pages = [{"location": page.get_full_url(request), "lastmod": page.last_published_at}
             for page in [home, *home.own_pages]]  # fmt: skip
    lists = [{"location": absolute_for(request, reverse(f"showcase:{name}"))} for name in LISTS]
    return TemplateResponse(request, "sitemap.xml", {"urlset": [*pages, *lists]}, content_type="application/xml")


@require_safe
@cache_control(public=True, max_age=86400)
def robots(request):
    sitemap = absolute_for(request, reverse("showcase:sitemap"))
    return HttpResponse(ROBOTS.format(sitemap=sitemap), content_type="text/plain")
