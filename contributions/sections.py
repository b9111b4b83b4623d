"""The page of a section: the list of one kind of contribution, below a territory or a community."""

from django.db import models
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from contributions.feeds.listing import Listing
from contributions.feeds.routes import FeedRoutes
from contributions.filters import SectionFilter
from contributions.models import Contribution
from contributions.pagination import paginate
from contributions.restrictions import RestrictionsMixin
from intake.prepared import prepared
from intake.short_addresses import short_address
from territories.models import Territory


@prepared
def _page_at(path):
    return Page.objects.filter(path=path)


class SectionPage(FeedRoutes, RoutablePageMixin, RestrictionsMixin, Page):
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

    def get_parent(self, update=False):
        """As treebeard keeps it, by a prepared question."""
        if not update and not hasattr(self, "_cached_parent_obj"):
            for parent in _page_at(self.path[: -self.steplen]):
                self._cached_parent_obj = parent
        return super().get_parent(update)

    def get_contributions(self):
        """The published contributions of this section, newest first."""
        parent = self.get_parent().specific_deferred
        if getattr(parent, "KIND", ""):
            # A community also shows what lives elsewhere.
            return parent.get_contributions_of(self)
        # By its key: through a join the database would sort every article instead of reading its index.
        territory = Territory.at_root(self.get_parent().pk)
        return Contribution.objects.live().shown_in(territory, self.KIND).newest_first()

    def get_listing(self, request, filters=None):
        """What it shows with the filters asked for: those of the page, or those of the address."""
        filters = filters or self.filters_of(request)
        return Listing(
            title=_t("%(section)s – %(territory)s")
            % {"section": self.title, "territory": request.territory.name_and_place},
            address=self.own_address(request),
            query=filters.query,
            wrong=filters.wrong,
            contributions=filters.apply(self.get_contributions()),
            subtitle=self.introduction,
            kinds=(self.KIND,),
            **self.listing_scope(request),
        )

    def listing_scope(self, request):
        """{territory, version} of its listing: a community also shows what lives in other territories."""
        parent = self.get_parent()
        if issubclass(parent.specific_class, Contribution):
            return {"territory": None, "version": SimpleLazyObject(parent.specific_deferred.version_of_lists)}
        return {"territory": request.territory}

    def filters_of(self, request):
        return SectionFilter(request.GET, kind=self.KIND, orders=self.ORDERS)

    @path("")
    @short_address
    def index(self, request):
        form = self.filters_of(request)
        listing = self.get_listing(request, form)
        page = paginate(listing.contributions.for_cards_alone(), request.GET.get("page"), per_page=self.PER_PAGE)
        context = {"filters": form, "contributions": page, "listing": listing}
        context["count"] = listing.contributions.count() if form.query else None
        return self.render(request, context_overrides=context)
