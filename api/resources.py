"""The kinds of contribution as resources of the API: their model, their filters, what they add to an answer."""

from collections.abc import Callable
from dataclasses import dataclass

from agenda.models import EventPage
from announcements.models import AnnouncementPage
from api import filters, parameters, parts, schemas
from api.pictures import picture
from api.serializers import LISTS
from articles.models import ArticlePage
from communities.models import CommunityPage
from contributions.kinds import KINDS
from contributions.models import Contribution
from dossiers.models import DossierPage
from places.models import PlacePage
from projects.models import ProjectPage

PLACE_FIELDS = (
    "website", "phone", "opening", "price", "directions", "wheelchair", "hearing_loop", "sign_language", "tactile",
    "quiet_hours", "access_notes", "school_visits", "verified_on",
)  # fmt: skip
EVENT_FIELDS = (
    "event_status", "audience", "age_min", "age_max", "is_free", "price", "booking_url", "booking_notes", "organiser",
    "accessibility", "place_name", "is_online", "online_url", "is_lasting",
)  # fmt: skip
PROJECT_FIELDS = ("campaign_url", "goal_amount", "raised_amount", "begins_on", "ends_on", "support_count")


def _fields(*names):
    return lambda _serializer, page: {name: getattr(page, name) for name in names}


def _event(serializer, event):
    dates = [parts.Occurrence(**serializer.date_fields(date)) for date in serializer.occurrences[event.pk]]
    own = {name: getattr(event, name) for name in EVENT_FIELDS}
    return {**own, "place": serializer.place(event), "occurrences": dates}


def _load_shared(serializer, pages):
    """What any contribution can give whole: who signs it, and its community."""
    if "authors" in serializer.expand:
        serializer.load_members(pages)
    if "community" in serializer.expand:
        serializer.communities = serializer.by_key(COMMUNITIES, {page.community_id for page in pages})


def _load_events(serializer, events):
    serializer.load_dates(events)
    if "place" in serializer.expand:
        serializer.places = serializer.by_key(PLACES, {event.place_id for event in events})


def _community(serializer, community):
    root = serializer.network.open[community.territory_id].root_url
    return {
        "website": community.website,
        "accent": community.accent,
        "logo": picture(community.logo, root),
        "is_archived": community.is_archived,
        "contribution_count": community.card.get("count", 0),
    }


def _dossier(serializer, dossier):
    return {"selection": [_item(serializer, row, page, dossier) for row, page in serializer.items[dossier.pk]]}


def _item(serializer, row, page, dossier):
    root = serializer.network.open[dossier.territory_id].root_url
    whole = "selection" in serializer.expand
    return schemas.SelectedItem(
        title=page.title if page else row.title,
        url=page.get_full_url(serializer.request) if page else row.url,
        source=row.source,
        word=row.word,
        contribution=(serializer.contribution(page, MIXED) if whole else serializer.reference(page)) if page else None,
        picture=picture(row.image, root),
    )


@dataclass(frozen=True)
class Resource:
    """A list of contributions and the address of each of them.

    `narrow(queryset, parameters)` filters; `extras(serializer, page)` gives what its schema has beyond the shared
    fields, from what each of `loads` (serializer, pages) has read; `related` rows are read with all the pages at once.
    """

    name: str
    model: type
    schema: type
    parameters: type
    summary: str
    narrow: Callable = lambda found, asked: filters.published_within(filters.filtered(found, asked), asked)
    expansions: tuple = ("authors", "community")
    extras: Callable | None = None
    loads: tuple = (_load_shared,)
    related: tuple = ()
    formats: tuple = ("json", "geojson", "csv")

    @property
    def kind(self):
        """Its Kind; "" where kinds are mixed."""
        return self.model.KIND


_ = parameters._  # marks what the documentation says in the reader's language

MIXED = Resource(
    "contributions",
    Contribution,
    schemas.Contribution,
    parameters.MixedParameters,
    _("Contributions of every kind, the most recent first"),
    narrow=lambda found, asked: filters.published_within(
        filters.filtered(found.of_kind(*asked.kind) if asked.kind else found, asked), asked
    ),
)
EVENTS = Resource(
    "events",
    EventPage,
    schemas.Event,
    parameters.EventParameters,
    _("Events with all their dates, the most recently published first"),
    narrow=lambda found, asked: filters.happening_within(filters.events(found, asked), asked),
    expansions=("authors", "community", "place"),
    extras=_event,
    loads=(_load_shared, _load_events),
    related=("place",),
    formats=("json", "geojson", "ics", "csv"),
)
PLACES = Resource(
    "places",
    PlacePage,
    schemas.Place,
    parameters.PlaceParameters,
    _("Places to visit"),
    narrow=lambda found, asked: filters.published_within(filters.places(found, asked), asked),
    extras=_fields(*PLACE_FIELDS),
)
COMMUNITIES = Resource(
    "communities",
    CommunityPage,
    schemas.Community,
    parameters.ContributionParameters,
    _("Communities"),
    extras=_community,
    related=("logo",),
)
OWN = (
    EVENTS,
    PLACES,
    COMMUNITIES,
    Resource(
        "articles", ArticlePage, schemas.Article, parameters.ContributionParameters, _("Articles"),
    ),
    Resource(
        "announcements",
        AnnouncementPage,
        schemas.Announcement,
        parameters.ContributionParameters,
        _("Announcements: jobs, calls, contests"),
        extras=_fields("organisation", "deadline_on", "reply_url"),
    ),
    Resource(
        "projects",
        ProjectPage,
        schemas.Project,
        parameters.ContributionParameters,
        _("Projects that look for support"),
        extras=_fields(*PROJECT_FIELDS),
    ),
    Resource(
        "dossiers",
        DossierPage,
        schemas.Dossier,
        parameters.ContributionParameters,
        _("Dossiers, each with its selection"),
        expansions=("authors", "community", "selection"),
        extras=_dossier,
        loads=(_load_shared, lambda serializer, dossiers: serializer.load_selections(dossiers)),
    ),
)  # fmt: skip


def resource_of(spec):
    """The list of a kind; one that tells nothing of its own has a list of what every contribution tells."""
    known = {resource.kind: resource for resource in OWN}.get(spec.kind)
    name, summary = LISTS[spec.kind], spec.section_title
    return known or Resource(name, spec.page, schemas.Article, parameters.ContributionParameters, summary)


RESOURCES = (MIXED, *map(resource_of, KINDS.values()))
OF_KIND = {resource.kind: resource for resource in RESOURCES if resource.kind}
