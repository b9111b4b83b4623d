"""The lists of the network, from which their pages and feeds are made."""

from django.urls import reverse
from django.utils.translation import gettext as _

from agenda.models import EventPage
from contributions.feeds.listing import Listing


def latest_listing(request, filters):
    """What `/derniers/` lists; filters: LatestFilters."""
    return Listing(
        title=_named(request, filters, _("Latest contributions")),
        address=reverse("showcase:latest"),
        query=filters.query,
        wrong=filters.wrong,
        contributions=filters.apply().select_related("territory__site").newest_first(),
        version=_open_territories(filters),
    )


def agenda_listing(request, filters):
    """The events to come of `/agenda/`; the calendar keeps what has just been. filters: NetworkAgendaFilters."""
    found = filters.apply().select_related("territory__site")
    coming = found.not_over(filters.now)
    return Listing(
        title=_named(request, filters, _("Agenda")),
        address=reverse("showcase:agenda"),
        query=filters.query,
        wrong=filters.wrong,
        contributions=coming.newest_first(),
        events=found.order_by(),
        period=filters.period,
        points=coming.order_by("starts_at", "pk"),
        kinds=(EventPage.KIND,),
        version=_open_territories(filters),
    )


def _open_territories(filters):
    """Opening or closing a territory changes lists of the network without a word in the journal."""
    return " ".join(map(str, sorted(filters.network.territories)))


def _named(request, filters, title):
    here = request.territory
    where = filters.territory.label if filters.territory else here.tagline
    return f"{title} – {here.name} {where}".rstrip()
