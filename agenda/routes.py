"""The addresses of the agenda and of an event, below their pages."""

from urllib.parse import urljoin

from django.http import Http404
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import path

from agenda.calendar_links import google_link, outlook_link, webcal_link
from agenda.coming import with_next_dates
from agenda.filters import AgendaFilters
from agenda.month import asked_month, grid_period, weeks
from agenda.on_days import events_on, happening, meanwhile, shown_meanwhile
from agenda.reach import HERE
from agenda.schedule import DAY, WEEK, Period, midnight
from agenda.titles import title_of
from agenda.whole import PER_SECTION, later, on_now, this_week
from contributions.feeds.listing import Listing
from contributions.feeds.routes import FeedRoutes
from contributions.pagination import paginate
from intake.short_addresses import short_address
from territories.models import Territory

VIEWS = ("", "liste", "mois", "en-cours")
PER_PAGE = 20
#: Pins that are drawn below a month; the moving map has all of them.
DRAWN_OF_A_MONTH = 60


class AgendaRoutes:
    """`/agenda/` as sections, list or month, and the same selection as calendar, feed and map."""

    @path("")
    @short_address
    def sections_list_or_month(self, request):
        filters = self._filters(request)
        view = request.GET.get("vue", "")
        if view not in VIEWS:
            filters.strangers.append((_("Shown as"), view))
        listing = self.get_listing(request, filters)
        counted = listing.points
        if view == "mois":
            counted, context = self._month(request, filters)
        elif view == "en-cours":
            counted, context = self._under_way(request, filters)
        elif filters.period:
            view, context = "periode", self._period(request, filters)
        elif view == "liste":
            context = self._list(request, filters)
        else:
            view, context = "rayons", self._sections(filters)
        return self.render(
            request,
            template="agenda/agenda_page.html",
            context_overrides={
                "filters": filters,
                "view": view,
                "kept_view": view if view in ("liste", "mois") else "",
                "query": filters.query,
                "period_title": title_of(filters) if view in ("periode", "en-cours") else "",
                # Of the whole agenda nobody asks it, and counting it would cost more than showing it.
                "count": counted.count() if filters.query else None,
                "listing": listing,
                **context,
            },
        )

    def get_listing(self, request, filters=None):
        """Feeds tell of what is not over; the calendar keeps what has just been; the map follows the period."""
        filters = filters or self._filters(request)
        found, period, now = filters.apply(), filters.period, filters.now
        return Listing(
            title=self._name(request, filters),
            address=self.own_address(request),
            query=filters.query,
            wrong=filters.wrong,
            # Put into a query by whoever reads them: a page tells where its feeds are, and no more.
            contributions=SimpleLazyObject(lambda: found.not_over(now).newest_first()),
            events=found,
            period=period,
            points=SimpleLazyObject(lambda: left_of(found, period, now).order_by("starts_at", "pk")),
            subtitle=self.introduction,
            kinds=(self.KIND,),
            **self._scope(request, filters.reach),
        )

    def _scope(self, request, reach):
        """Of which territory's changes the feeds must know: of all, where the agenda looks over the border."""
        scope = self.listing_scope(request)
        if reach is None or reach.chosen == HERE:
            return scope
        return {**scope, "territory": None, "version": f"{reach.chosen} {reach.territory.border_km}"}

    def _filters(self, request):
        events, reach = self.get_events(request.GET.get("territoire", ""))
        return AgendaFilters(request.GET, events, reach=reach)

    def _name(self, request, filters):
        territory = Territory.of(request)
        words = ", ".join(str(each["words"]) for each in filters.in_force)
        return " – ".join(part for part in (self.title, words, territory.name_and_place) if part)

    def _sections(self, filters):
        if filters.is_whole and (reach := filters.reach):
            key, now = reach.territory.pk, filters.now
            scope = {"model": filters.events.model, "shows_others": reach.territory.shows_others}
            end = midnight(filters.today + WEEK)
            return {
                "this_week": with_next_dates(this_week(key, now, end, **scope)),
                "on_now": with_next_dates(on_now(key, now, **scope)),
                "later": with_next_dates(later(key, now, end, **scope)),
            }
        events, now, today = filters.apply().for_cards_alone(), filters.now, filters.today
        return {
            "this_week": with_next_dates(events.today_and_this_week(now, today)[: 2 * PER_SECTION]),
            "on_now": with_next_dates(events.on_now(now)[:PER_SECTION]),
            "later": with_next_dates(events.later(now, today)[:PER_SECTION]),
        }

    def _list(self, request, filters):
        events = filters.apply().for_cards_alone().coming(filters.period.start if filters.period else filters.now)
        found = paginate(events, request.GET.get("page"), per_page=PER_PAGE)
        found.items = with_next_dates(found.items)
        return {
            "found": found,
            "dated": [event for event in found if not event.is_under_way],
            "under_way": [event for event in found if event.is_under_way],
        }

    def _period(self, request, filters):
        events, now = filters.apply(), filters.now
        days, found = happening(events, filters.period, now, request.GET.get("page"))
        lasting = meanwhile(events, filters.period, now)
        shown = shown_meanwhile(lasting) if found.number == 1 else []
        return {
            "days": days,
            "found": found,
            "meanwhile": shown,
            "meanwhile_count": lasting.count(),
            "located": list({event.pk: event for event in [*events_on(days), *shown]}.values()),
        }

    def _under_way(self, request, filters):
        """(all that lasts in the period, or at this moment, and the context that shows it)."""
        events, now = filters.apply(), filters.now
        lasting = meanwhile(events, filters.period, now) if filters.period else events.on_now(now)
        found = paginate(lasting.for_cards_alone(), request.GET.get("page"), per_page=PER_PAGE)
        found.items = with_next_dates(found.items)
        return lasting, {"found": found, "dated": [], "under_way": found.items}

    def _month(self, request, filters):
        """(the events of the month, and the context that shows it)."""
        first = asked_month(request.GET.get("mois"), filters.today)
        if first is None:
            raise Http404(_("There is no such month in this agenda."))
        period, events = grid_period(first), filters.apply(period=False)
        dates = events.exclude(is_lasting=True).dates_within(period).in_order()
        lasting = events.filter(is_lasting=True).within(period).for_cards_alone().coming(period.start)
        last = (first + 31 * DAY).replace(day=1) - DAY
        days = {"periode": "", "jour": "", "du": first.isoformat(), "au": last.isoformat()}
        of_month = events.within(Period.of_days(first, last))
        return of_month, {
            "month": first,
            "previous_month": first - DAY,
            "next_month": first + 31 * DAY,
            "is_this_month": first == filters.today.replace(day=1),
            "weeks": weeks(first, dates.with_titles(), filters.today),
            "lasting": with_next_dates(lasting[:PER_SECTION]),
            "located": list(of_month.located().order_by("starts_at", "pk").for_cards_alone()[:DRAWN_OF_A_MONTH]),
            "month_points": f"{self.own_address(request)}carte.geojson?{filters.query_with(**days)}",
        }


