"""The addresses of the API: each reads its parameters, asks for rows, and has them written in the format asked for."""

from urllib.parse import urlencode

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from ninja import Path, Query, Router

from agenda.models import EventPage, Occurrence
from api import filters, formats, schemas
from api.body import body_html, body_text
from api.keyset import BY_KEY, BY_NUMBER, IN_ORDER_OF_TIME, LARGEST, NEWEST_FIRST, InvalidCursor
from api.network import Network
from api.parameters import AgendaParameters, MemberParameters, Parameters, TagParameters, choosing
from api.problems import Problem
from api.resources import EVENTS, OF_KIND, RESOURCES
from api.serializers import Serializer, rows_for_cards
from contributions.models import GENRES, Kind, Tag
from territories.origin import absolute

router = Router()
#: So many dates a calendar holds when nobody said how many: programs of calendars turn no pages.
DATES_IN_CALENDAR = 2_000
READ = ["GET"]


def reads(path, *, name, summary, response, tag, formats=("json",)):
    """Registers a view at an address; HEAD is answered as GET is. `formats`: also at the address with each suffix."""

    def register(view):
        extra = {"x-formats": list(formats)}
        router.add_api_operation(
            path, READ, view, response=response, url_name=name, operation_id=name, summary=summary, tags=[tag],
            openapi_extra=extra,
        )  # fmt: skip
        router.add_api_operation(path, ["HEAD"], view, url_name=name, include_in_schema=False)
        return view

    return register


def page_of(queryset, keyset, asked, limit=None):
    """(rows, cursor of the next page)."""
    try:
        return keyset.page(queryset, cursor=asked.cursor, limit=limit or asked.limit)
    except InvalidCursor as error:
        told = {"parameter": "cursor", "detail": _("No page of this list gave this cursor.")}
        raise Problem("invalid-parameters", told["detail"], errors=[told]) from error


def next_address(request, cursor):
    """The whole address of the next page; "" behind the last one."""
    if not cursor:
        return ""
    asked = {**request.GET.dict(), "cursor": cursor}
    for name in request.GET:
        values = request.GET.getlist(name)
        asked[name] = cursor if name == "cursor" else values if len(values) > 1 else values[0]
    return absolute(request, request.path) + "?" + urlencode(asked, doseq=True)


def written(request, offered, answers, asked, cursor="", name="data"):
    """A list of schemas as the answer in the format asked for."""
    chosen, following = formats.chosen_format(request, offered), next_address(request, cursor)
    fields = asked.fields
    if chosen == "geojson" and fields:
        fields = [*fields, "position"]
    items = formats.picked(answers, fields)
    if chosen == "geojson":
        response = formats.geojson(items, request, following)
    elif chosen == "csv":
        response = formats.table(items, name)
    else:
        response = formats.json_list(items, request, following)
    return formats.finished(response, request, links=[("next", following)] if following else [])


# --- Contributions --------------------------------------------------------------------------


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
        found = resource.narrow(found, parameters)
        if formats.chosen_format(request, resource.formats) == "ics":
            return calendar_of_events(request, found, parameters)
        if formats.chosen_format(request, resource.formats) == "geojson":
            found = found.located()
        rows, cursor = page_of(rows_for_cards(found.select_related(*resource.related)), NEWEST_FIRST, parameters)
        answers = Serializer(request, network, parameters.expand).contributions(rows, resource)
        return written(request, resource.formats, answers, parameters, cursor, resource.name)

    @reads(
        f"/{resource.name}/{{int:id}}", name=f"{resource.name}_one",
        summary=gettext_noop("One of them, with its body"),
        response=resource.schema, tag=resource.name, formats=resource.formats,
    )  # fmt: skip
    def contribution(request, parameters: Query[one], id: int = Path(..., ge=1, le=LARGEST)):
        network = Network()
        found = filters.published(resource.model, network.open.values()).filter(pk=id)
        page = rows_for_cards(found.select_related(*resource.related)).defer(None).first()
        if page is None:
            raise Http404(id)
        if formats.chosen_format(request, resource.formats) == "ics":
            return calendar_of_events(request, found, None)
        serializer = Serializer(request, network, parameters.expand)
        [answer] = serializer.contributions([page], resource)
        if not parameters.fields or "body" in parameters.fields:
            html = body_html(page, network.open[page.territory_id], request)
            answer.body = schemas.Body(html=html, text=body_text(html))
        if formats.chosen_format(request, resource.formats) == "json":
            response = formats.json_item(formats.picked([answer], parameters.fields)[0], request)
            response = formats.finished(response, request, links=[("canonical", answer.url)] if answer.url else [])
        else:
            response = written(request, resource.formats, [answer], parameters, name=page.slug)
        return response


