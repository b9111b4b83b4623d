"""The addresses of the agenda and of an event, below their pages."""

import datetime as dt

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import path

from agenda.coming import with_next_dates
from agenda.filters import AgendaFilters
from agenda.ics import calendar_bytes
from agenda.month import asked_month, grid_period, weeks
from agenda.schedule import DAY, zone_of
from contributions.feeds import atom_feed
from contributions.pagination import paginate
from maps.geojson import geojson_response
from territories.models import Territory

PER_PAGE = 20
PER_SECTION = 12
DATES_IN_CALENDAR = 2000
# A calendar still shows what has just been: people look up what they went to.
DAYS_KEPT_IN_CALENDAR = 30


def calendar_response(request, occurrences, *, name, filename):
    territory = Territory.of(request)
    response = HttpResponse(
        calendar_bytes(
            occurrences,
            name=name,
            host=territory.hostname,
            zone=zone_of(territory),
            address_of=lambda event: event.get_full_url(request),
        ),
        content_type="text/calendar; charset=utf-8",
    )
    response["Content-Disposition"] = f'inline; filename="{filename}"'
    response["Cache-Control"] = "public, max-age=300"
    return response


class AgendaRoutes:
    """`/agenda/` as sections, list or month, and the same selection as calendar, feed and map."""

    @path("")
    def sections_list_or_month(self, request):
        filters = self._filters(request)
        view = request.GET.get("vue", "")
        if view == "mois":
            context = self._month(request, filters)
        elif view == "liste" or filters.period:
            view, context = "liste", self._list(request, filters)
        else:
            view, context = "rayons", self._sections(filters)
        return self.render(
            request,
            template="agenda/agenda_page.html",
            context_overrides={"filters": filters, "view": view, "query": filters.query, **context},
        )

    @path("agenda.ics")
    def calendar(self, request):
        filters = self._filters(request)
        dates = self.dates_of_events(filters.apply())
        if filters.period:
            dates = dates.within(filters.period)
        else:
            dates = dates.not_over(filters.now - dt.timedelta(days=DAYS_KEPT_IN_CALENDAR))
        dates = dates.in_order().select_related("event", "event__place").defer("event__body", "event__place__body")
        return calendar_response(
            request, dates[:DATES_IN_CALENDAR], name=self._name(request, filters), filename="agenda.ics"
        )

    @path("flux.atom")
    def feed(self, request):
        filters = self._filters(request)
        return atom_feed(
            request,
            title=self._name(request, filters),
            link=f"{self.get_url(request)}?{filters.query}".rstrip("?"),
            contributions=filters.apply().not_over(filters.now).newest_first(),
        )

    @path("carte.geojson")
    def points(self, request):
        filters = self._filters(request)
        events = filters.apply() if filters.period else filters.apply().not_over(filters.now)
        return geojson_response(request, events.order_by("starts_at", "pk"))

    def _filters(self, request):
        events, reach = self.get_events(request.GET.get("territoire", ""))
        return AgendaFilters(request.GET, events, reach=reach)

    def _name(self, request, filters):
        territory = Territory.of(request)
        words = ", ".join(str(each["words"]) for each in filters.in_force)
        return " – ".join(part for part in (self.title, words, territory.full_name) if part)

    def _sections(self, filters):
        events, now, today = filters.apply().for_cards(), filters.now, filters.today
        return {
            "this_week": with_next_dates(events.today_and_this_week(now, today)[: 2 * PER_SECTION]),
            "on_now": with_next_dates(events.on_now(now)[:PER_SECTION]),
            "later": with_next_dates(events.later(now, today)[:PER_SECTION]),
        }

    def _list(self, request, filters):
        events = filters.apply().for_cards().coming(filters.period.start if filters.period else filters.now)
        found = paginate(events, request.GET.get("page"), per_page=PER_PAGE)
        found.items = with_next_dates(found.items)
        return {
            "found": found,
            "dated": [event for event in found if not event.is_under_way],
            "under_way": [event for event in found if event.is_under_way],
        }

    def _month(self, request, filters):
        first = asked_month(request.GET.get("mois"), filters.today)
        if first is None:
            raise Http404(_("There is no such month in this agenda."))
        period, events = grid_period(first), filters.apply(period=False)
        dates = self.dates_of_events(events.exclude(is_lasting=True)).within(period).in_order()
        lasting = events.filter(is_lasting=True).within(period).for_cards().coming(period.start)
        return {
            "month": first,
            "previous_month": first - DAY,
            "next_month": first + 31 * DAY,
            "weeks": weeks(first, dates.with_titles(), filters.today),
            "lasting": with_next_dates(lasting[:PER_SECTION]),
        }


class EventRoutes:
    """`/agenda/<slug>/`, and its dates as a calendar."""

    def get_context(self, request, *args, **kwargs):
        if getattr(request, "is_preview", False):
            self.fill_columns()  # the dates come from a form that nobody has saved
        now = timezone.now()
        upcoming = [date for date in self.dates if not date.is_over(now)]
        return {
            **super().get_context(request, *args, **kwargs),
            "upcoming": upcoming,
            "past": [date for date in self.dates if date.is_over(now)],
            "next_date": upcoming[0] if upcoming else None,
            "place": self.place.specific if self.place and self.place.live else None,
        }

    @path("agenda.ics")
    def calendar(self, request):
        return calendar_response(request, self.dates, name=self.title, filename=f"{self.slug}.ics")
