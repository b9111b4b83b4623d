"""What a member's program sends, and what it is told: the content of a contribution has one shape for both."""

from datetime import datetime
from typing import Annotated, Any, Literal

from django.utils.translation import gettext_noop as _
from ninja import Schema
from pydantic import BeforeValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from agenda.forms import MAX_DATES
from agenda.models import EventPage, Status
from api.mine.blocks import LONGEST_HTML, MOST_BLOCKS, AnyBlock, LicenceCode, Line, Number, Strict, up_to
from api.parameters import Day, Parameters
from api.parts import Kinds, TerritoryReference
from intake.text import storable

#: The kinds that programs write.
WRITTEN = ("article", "event")
State = Literal["draft", "scheduled", "published", "withheld", "trash"]
Whole = Annotated[int, Field(strict=True, ge=0, le=130)]
Flag = Annotated[bool, Field(strict=True)]
Hour = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$")]
TagName = Annotated[str, StringConstraints(max_length=60, pattern=r"^[^,]*$")]


def _written(value):
    """pydantic also reads a number as a moment: seconds since 1970."""
    if not isinstance(value, str | datetime):
        raise PydanticCustomError("datetime_type", "no moment")
    return value


Moment = Annotated[datetime, BeforeValidator(_written)]


class WrittenBody(Strict):
    """The text, as HTML or as blocks: one of both."""

    html: up_to(LONGEST_HTML) | None = Field(
        None, description=_("It is cleaned: what is not in our list of elements is left out, and `warnings` say so.")
    )
    blocks: Annotated[list[AnyBlock], Field(max_length=MOST_BLOCKS)] | None = None


class LeadPicture(Strict):
    """The main picture. What is not given keeps what the picture says of itself."""

    id: Number = Field(description=_("The number of a picture that you sent to `/me/pictures`."))
    alt: Line | None = None
    credit: up_to(200) | None = None
    licence: LicenceCode | None = None


class DateOfEvent(Strict):
    """One date: days and hours by the clock of `time_zone`, or two moments."""

    id: Number | None = Field(None, description=_("Of a date that is there already."))
    start_day: Day | None = Field(None, examples=["2026-12-05"])
    start_time: Hour | None = Field(None, description=_("Without it, the whole day."), examples=["14:00"])
    end_day: Day | None = None
    end_time: Hour | None = None
    starts_at: Moment | None = Field(
        None, description=_("Instead of day and hour. Without an offset it is by the clock of `time_zone`.")
    )
    ends_at: Moment | None = None
    time_zone: up_to(50) = Field("", description=_("“Europe/Paris”; without it, the territory’s."))
    status: Literal[tuple(Status.values)] = ""
    note: up_to(120) = ""


class Content(Strict):
    """What is written. In a change, what is not named stays as it is."""

    title: Line = ""
    summary: up_to(600) = ""
    genre: up_to(30) = Field("", description=_("A sub-kind, as `/kinds` lists them."))
    tags: list[TagName] = Field(default_factory=list, max_length=12)
    body: WrittenBody | None = None
    picture: LeadPicture | None = None
    community: up_to(255) | None = Field(
        None, description=_("The slug of a community in which you may publish; null for the territory.")
    )
    address: Line = ""
    postcode: up_to(10) = ""
    city: up_to(100) = ""
    latitude: Annotated[float, Field(strict=True, ge=-90, le=90)] | None = None
    longitude: Annotated[float, Field(strict=True, ge=-180, le=180)] | None = None
    # --- Of events
    dates: list[DateOfEvent] = Field(default_factory=list, max_length=MAX_DATES)
    event_status: Literal[tuple(Status.values)] = ""
    audience: Literal[tuple(EventPage.Audience.values)] = EventPage.Audience.EVERYBODY.value
    age_min: Whole | None = None
    age_max: Whole | None = None
    is_free: Flag = False
    price: Line = ""
    booking_url: up_to(500) = ""
    booking_notes: Line = ""
    organiser: up_to(160) = ""
    place: Number | None = Field(None, description=_("The number of a place, as `/places` lists them."))
    place_name: up_to(160) = Field("", description=_("Of a place that is not in the list."))
    is_online: Flag = False
    online_url: up_to(500) = ""
    accessibility: up_to(5000) = ""

    @model_validator(mode="before")
    @classmethod
    def without_unstorable(cls, data: Any):
        """NUL and half characters, which no database keeps, are left out, as in the editor."""
        return storable(data) if isinstance(data, dict) else data


#: Fields that only an event has.
OF_EVENTS = tuple(list(Content.model_fields)[list(Content.model_fields).index("dates") :])


class NewContribution(Content):
    kind: Literal[WRITTEN]


class FieldError(Schema):
    pointer: str = Field(description=_("A JSON Pointer into `content`."))
    detail: str


class Rights(Schema):
    """What you may do with it now."""

    edit: bool
    publish: bool
    delete: bool


class Listed(Schema):
    """One of your contributions, in a list."""

    id: int | None = Field(description=_("Empty in the answer of a trial (`dry_run`) that would have made it."))
    kind: Kinds
    state: State
    role: Literal["author", "co-author"]
    title: str
    url: str | None = Field(description=_("Its page, once it is on line."))
    edit_url: str | None = Field(description=_("Where it is written in a browser."))
    territory: TerritoryReference
    has_unpublished_changes: bool
    saved_at: datetime | None
    published_at: datetime | None
    scheduled_at: datetime | None


class Mine(Listed):
    """One of your contributions, whole: `content` has the shape that is sent."""

    rights: Rights
    content: Content
    html: str = Field(description=_("The text as readers will see it."))
    missing: list[FieldError] = Field(description=_("What it still needs to go on line."))
    warnings: list[FieldError] = Field(description=_("What was left out of what you sent."))
    trash_until: datetime | None
    dry_run: bool = Field(description=_("True: nothing was written."))


class Figures(Schema):
    """How it is read."""

    id: int
    kind: Kinds
    title: str
    url: str | None
    published_at: datetime | None
    views: int
    recommendations: int
    comments: int


class CommunityOfMine(Schema):
    slug: str
    name: str
    territory: TerritoryReference


class TokenOfMine(Schema):
    name: str
    begins_with: str
    scopes: list[str]
    expires_at: datetime


class Allowance(Schema):
    """What new members may still publish in these 24 hours; null: no limit."""

    publications: int | None
    links: int | None


class Me(Schema):
    """Whose token it is, and what it opens."""

    slug: str
    name: str
    kind: Literal["person", "institution"]
    url: str
    territory: TerritoryReference
    token: TokenOfMine
    allowance: Allowance
    communities: list[CommunityOfMine] = Field(description=_("In which you may publish, on the territory asked."))


class SentPicture(Schema):
    """A picture that was sent."""

    id: int | None
    width: int
    height: int
    type: str
    alt: str
    credit: str
    licence: str
    dry_run: bool


class Trial(Parameters):
    dry_run: Literal["true", "false"] = Field(
        "false", description=_("`true`: everything is checked as it would be, and nothing is written.")
    )

    @property
    def is_trial(self):
        return self.dry_run == "true"