def calendar_of_events(request, events, asked):
    """All dates of these events, in the days asked for, as a calendar."""
    dates = Occurrence.objects.of_events(events.order_by())
    period = filters.period_of(asked.from_, asked.to) if asked else None
    return calendar_response(request, dates.within(period) if period else dates)


def calendar_response(request, dates):
    rows = dates.in_order().select_related("event", "event__place").defer("event__body", "event__place__body")
    response = formats.calendar(list(rows[:DATES_IN_CALENDAR]), request, _("Agenda"))
    return formats.finished(response, request)


for each in RESOURCES:
    add_contributions(each)


# --- The agenda -----------------------------------------------------------------------------

AGENDA_FORMATS = ("json", "geojson", "ics", "csv")


@reads(
    "/agenda", name="agenda", summary=gettext_noop("Dates of events in order of time, from today on unless told"),
    response=list[schemas.AgendaDate], tag="agenda", formats=AGENDA_FORMATS,
)  # fmt: skip
def agenda(request, parameters: Query[choosing(AgendaParameters, schemas.AgendaDate, ("event",))]):
    network = Network()
    languages = [parameters.language] if parameters.language else []
    events = filters.published(EventPage, network.chosen(parameters.territory), languages=languages)
    events = filters.events(events, parameters)
    period = filters.period_of(filters.today_if_none(parameters.from_), parameters.to)
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
    return written(request, AGENDA_FORMATS, answers, parameters, cursor, "agenda")


# --- People, tags, territories ----------------------------------------------------------------

TABLE = ("json", "csv")


@reads(
    "/members", name="members", summary=gettext_noop("Members whose profile is public"),
    response=list[schemas.Member], tag="members", formats=TABLE,
)  # fmt: skip
def members(request, parameters: Query[choosing(MemberParameters, schemas.Member)]):
    network = Network()
    found = filters.public_members().with_publication_counts()
    if parameters.territory:
        found = found.filter(home_territory__in=network.chosen(parameters.territory))
    if parameters.kind:
        found = found.filter(account_kind=parameters.kind)
    if parameters.q:
        found = found.matching(parameters.q)
    rows, cursor = page_of(found, BY_NUMBER, parameters)
    serializer = Serializer(request, network)
    answers = [serializer.member(row) for row in rows]
    return written(request, TABLE, answers, parameters, cursor, "members")


@reads(
    "/members/{slug:slug}", name="members_one", summary=gettext_noop("A public profile"),
    response=schemas.Member, tag="members", formats=TABLE,
)  # fmt: skip
def member(request, slug: str, parameters: Query[choosing(Parameters, schemas.Member)]):
    found = filters.public_members().filter(slug=slug).with_publication_counts().first()
    if found is None:
        raise Http404(slug)
    answer = Serializer(request, Network()).member(found)
    if formats.chosen_format(request, TABLE) == "csv":
        return written(request, TABLE, [answer], parameters, name=slug)
    return formats.finished(formats.json_item(formats.picked([answer], parameters.fields)[0], request), request)


@reads(
    "/tags", name="tags", summary=gettext_noop("Tags of published contributions"),
    response=list[schemas.Tag], tag="tags", formats=TABLE,
)  # fmt: skip
def tags(request, parameters: Query[choosing(TagParameters, schemas.Tag)]):
    network = Network()
    territories = network.chosen(parameters.territory)
    found = Tag.objects.current().with_count(sites=[each.pk for each in territories]).filter(count__gt=0)
    rows, cursor = page_of(found, BY_KEY, parameters)
    serializer = Serializer(request, network)
    answers = [serializer.tag(row, territories) for row in rows]
    return written(request, TABLE, answers, parameters, cursor, "tags")


@reads(
    "/territories", name="territories", summary=gettext_noop("The territories that are open to the public"),
    response=list[schemas.Territory], tag="territories", formats=TABLE,
)  # fmt: skip
def territories(request, parameters: Query[choosing(Parameters, schemas.Territory)]):
    network = Network()
    serializer, maps = Serializer(request, network), network.maps()
    answers = [serializer.territory(each, maps[each.pk]) for each in network.open.values()]
    return written(request, TABLE, answers, parameters, name="territories")


@reads(
    "/kinds", name="kinds", summary=gettext_noop("The kinds of contribution and their genres"),
    response=list[schemas.KindOfContribution], tag="kinds", formats=TABLE,
)  # fmt: skip
def kinds(request, parameters: Query[choosing(Parameters, schemas.KindOfContribution)]):
    answers = [
        schemas.KindOfContribution(
            kind=kind,
            label=str(Kind(kind).label),
            resource=OF_KIND[kind].name,
            url=absolute(request, reverse(f"api:{OF_KIND[kind].name}")),
            genres=[schemas.Genre(genre=genre, label=str(label)) for genre, label in GENRES.get(kind, {}).items()],
            formats=list(OF_KIND[kind].formats),
        )
        for kind in Kind.values
    ]
    return written(request, TABLE, answers, parameters, name="kinds")
