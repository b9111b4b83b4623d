"""The page of a section: the list of one kind of contribution, below a territory or a community."""

from django.db import models
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from contributions.feeds import atom_feed
from contributions.filters import SectionFilter
from contributions.models import Contribution
from contributions.pagination import paginate
from maps.geojson import geojson_response
from territories.models import Territory


class SectionPage(RoutablePageMixin, Page):
    """What the index pages of all sections share: filters, pages, a feed.

    A subclass sets `KIND` and may change `get_contributions()`; its template extends
    `contributions/section.html`.
    """

    KIND = ""
    PER_PAGE = 24
    #: Orders that this section has and others have not: {value: (label, names to order by)}.
    ORDERS = {}

    introduction = models.TextField(_("introduction"), max_length=600, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    parent_page_types = ["home.HomePage", "communities.CommunityPage"]
    private_page_options = []

    class Meta:
        abstract = True

    def get_contributions(self):
        """The published contributions of this section, newest first."""
        parent = self.get_parent().specific_deferred
        if getattr(parent, "KIND", ""):
            # A community also shows what lives elsewhere.
            return parent.get_contributions_of(self)
        # By its key: through a join the database would sort every article instead of reading its index.
        territory = Territory.objects.filter(site__root_page=self.get_parent().pk).first()
        return Contribution.objects.live().shown_in(territory, self.KIND).newest_first()

    def filtered(self, request):
        """(form of filters, contributions that pass them)."""
        form = SectionFilter(request.GET, kind=self.KIND, orders=self.ORDERS)
        return form, form.apply(self.get_contributions())

    @path("")
    def index(self, request):
        form, found = self.filtered(request)
        page = paginate(found.for_cards(), request.GET.get("page"), per_page=self.PER_PAGE)
        return self.render(request, context_overrides={"filter": form, "contributions": page})

    @path("flux.atom")
    def feed(self, request):
        form, found = self.filtered(request)
        return atom_feed(
            request,
            title=_t("%(rubric)s – %(territory)s") % {"rubric": self.title, "territory": request.territory.name},
            link=self.get_url(request) + (f"?{request.GET.urlencode()}" if request.GET else ""),
            contributions=found,
            subtitle=self.introduction,
        )

    @path("carte.geojson")
    def points(self, request):
        """The places of the same selection, for the map."""
        _form, found = self.filtered(request)
        return geojson_response(request, found)
