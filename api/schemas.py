"""What the answers hold: an allow-list, field by field. What is not named here leaves with no answer."""

from datetime import date, datetime
from typing import Literal

from django.utils.translation import gettext_noop as _
from pydantic import Field

from api.parts import (
    Body,
    Genre,
    Kinds,
    MemberReference,
    Occurrence,
    Picture,
    Position,
    Reference,
    Resource,
    Schema,
    TagReference,
    TerritoryReference,
)


class Member(Resource):
    """A public profile: what everybody sees of it on its page."""

    slug: str
    name: str
    kind: Literal["person", "institution"]
    url: str | None
    territory: TerritoryReference | None
    occupation: str
    city: str
    biography: str
    links: list[str]
    avatar: str | None
    publication_count: int


class Contribution(Resource):
    """What every contribution has, whatever its kind."""

    id: int
    kind: Kinds
    genre: str
    genre_label: str
    title: str
    summary: str
    url: str | None = Field(description=_("Its page, on its territory’s own host, or where it was first published."))
    api_url: str
    is_ours: bool = Field(description=_("False for what was first published elsewhere."))
    language: str
    territory: TerritoryReference
    community: "Reference | Community | None"
    authors: list[Member | MemberReference]
    byline: str
    tags: list[TagReference]
    published_at: datetime
    updated_at: datetime
    starts_at: datetime | None
    ends_at: datetime | None
    status: str
    position: Position | None
    picture: Picture | None
    recommendation_count: int
    comment_count: int
    body: Body | None = Field(default=None, description=_("Only at the address of one contribution."))


class Article(Contribution):
    pass


class Place(Contribution):
    website: str
    phone: str
    opening: str
    price: str
    directions: str
    wheelchair: str
    hearing_loop: str
    sign_language: str
    tactile: str
    quiet_hours: str
    access_notes: str
    school_visits: str
    verified_on: date | None


class Event(Contribution):
    event_status: str
    audience: str
    age_min: int | None
    age_max: int | None
    is_free: bool
    price: str
    booking_url: str
    booking_notes: str
    organiser: str
    accessibility: str
    place: Reference | Place | None
    place_name: str
    is_online: bool
    online_url: str
    is_lasting: bool
    occurrences: list[Occurrence]


class Announcement(Contribution):
    organisation: str
    deadline_on: date | None
    reply_url: str


class Project(Contribution):
    campaign_url: str
    goal_amount: int | None
    raised_amount: int | None
    begins_on: date | None
    ends_on: date | None
    support_count: int


class Community(Contribution):
    website: str
    accent: str
    logo: Picture | None
    is_archived: bool
    contribution_count: int


class SelectedItem(Schema):
    """One item of a dossier: a contribution, or a link to the web, and the curator's word on it."""

    title: str
    url: str | None
    source: str
    word: str
    contribution: Reference | Contribution | None
    picture: Picture | None


class Dossier(Contribution):
    selection: list[SelectedItem]


class AgendaDate(Resource):
    """A date of the agenda, with its event."""

    id: int
    starts_at: datetime
    ends_at: datetime | None
    start_day: date
    last_day: date
    is_all_day: bool
    time_zone: str
    status: str
    note: str
    event: Reference | Event
    territory: TerritoryReference
    position: Position | None


class Tag(Resource):
    slug: str
    name: str
    url: str
    description: str
    count: int = Field(description=_("How many published contributions carry it, on the territories asked for."))


class Territory(Resource):
    id: int
    name: str
    place: str
    description: str
    url: str
    host: str
    language: str
    time_zone: str
    accent: str
    latitude: float
    longitude: float
    cover: Picture | None


class KindOfContribution(Resource):
    kind: Kinds
    label: str
    resource: str
    url: str
    genres: list[Genre]
    formats: list[str]


class Change(Resource):
    """What became of a contribution; `gone`: take it out of your copy."""

    number: int
    id: int
    kind: str
    gone: bool
    at: datetime
    contribution: Contribution | None


Contribution.model_rebuild()
for _model in (Article, Place, Event, Announcement, Project, Community, Dossier, SelectedItem, AgendaDate, Change):
    _model.model_rebuild()
