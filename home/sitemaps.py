"""What search engines are told of: the sitemap of each territory, and robots.txt.

`/sitemap.xml` names the files, `/sitemap-<section>.xml?p=2` is one of them. Only what anybody may read and any engine
may index is in them. They stream: nothing grows with the number of pages. Source: https://www.sitemaps.org/protocol.html
"""

from django.db.models import Count, F, Max, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils.html import escape
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Page

from contributions.models import Contribution, Tag, TaggedContribution
from media.renditions import social_url
from members.models import Member
from territories.models import Territory
from territories.origin import absolute_for
from territories.robots import robots_txt

PER_FILE = 5_000
CHUNK = 500
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
IMAGES = "http://www.google.com/schemas/sitemap-image/1.1"


class Section:
    """Part of a territory's sitemap: a queryset whose rows know `changed_at`."""

    def __init__(self, request):
        self.request = request
        self.territory = Territory.of(request)

    def items(self):
        raise NotImplementedError

    def path(self, item):
        raise NotImplementedError

    def picture(self, item):
        """The path of its picture; "" without one."""
        return ""

    def files(self):
        """(how many files it fills, when the newest of its items changed)"""
        found = self.items().order_by().aggregate(count=Count("pk"), newest=Max("changed_at"))
        return -(-found["count"] // PER_FILE), found["newest"]

    def lines(self, number):
        """The `<url>` elements of its file of this number, some hundreds at a time."""
        rows = self.items()[(number - 1) * PER_FILE : number * PER_FILE]
        lines = []
        for item in rows.iterator(chunk_size=CHUNK):
            lines.append(self._line(item))
            if len(lines) == CHUNK:
                yield "".join(lines)
                lines.clear()
        yield "".join(lines)

    def _line(self, item):
        picture = self.picture(item)
        location = absolute_for(self.request, self.path(item))
        return url_element(location, item.changed_at, absolute_for(self.request, picture) if picture else "")


def url_element(location, changed_at=None, picture=""):
    """The `<url>` of one page: its whole address, the moment of its last change, the address of its picture."""
    parts = [f"<loc>{escape(location)}</loc>"]
    if changed_at:
        parts.append(f"<lastmod>{changed_at.isoformat(timespec='seconds')}</lastmod>")
    if picture:
        parts.append(f"<image:image><image:loc>{escape(picture)}</image:loc></image:image>")
    return f"<url>{''.join(parts)}</url>\n"


class Contributions(Section):
    """Everything published here; what was first published elsewhere is told of there."""

    def items(self):
        found = Contribution.objects.live().public().local().in_territory(self.territory).defer_streamfields()
        found = found.select_related("lead_image").order_by("-pk")
        return found.annotate(changed_at=Coalesce("last_published_at", "published_at"))

    def path(self, item):
        return item.get_url(self.request)

    def picture(self, item):
        return social_url(item.lead_image) if item.lead_image else ""


class Pages(Section):
    """The home page, the sections and the static pages."""

    def items(self):
        here = Page.objects.live().public().descendant_of(self.territory.root_page, inclusive=True)
        return here.filter(contribution__isnull=True).annotate(changed_at=F("last_published_at")).order_by("path")

    def path(self, item):
        return item.get_url(self.request)


class Tags(Section):
    """Tags that lead to something here; what carries a tag last changed its page."""

    def items(self):
        newest = TaggedContribution.objects.published().filter(tag=OuterRef("pk"), territory=self.territory)
        newest = newest.newest_first().values("published_at")[:1]
        return Tag.objects.current().in_use(self.territory).annotate(changed_at=Subquery(newest)).order_by("pk")

    def path(self, item):
        return item.get_absolute_url()


class Members(Section):
    """Profiles of people who have published something here, those apart that engines are asked to leave out."""

    def items(self):
        signed = Contribution.objects.live().public().in_territory(self.territory)
        newest = signed.by(OuterRef("pk")).newest_first().values("published_at")[:1]
        found = Member.objects.indexable().filter(pk__in=signed.order_by().values("author"), origin="")
        return found.annotate(changed_at=Subquery(newest)).order_by("pk")

    def path(self, item):
        return item.get_absolute_url()


SECTIONS = {"pages": Pages, "contributions": Contributions, "tags": Tags, "membres": Members}


def of_open_territory(view):
    """A territory that is not open shows search engines nothing."""

    def checked(request, **others):
        territory = Territory.of(request)
        if territory is None or not territory.is_open:
            raise Http404("not open")
        return view(request, **others)

    return require_safe(cache_control(public=True, max_age=3600)(checked))


@of_open_territory
def index(request):
    """The files of the sitemap."""
    lines = []
    for name, kind in SECTIONS.items():
        count, newest = kind(request).files()
        address = absolute_for(request, reverse("home:sitemap_section", args=[name]))
        for number in range(1, count + 1):
            location = address if number == 1 else f"{address}?p={number}"
            changed = f"<lastmod>{newest.isoformat(timespec='seconds')}</lastmod>" if newest else ""
            lines.append(f"<sitemap><loc>{escape(location)}</loc>{changed}</sitemap>\n")
    text = f'{XML}<sitemapindex xmlns="{SCHEMA}">\n{"".join(lines)}</sitemapindex>\n'
    return _unindexed(HttpResponse(text, content_type="application/xml"))


@of_open_territory
def section(request, section):
    """One file of the sitemap."""
    if section not in SECTIONS:
        raise Http404(section)
    number = request.GET.get("p", "1")
    number = int(number) if number.isascii() and number.isdigit() and len(number) < 6 else 0
    part = SECTIONS[section](request)
    if number < 1 or (number > 1 and number > part.files()[0]):
        raise Http404(number)
    return sitemap_response(part.lines(number))


def sitemap_response(elements):
    """A sitemap that streams; elements: `url_element()`s, one or many in each text."""
    return _unindexed(StreamingHttpResponse(_urlset(elements), content_type="application/xml"))


def _urlset(elements):
    yield f'{XML}<urlset xmlns="{SCHEMA}" xmlns:image="{IMAGES}">\n'
    yield from elements
    yield "</urlset>\n"


def _unindexed(response):
    response["X-Robots-Tag"] = "noindex, noodp, noarchive"
    return response


@require_safe
@cache_control(public=True, max_age=3600)
def robots(request):
    sitemap = absolute_for(request, reverse("home:sitemap"))
    return HttpResponse(robots_txt(Territory.of(request) or Territory(), sitemap), content_type="text/plain")
