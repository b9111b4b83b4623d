"""The addresses of "À visiter" and of a place, below their pages."""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import path

from agenda.coming import with_next_dates
from agenda.models import EventPage, Occurrence
from agenda.routes import DATES_IN_CALENDAR, DAYS_KEPT_IN_CALENDAR, calendar_response
from contributions.feeds import atom_feed
from contributions.pagination import paginate
from maps.geojson import geojson_response
from places.filters import PlaceFilters

EVENTS_ON_PAGE = 12


class PlaceIndexRoutes:
    """`/a-visiter/`: the places with their filters, as a list and as a feed."""

    @path("")
    def list_of_places(self, request):
        filters = PlaceFilters(request.GET, self.get_places())
        found = paginate(
            filters.apply().order_by("title", "pk").for_cards(), request.GET.get("page"), per_page=self.PER_PAGE
        )
        return self.render(request, context_overrides={"filters": filters, "query": filters.query, "found": found})

    @path("flux.atom")
    def feed(self, request):
        filters = PlaceFilters(request.GET, self.get_places())
        return atom_feed(
            request,
            title=_("%(rubric)s – %(territory)s") % {"rubric": self.title, "territory": request.territory.name},
            link=f"{self.get_url(request)}?{filters.query}".rstrip("?"),
            contributions=filters.apply().newest_first(),
            subtitle=self.introduction,
        )

    @path("carte.geojson")
    def points(self, request):
        return geojson_response(request, PlaceFilters(request.GET, self.get_places()).apply().order_by("title", "pk"))


class PlaceRoutes:
    """`/a-visiter/<slug>/`, and what is on there as a calendar."""

    def get_context(self, request, *args, **kwargs):
        now = timezone.now()
        events = EventPage.objects.live().public().at(self).coming(now).for_cards()
        return {
            **super().get_context(request, *args, **kwargs),
            "events": with_next_dates(events[:EVENTS_ON_PAGE]),
        }

    @path("agenda.ics")
    def calendar(self, request):
        since = timezone.now() - dt.timedelta(days=DAYS_KEPT_IN_CALENDAR)
        events = EventPage.objects.live().public().at(self).order_by()
        dates = Occurrence.objects.of_events(events).not_over(since).in_order().select_related("event", "event__place")
        return calendar_response(request, dates[:DATES_IN_CALENDAR], name=self.title, filename=f"{self.slug}.ics")