def left_of(events, period, now):
    """Those of these events that are not over, of the period where one is asked for."""
    return events.within(period.left_at(now)) if period else events.not_over(now)


class EventRoutes(FeedRoutes):
    """`/agenda/<slug>/`, and its dates as a calendar."""

    def get_context(self, request, *args, **kwargs):
        if getattr(request, "is_preview", False):
            self.fill_columns()  # the dates come from a form that nobody has saved
        now = timezone.now()
        upcoming = [date for date in self.dates if not date.is_over(now)]
        listing = self.get_listing(request)
        return {
            **super().get_context(request, *args, **kwargs),
            "upcoming": upcoming,
            "calendars": self.calendars(listing, upcoming[0]) if upcoming else [],
            "past": [date for date in self.dates if date.is_over(now)],
            "next_date": upcoming[0] if upcoming else None,
            "place": self.place.specific if self.place and self.place.live else None,
            "listing": listing,
        }

    def calendars(self, listing, date):
        """Links that put it in a reader's calendar: [{"address", "words", "is_one_date"}], the file first."""
        file = listing.file("agenda.ics")
        address = self.full_url or ""  # a preview has none
        full_file = urljoin(address, file)
        return [
            {"address": file, "words": _("Calendar file (.ics)"), "is_one_date": False},
            {"address": webcal_link(full_file), "words": _("Subscribe in a calendar program"), "is_one_date": False},
            {"address": google_link(self, date, address), "words": _("Google Calendar"), "is_one_date": True},
            {"address": outlook_link(self, date, address), "words": "Outlook", "is_one_date": True},
        ]

    def get_listing(self, request):
        """The event alone, with every date, for a calendar."""
        event = type(self).objects.live().filter(pk=self.pk)
        return Listing(
            title=self.title,
            address=self.own_address(request),
            contributions=event,
            kinds=(self.KIND,),
            has_every_date=True,
            formats=("agenda.ics",),
            filename=self.slug,
        )
