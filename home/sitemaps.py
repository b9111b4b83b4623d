"""What search engines are told of: the sitemap of each territory, and robots.txt."""

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps import views as sitemap_views
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Page

from contributions.models import Contribution, Tag
from members.models import Member
from territories.models import Territory
from territories.origin import absolute_for, origin_for

PER_FILE = 5_000


class TerritorySitemap(Sitemap):
    """Part of a territory's sitemap; `request` says which territory and on which host."""

    limit = PER_FILE

    def __init__(self, request):
        self.request = request
        self.territory = Territory.of(request)

    def get_protocol(self, protocol=None):
        return origin_for(self.request).partition("://")[0]

    def get_domain(self, territory=None):
        return origin_for(self.request).partition("://")[2]


class ContributionSitemap(TerritorySitemap):
    """Everything published here; what was first published elsewhere is told of there."""

    def items(self):
        return Contribution.objects.live().local().in_territory(self.territory).defer_streamfields().order_by("-pk")

    def location(self, contribution):
        return contribution.get_url(self.request)

    def lastmod(self, contribution):
        return contribution.last_published_at or contribution.published_at


class PageSitemap(TerritorySitemap):
    """The home page, the sections and the static pages."""

    def items(self):
        here = Page.objects.live().public().descendant_of(self.territory.root_page, inclusive=True)
        return here.filter(contribution__isnull=True).order_by("path")

    def location(self, page):
        return page.get_url(self.request)

    def lastmod(self, page):
        return page.last_published_at


class TagSitemap(TerritorySitemap):
    """Tags that lead to something."""

    def items(self):
        return Tag.objects.filter(alias_of=None, tagged_contributions__isnull=False).distinct().order_by("pk")

    def location(self, tag):
        return tag.get_absolute_url()


class MemberSitemap(TerritorySitemap):
    """Profiles of people who have published something here."""

    def items(self):
        authors = Contribution.objects.live().in_territory(self.territory).values("author")
        return Member.objects.filter(pk__in=authors, is_active=True, origin="").order_by("pk")

    def location(self, member):
        return reverse("members:profile", args=[member.slug])


SECTIONS = {
    "pages": PageSitemap,
    "contributions": ContributionSitemap,
    "tags": TagSitemap,
    "membres": MemberSitemap,
}


@require_safe
@cache_control(public=True, max_age=3600)
def index(request):
    """The files of the sitemap. Django's own view of it would take their host from the request."""
    files = []
    for name, kind in SECTIONS.items():
        address = absolute_for(request, reverse("home:sitemap_section", args=[name]))
        section = kind(request)
        changed = section.get_latest_lastmod()
        for number in section.paginator.page_range:
            location = address if number == 1 else f"{address}?p={number}"
            files.append({"location": location, "last_mod": changed})
    response = TemplateResponse(request, "sitemap_index.xml", {"sitemaps": files}, content_type="application/xml")
    response["X-Robots-Tag"] = "noindex, noodp, noarchive"
    return response


@require_safe
@cache_control(public=True, max_age=3600)
def section(request, section):
    sections = {name: kind(request) for name, kind in SECTIONS.items()}
    return sitemap_views.sitemap(request, sections, section=section)


ROBOTS = """User-agent: *
Disallow: /admin/
Disallow: /ecrire/
Disallow: /mon-echosciences/
Disallow: /connexion/
Disallow: /recherche/

Sitemap: {sitemap}
"""


@require_safe
@cache_control(public=True, max_age=86400)
def robots(request):
    sitemap = absolute_for(request, reverse("home:sitemap"))
    return HttpResponse(ROBOTS.format(sitemap=sitemap), content_type="text/plain")
