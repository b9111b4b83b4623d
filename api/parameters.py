"""What may be asked of each list. A parameter that is not named here is refused (422), never left out in silence."""

import datetime as dt
import re
from typing import Annotated, Any, Literal, get_origin

from django.utils.translation import gettext_noop as _
from ninja import Schema
from pydantic import AwareDatetime, BeforeValidator, Field, create_model, model_validator
from pydantic_core import PydanticCustomError

from agenda.models import EventPage
from api.keyset import LONGEST_CURSOR
from contributions.kinds import KINDS

DEFAULT_LIMIT, LARGEST_LIMIT = 20, 100
LARGEST_RADIUS_KM = 500

_LATITUDE = r"-?(?:90(?:\.0+)?|[1-8]?\d(?:\.\d{1,12})?)"
_LONGITUDE = r"-?(?:180(?:\.0+)?|(?:1[0-7]\d|[1-9]?\d)(?:\.\d{1,12})?)"
POINT = rf"^{_LATITUDE},{_LONGITUDE}$"
BOX = rf"^{_LONGITUDE},{_LATITUDE},{_LONGITUDE},{_LATITUDE}$"
WORD = r"^[\w.-]{1,120}$"

#: How `access` names what `places.filters` asks of a place.
ACCESS = {
    "wheelchair": "fauteuil",
    "hearing_loop": "boucle",
    "sign_language": "signes",
    "tactile": "tactile",
    "quiet_hours": "calme",
    "school_visits": "scolaires",
}


def _parted(value):
    """The items of a parameter that is given once with commas, several times, or both; empty ones ask for nothing."""
    return [item for text in value for item in text.split(",") if item]


def several(item, **field):
    """A list of items in one parameter, parted by commas."""
    return Annotated[list[item], BeforeValidator(_parted), Field(max_length=20, **field)]


def _day(value):
    """pydantic also reads a number as a day: seconds since 1970."""
    if not re.match(r"\d{4}-\d\d-\d\d", str(value)):
        raise PydanticCustomError("date_parsing", "no day")
    return value


Day = Annotated[dt.date, BeforeValidator(_day)]
Moment = Annotated[AwareDatetime, BeforeValidator(_day)]
Word = Annotated[str, Field(pattern=WORD)]


class Parameters(Schema):
    """What every address takes: at least nothing else."""

    @model_validator(mode="before")
    @classmethod
    def refuse_unknown(cls, data: Any, info):
        known = {field.alias or name for name, field in cls.model_fields.items()}
        request = (info.context or {}).get("request")
        if request and (unknown := sorted(request.GET.keys() - known)):
            raise PydanticCustomError(
                "unknown_parameters", "unknown", {"names": [name[:100] for name in unknown[:20]]}
            )
        lists = {
            field.alias or name for name, field in cls.model_fields.items() if get_origin(field.annotation) is list
        }
        if request and (repeated := sorted(name for name in known - lists if len(request.GET.getlist(name)) > 1)):
            raise PydanticCustomError("repeated_parameters", "repeated", {"names": repeated})
        return data


class Paged(Parameters):
    limit: int = Field(
        DEFAULT_LIMIT, ge=1, le=LARGEST_LIMIT, description=_("How many items a page holds at most."), examples=[20]
    )
    cursor: str = Field(
        "",
        max_length=LONGEST_CURSOR,
        pattern=r"^[A-Za-z0-9_-]*$",
        description=_("Where the page begins: taken from `next` of the page before, and from nowhere else."),
        json_schema_extra={"format": "cursor"},
    )


