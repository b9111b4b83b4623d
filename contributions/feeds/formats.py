"""The formats in which lists are given: a registry, since some belong to an app above (the calendar to the agenda)."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import register_converter

from contributions.feeds.listing import Listing


@dataclass(frozen=True, kw_only=True)
class FeedFormat:
    """One format: the name of its file under the address of a list, and what writes it."""

    name: str
    media_type: str
    #: What the menu of a list says, and the word for it in a program's list of feeds.
    label: str
    hint: str
    #: The lower, the earlier in the menu.
    order: int
    write: Callable[[HttpRequest, Listing], HttpResponseBase]
    #: Whether a list can have it.
    suits: Callable[[Listing], bool] = lambda listing: True

    def is_offered(self, listing):
        return self.name in listing.formats if listing.formats else self.suits(listing)


#: {name of the file: `FeedFormat`}, in the order of the menu.
FORMATS: dict[str, FeedFormat] = {}


def register(added: FeedFormat) -> FeedFormat:
    """Adds a format; apps call it in `AppConfig.ready()`. Raises ValueError for a name that is taken."""
    if added.name in FORMATS:
        raise ValueError(f"There are two formats {added.name!r}.")
    known = sorted([*FORMATS.values(), added], key=lambda each: each.order)
    FORMATS.clear()
    FORMATS.update({each.name: each for each in known})
    return added


def formats_of(listing):
    """The formats in which this list is given."""
    return [each for each in FORMATS.values() if each.is_offered(listing)]


class FeedName:
    """`<feed:name>` in an address: the file name of a format."""

    regex = r"[a-z]+(?:\.[a-z]+)+"

    def to_python(self, value):
        if value not in FORMATS:
            raise ValueError(value)
        return value

    def to_url(self, value):
        return value


register_converter(FeedName, "feed")
