"""The animator's lists of pages: contributions of every kind, and the ones that are curated by kind."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.pages import PageListingViewSet

from agenda.schedule import zone_of
from backoffice.scope import Scope
from contributions.dates import day_of
from contributions.kinds import KINDS
from contributions.models import Contribution, Tag
from contributions.tags import tag_key
from contributions.withholding import Withheld, with_withheld_state
from territories.models import Territory


def own_territories(request):
    """The territories of which this person sees the pages."""
    scope = Scope.of(request.user)
    return scope.territories.in_order() if scope else Territory.objects.in_order()


class TerritoryFilter(django_filters.ModelChoiceFilter):
    """Territories by their names."""

    def get_queryset(self, request):
        return own_territories(request)

    @property
    def field(self):
        field = super().field
        field.label_from_instance = lambda territory: territory.full_name
        return field


class ContributionFilters(WagtailFilterSet):
    """Kind, territory, state, tag, author."""

    kind = django_filters.MultipleChoiceFilter(label=_("Kind"), choices=KINDS.choices)
    territory = TerritoryFilter(label=_("Territory"))
    live = django_filters.BooleanFilter(label=_("Published"))
    withheld = django_filters.ChoiceFilter(label=_("Kept off line"), choices=Withheld.choices, method="kept_off_line")
    tag = django_filters.CharFilter(label=_("Tag"), method="with_tag")
    author = django_filters.CharFilter(label=_("Author"), method="signed_by")
    located = django_filters.BooleanFilter(label=_("With a place on the map"), method="with_place")
    published_at = django_filters.DateFromToRangeFilter(label=_("Published between"), widget=DateRangePickerWidget)

    class Meta:
        model = Contribution
        fields = []

    def with_tag(self, pages, _name, value):
        tag = Tag.objects.filter(key=tag_key(value)).select_related("alias_of").first()
        return pages.tagged(tag.target) if tag else pages.none()

    def signed_by(self, pages, _name, value):
        for word in tag_key(value.replace("\x00", "")).split()[:8]:
            pages = pages.filter(author__search_text__contains=word)
        return pages

    def kept_off_line(self, pages, _name, value):
        if value == Withheld.DISCARDED:
            return pages.exclude(discarded=None)
        return pages.filter(hidden__is_removed=value == Withheld.REMOVED)

    def with_place(self, pages, _name, value):
        return pages.located() if value else pages.filter(latitude=None)


class KindFilters(ContributionFilters):
    """The same within one kind."""

    kind = None


class ContributionIndexView(IndexView):
    """Newest first, with what an animator looks for: who, what, where."""

    default_ordering = "-published_at"

    def get_add_url(self):
        """One creates an article or an event, never a contribution of no kind."""
        return None if self.model is Contribution else super().get_add_url()

    def annotate_queryset(self, pages):
        return super().annotate_queryset(with_withheld_state(pages.select_related("author", "territory__site")))


def with_states(parent_page, pages, request):
    """Hook `construct_explorer_page_queryset`: the state of each page, asked once for the list."""
    return with_withheld_state(pages)


def published_on(page):
    """The day as the page itself says it, on the clock of its own territory."""
    return day_of(page.published_at, zone_of(page.territory))


class ContributionListing(PageListingViewSet):
    model = Contribution
    icon = "doc-full"
    menu_label = _("All kinds")
    menu_name = "contributions"
    name = "all_contributions"
    url_prefix = "contributions"
    index_view_class = ContributionIndexView
    filterset_class = ContributionFilters
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        Column("kind", label=_("Kind"), accessor=lambda page: page.genre_label, sort_key="kind"),
        Column("byline", label=_("Author"), accessor=lambda page: page.byline),
        Column("territory", label=_("Territory"), accessor=lambda page: getattr(page.territory, "full_name", "")),
        Column("published_at", label=_("Published"), accessor=published_on, sort_key="published_at"),
        Column("view_count", label=_("Views"), accessor="view_count", sort_key="view_count"),
        PageStatusColumn("status", label=_("Status"), sort_key="live", width="12%"),
    ]  # fmt: skip


def listing_of(spec):
    """The list of one kind, with a button that creates one."""
    return type(
        f"{spec.page.__name__}Listing",
        (ContributionListing,),
        {
            "model": spec.page,
            "icon": spec.admin_icon,
            "menu_label": spec.section_title,
            "menu_name": spec.app,
            "name": f"list_{spec.app}",
            "url_prefix": f"contributions/{spec.app}",
            "filterset_class": KindFilters,
        },
    )()


class ContributionsGroup(ViewSetGroup):
    menu_label = _("Contributions")
    menu_icon = "doc-full"
    menu_order = 90

    @property
    def items(self):
        return (ContributionListing(), *(listing_of(spec) for spec in KINDS.values()))