class ContributionParameters(Paged):
    """Filters of every list of contributions; all of those given must be met."""

    territory: several(Word) = Field(
        default_factory=list,
        description=_("Numbers or host names of territories. Without it: the whole network."),
        examples=[["grenoble.example.org"]],
    )
    genre: several(Word) = Field(
        default_factory=list, description=_("Sub-kinds, as `/kinds` lists them."), examples=[["conference"]]
    )
    tag: several(Word) = Field(
        default_factory=list, description=_("Slugs of tags: contributions with any of them."), examples=[["botanique"]]
    )
    author: Word | None = Field(None, description=_("The slug of a member whose profile is public."))
    community: Word | None = Field(
        None, description=_("The number or the slug of a community: what it publishes and what it shows of others.")
    )
    language: Literal["fr", "en", "ca"] | None = Field(
        None, description=_("The language of the territory."), examples=["fr"]
    )
    city: str | None = Field(None, max_length=100, description=_("A town, by its exact name."), examples=["Grenoble"])
    bbox: str | None = Field(
        None,
        pattern=BOX,
        description=_("West, south, east and north in degrees: what lies in this rectangle."),
        examples=["5.6,45.1,5.9,45.3"],
    )
    near: str | None = Field(
        None, pattern=POINT, description=_("Latitude and longitude of a point."), examples=["45.1885,5.7245"]
    )
    radius: float = Field(
        15, gt=0, le=LARGEST_RADIUS_KM, description=_("How far from `near`, in kilometres."), examples=[15]
    )
    from_: Day | None = Field(
        None, alias="from", description=_("The first day on which it was published."), examples=["2026-01-01"]
    )
    to: Day | None = Field(None, description=_("The last day on which it was published."), examples=["2026-12-31"])
    since: Moment | None = Field(
        None,
        description=_("Only what was published or changed since then. `/changes` also tells what is gone."),
        examples=["2026-11-01T00:00:00Z"],
    )
    q: str | None = Field(
        None, max_length=200, description=_("Words, as in the search of the site; the thousand best at most.")
    )


class MixedParameters(ContributionParameters):
    kind: several(Literal[tuple(KINDS)]) = Field(
        default_factory=list, description=_("Kinds of contribution."), examples=[["article", "event"]]
    )


class EventParameters(ContributionParameters):
    from_: Day | None = Field(
        None, alias="from", description=_("With a date on this day or later."), examples=["2026-12-01"]
    )
    to: Day | None = Field(None, description=_("With a date on this day or before."), examples=["2026-12-31"])
    place: int | None = Field(None, ge=1, le=2**63 - 1, description=_("The number of a place."))
    audience: Literal[tuple(EventPage.Audience.values)] | None = Field(
        None, description=_("Meant for them, or for everybody."), examples=["families"]
    )
    free: Literal["true"] | None = Field(None, description=_("Only what costs nothing."))
    online: Literal["true"] | None = Field(None, description=_("Only what can be followed on line."))


class AgendaParameters(EventParameters):
    from_: Day | None = Field(
        None, alias="from", description=_("The first day; today, unless told."), examples=["2026-12-01"]
    )
    to: Day | None = Field(None, description=_("The last day."), examples=["2026-12-31"])


class PlaceParameters(ContributionParameters):
    access: several(Literal[tuple(ACCESS)]) = Field(
        default_factory=list, description=_("What the place offers, all of it."), examples=[["wheelchair"]]
    )


class MemberParameters(Paged):
    territory: several(Word) = Field(default_factory=list, description=_("Their home territory: number or host name."))
    kind: Literal["person", "institution"] | None = Field(None, description=_("People, or institutions."))
    q: str | None = Field(None, max_length=100, description=_("Words of the name, the town or the occupation."))


class TagParameters(Paged):
    territory: several(Word) = Field(default_factory=list, description=_("Tags in use there: number or host name."))


class ChangeParameters(Parameters):
    since: str = Field(
        "",
        max_length=LONGEST_CURSOR,
        pattern=r"^[A-Za-z0-9_-]*$",
        description=_("`next_since` of the answer before. Without it: a mark of this moment, from which to begin."),
        json_schema_extra={"format": "mark"},
    )
    limit: int = Field(LARGEST_LIMIT, ge=1, le=500, description=_("How many changes an answer tells at most."))
    kind: several(Literal[tuple(KINDS)]) = Field(
        default_factory=list, description=_("Kinds of contribution."), examples=[["article", "event"]]
    )
    territory: several(Word) = Field(
        default_factory=list, description=_("Numbers or host names of territories. Without it: the whole network.")
    )


def choosing(parameters, schema, expansions=(), *, without=()):
    """The parameters with `fields` and, where there is something to expand, `expand`."""
    names = tuple(name for name in schema.model_fields if name not in without)
    chosen = {
        "fields": (
            several(Literal[names]),
            Field(
                default_factory=list,
                description=_("Only these fields, parted by commas; the first one is always there."),
                examples=[list(names[:1])],
            ),
        )
    }
    if expansions:
        chosen["expand"] = (
            several(Literal[tuple(expansions)]),
            Field(
                default_factory=list,
                description=_("What to give whole instead of by its name, parted by commas."),
                examples=[list(expansions[:1])],
            ),
        )
    return create_model(f"{schema.__name__}{parameters.__name__}", __base__=parameters, **chosen)
