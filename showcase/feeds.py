"""The lists of the network for programs: Atom feeds and a calendar, with the filters of their pages."""

import datetime as dt

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agenda.ics import calendar_bytes
from agenda.models import Occurrence
from agenda.routes import DATES_IN_CALENDAR, DAYS_KEPT_IN_CALENDAR
from agenda.schedule import zone_of
from contributions.feeds import atom_feed
from showcase.filters import LatestFilters, NetworkAgendaFilters
from showcase.network import Network


@require_safe
def latest(request):
    """`/derniers/flux.atom`."""
    filters = LatestFilters(request.GET, Network())
    return _feed(request, filters, filters.apply().newest_first(), title=_("Latest contributions"), page="latest")


@require_safe
def events(request):
    """`/agenda/flux.atom`: the events to come, as they were published."""
    filters = NetworkAgendaFilters(request.GET, Network())
    found = filters.apply().not_over(filters.now).newest_first()
    return _feed(request, filters, found, title=_("Agenda"), page="agenda")


def _feed(request, filters, contributions, *, title, page):
    address = reverse(f"showcase:{page}")
    return atom_feed(
        request,
        title=_named(request, filters, title),
        link=f"{address}?{filters.query}" if filters.query else address,
        contributions=contributions.select_related("territory__site"),
        is_of_network=True,
    )


@require_safe
def calendar(request):
    """`/agenda/agenda.ics`: the dates of the events that answer; those of the last month are kept."""
    filters = NetworkAgendaFilters(request.GET, Network())
    dates = Occurrence.objects.of_events(filters.apply().order_by())
    if filters.period:
        dates = dates.within(filters.period)
    else:
        dates = dates.not_over(filters.now - dt.timedelta(days=DAYS_KEPT_IN_CALENDAR))
    dates = dates.in_order().select_related("event__territory__site", "event__place")
    dates = dates.defer("event__body", "event__place__body")
    content = calendar_bytes(
        dates[:DATES_IN_CALENDAR],
        name=_named(request, filters, _("Agenda")),
        host=request.territory.hostname,
        zone=zone_of(request.territory),
        address_of=lambda event: event.get_full_url(request),
    )
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="agenda.ics"'
    response["Cache-Control"] = "public, max-age=300"
    return response


def _named(request, filters, title):
    here = request.territory
    where = filters.territory.label if filters.territory else here.tagline
    return f"{title} – {here.name} {where}".rstrip()
