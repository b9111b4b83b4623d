"""Contributions of each kind and of all kinds, and the agenda of their dates."""

from django.http import Http404
from django.utils.http import http_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from ninja import Path, Query

from agenda.models import EventPage, Occurrence
from api import filters, formats, parts, schemas
from api.body import body_html, body_text
from api.freshness import dated
from api.keyset import IN_ORDER_OF_TIME, LARGEST, NEWEST_FIRST
from api.network import Network
from api.parameters import AgendaParameters, Parameters, choosing
from api.resources import EVENTS, RESOURCES
from api.routing import one_written, page_of, reads, written
from api.serializers import Serializer, rows_for_cards

#: So many dates a calendar holds: programs of calendars turn no pages.
DATES_IN_CALENDAR = 2_000


def add_contributions(resource):
    """The list of a kind of contribution, and the address of each."""
    chosen = choosing(resource.parameters, resource.schema, resource.expansions, without={"body"})
    one = choosing(Parameters, resource.schema, resource.expansions)

    @reads(
        f"/{resource.name}", name=resource.name, summary=resource.summary, tag=resource.name,
        response=list[resource.schema], formats=resource.formats,
    )  # fmt: skip
    def contributions(request, parameters: Query[chosen]):
        network = Network()
        languages = [parameters.language] if parameters.language else []
        found = filters.published(resource.model, network.chosen(parameters.territory), languages=languages)
        if resource.kind:  # said though the model says it: the index of a kind is read in its order
            found = found.of_kind(resource.kind)
        found = resource.narrow(found, parameters)
        if formats.chosen_format(request, resource.formats) == "ics":
            return calendar_of_events(request, found, parameters)
        if formats.chosen_format(request, resource.formats) == "geojson":
            found = found.located()
        rows, cursor = page_of(rows_for_cards(found.prefetch_related(*resource.related)), NEWEST_FIRST, parameters)
        answers = Serializer(request, network, parameters.expand).contributions(rows, resource)
        return dated(written(request, resource.formats, answers, parameters, cursor, resource.name))

    @reads(
        f"/{resource.name}/{{int:id}}", name=f"{resource.name}_one",
        summary=gettext_noop("One of them, with its body"),
        response=resource.schema, tag=resource.name, formats=resource.formats,
    )  # fmt: skip
    def contribution(request, parameters: Query[one], id: int = Path(..., ge=1, le=LARGEST)):
        network = Network()
        found = filters.published(resource.model, network.open.values()).filter(pk=id)
        page = rows_for_cards(found.prefetch_related(*resource.related)).defer(None).first()
        if page is None:
            raise Http404(id)
        if formats.chosen_format(request, resource.formats) == "ics":
            return calendar_of_events(request, found, None)
        serializer = Serializer(request, network, parameters.expand)
        [answer] = serializer.contributions([page], resource)
        if not parameters.fields or "body" in parameters.fields:
            html = body_html(page, network.open[page.territory_id], request)
            answer.body = parts.Body(html=html, text=body_text(html))
        response = one_written(request, resource.formats, answer, parameters, links=_canonical(answer), name=page.slug)
        response["Last-Modified"] = http_date(answer.updated_at.timestamp())
        return response


def _canonical(answer):
    return [("canonical", answer.url)] if answer.url else []


def calendar_of_events(request, events, asked):
    """All dates of these events, in the days asked for, as a calendar."""
    dates = Occurrence.objects.of_events(events.order_by())
    period = filters.period_of(asked.from_, asked.to) if asked else None
    return calendar_response(request, dates.within(period) if period else dates)


def calendar_response(request, dates):
    rows = dates.in_order().select_related("event", "event__place").defer("event__body", "event__place__body")
    response = formats.calendar(list(rows[:DATES_IN_CALENDAR]), request, _("Agenda"))
    return dated(formats.finished(response, request))


for each in RESOURCES:
    add_contributions(each)


AGENDA_FORMATS = ("json", "geojson", "ics", "csv")


@reads(
    "/agenda", name="agenda", summary=gettext_noop("Dates of events in order of time, from today on unless told"),
    response=list[schemas.AgendaDate], tag="agenda", formats=AGENDA_FORMATS,
)  # fmt: skip
def agenda(request, parameters: Query[choosing(AgendaParameters, schemas.AgendaDate, ("event",))]):
    network = Network()
    languages = [parameters.language] if parameters.language else []
    events = filters.published(EventPage, network.chosen(parameters.territory), languages=languages)
    period = filters.period_of(filters.today_if_none(parameters.from_), parameters.to)
    events = filters.spanning(filters.events(events, parameters), period)
    chosen = formats.chosen_format(request, AGENDA_FORMATS)
    dates = Occurrence.objects.of_events(
        (events.located() if chosen == "geojson" else events).order_by("pk").values("pk")
    )
    dates = dates.within(period)
    if chosen == "ics":
        return calendar_response(request, dates)
    rows, cursor = page_of(dates.select_related("event").defer("event__body"), IN_ORDER_OF_TIME, parameters)
    serializer = Serializer(request, network)
    whole = serializer.by_key(EVENTS, {row.event_id for row in rows}) if "event" in parameters.expand else {}
    answers = [serializer.agenda_date(row, whole.get(row.event_id)) for row in rows]
    return dated(written(request, AGENDA_FORMATS, answers, parameters, cursor, "agenda"))
