"""What answers are made of: a reference, a picture, a position, a date; and what is said instead of an answer."""

from datetime import date, datetime
from typing import Any, Literal

from django.utils.translation import gettext_noop as _
from pydantic import BaseModel, ConfigDict, Field

from contributions.kinds import KINDS

Kinds = Literal[tuple(KINDS)]


def _only_the_key_is_certain(schema):
    """`fields` leaves out whatever was not asked for: of a resource, no field but its first is always there."""
    schema["required"] = list(schema["properties"])[:1]


class Schema(BaseModel):
    """Plain pydantic: ninja's own reads each value of each answer through a template's lookup, half of its time."""


class Resource(Schema):
    """Something with an address of its own, of which fields can be chosen."""

    model_config = ConfigDict(json_schema_extra=_only_the_key_is_certain)


class Reference(Schema):
    """Names another page."""

    id: int
    title: str
    url: str | None


class TerritoryReference(Schema):
    id: int
    name: str
    url: str


class MemberReference(Schema):
    """Who signs; `slug` and `url` only where the profile is public."""

    name: str
    slug: str | None
    url: str | None


class TagReference(Schema):
    slug: str
    name: str
    url: str


class Licence(Schema):
    code: str
    name: str
    url: str | None


class PictureSize(Schema):
    url: str
    width: int
    height: int
    type: str


class Picture(Schema):
    """A picture: show its credit and licence wherever you show it."""

    alt: str
    credit: str
    licence: Licence | None
    source_url: str | None
    width: int
    height: int
    sizes: list[PictureSize] = Field(description=_("From the smallest to the largest, then a JPEG of 1200 × 630."))


class Position(Schema):
    """Where it is; coordinates in degrees (WGS 84)."""

    address: str
    postcode: str
    city: str
    latitude: float | None
    longitude: float | None


class Body(Schema):
    html: str = Field(description=_("Safe HTML with whole addresses, without scripts, frames or classes."))
    text: str = Field(description=_("The same words, a line for each paragraph."))


class Occurrence(Schema):
    """One date of an event."""

    id: int
    starts_at: datetime
    ends_at: datetime | None = Field(description=_("Empty where nobody said."))
    start_day: date
    last_day: date
    is_all_day: bool
    time_zone: str
    status: str = Field(description=_("Empty, or one of cancelled, postponed, full."))
    note: str


class Genre(Schema):
    genre: str
    label: str


class Terms(Schema):
    name: str
    url: str
    texts: str
    terms: str


class Problem(Schema):
    """RFC 9457."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[dict[str, Any]] | None = None
    current: dict[str, Any] | None = Field(None, description=_("With 412: what is stored now."))
    sent: dict[str, Any] | None = Field(None, description=_("With 412: what you sent."))
