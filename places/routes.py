"""The addresses of "À visiter" and of a place, below their pages."""

from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import path

from agenda.coming import with_next_dates
from agenda.models import EventPage
from contributions.feeds.listing import Listing
from contributions.feeds.routes import FeedRoutes
from contributions.pagination import paginate
from contributions.restrictions import are_there_restrictions
from intake.prepared import prepared
from intake.short_addresses import short_address
from places.filters import PlaceFilters
from territories.models import Territory

EVENTS_ON_PAGE = 12


def _events_at(place, territory):
    """What is on at a place, whichever open territory announces it."""
    return EventPage.objects.live().at(place).on_network(territory)


@prepared
def _next_events(place, territory, now):
    return _events_at(place, Territory(pk=territory)).coming(now).for_cards_alone()[:EVENTS_ON_PAGE]


class PlaceIndexRoutes:
    """`/a-visiter/`: the places with their filters."""

    @path("")
    @short_address
    def list_of_places(self, request):
        filters = PlaceFilters(request.GET, self.get_places())
        found = paginate(
            filters.apply().order_by("name_key", "pk").for_cards_alone(),
            request.GET.get("page"),
            per_page=self.PER_PAGE,
        )
        context = {"filters": filters, "query": filters.query, "found": found}
        context["count"] = filters.apply().count() if filters.query else None
        return self.render(request, context_overrides={**context, "listing": self.get_listing(request, filters)})

    def get_listing(self, request, filters=None):
        filters = filters or PlaceFilters(request.GET, self.get_places())
        return Listing(
            title=_("%(section)s – %(territory)s")
            % {"section": self.title, "territory": request.territory.name_and_place},
            address=self.own_address(request),
            query=filters.query,
            wrong=filters.wrong,
            contributions=filters.apply().newest_first(),
            points=filters.apply().order_by("name_key", "pk"),
            subtitle=self.introduction,
            kinds=(self.KIND,),
            territory=request.territory,
        )


class PlaceRoutes(FeedRoutes):
    """`/a-visiter/<slug>/`, and what is on there as calendar and feeds."""

    def get_context(self, request, *args, **kwargs):
        return {
            **super().get_context(request, *args, **kwargs),
            "events": with_next_dates(self.next_events_here()),
            "listing": self.get_listing(request),
        }

    def events_here(self):
        return _events_at(self, self.territory).public()

    def next_events_here(self):
        """The next of them, for cards."""
        if are_there_restrictions():  # which ones there are decides what is asked
            return self.events_here().coming(timezone.now()).for_cards_alone()[:EVENTS_ON_PAGE]
        return _next_events(self.pk or 0, self.territory_id or 0, timezone.now())

    def get_listing(self, request):
        return Listing(
            title=self.title,
            address=self.own_address(request),
            # Asked by its files, not by its page.
            contributions=SimpleLazyObject(lambda: self.events_here().not_over(timezone.now()).newest_first()),
            events=SimpleLazyObject(self.events_here),
            subtitle=self.summary,
            kinds=(EventPage.KIND,),
            filename=self.slug,
        )
