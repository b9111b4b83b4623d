"""The addresses of "À visiter" and of a place, below their pages."""

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import path

from agenda.coming import with_next_dates
from agenda.models import EventPage
from contributions.feeds.listing import Listing
from contributions.feeds.routes import FeedRoutes
from contributions.pagination import paginate
from intake.short_addresses import short_address
from places.filters import PlaceFilters

EVENTS_ON_PAGE = 12


class PlaceIndexRoutes:
    """`/a-visiter/`: the places with their filters."""

    @path("")
    @short_address
    def list_of_places(self, request):
        filters = PlaceFilters(request.GET, self.get_places())
        found = paginate(
            filters.apply().order_by("name_key", "pk").for_cards(), request.GET.get("page"), per_page=self.PER_PAGE
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
        now = timezone.now()
        events = self.events_here().coming(now).for_cards()
        return {
            **super().get_context(request, *args, **kwargs),
            "events": with_next_dates(events[:EVENTS_ON_PAGE]),
            "listing": self.get_listing(request),
        }

    def events_here(self):
        """What is on there, whichever open territory announces it."""
        return EventPage.objects.live().public().at(self).on_network(self.territory)

    def get_listing(self, request):
        events = self.events_here()
        return Listing(
            title=self.title,
            address=self.own_address(request),
            contributions=events.not_over(timezone.now()).newest_first(),
            events=events,
            subtitle=self.summary,
            kinds=(EventPage.KIND,),
            filename=self.slug,
        )
