"""The formats that every list of contributions has, whatever its kinds."""

from django.utils.translation import gettext_lazy as _

from contributions.feeds import atom, bulk, json_feed
from contributions.feeds.formats import FeedFormat
from maps.geojson import geojson_response


def points(request, listing):
    """What of a list has a place, as the points of a map."""
    return geojson_response(request, listing.contributions if listing.points is None else listing.points)


OWN_FORMATS = (
    FeedFormat(
        name=atom.NAME, media_type="application/atom+xml", order=10, write=atom.atom_feed,
        label=_("Feed (Atom)"), hint=_("News in a feed reader or on another site"),
    ),
    FeedFormat(
        name=json_feed.NAME, media_type=json_feed.MEDIA_TYPE, order=20, write=json_feed.json_feed,
        label=_("Feed (JSON Feed)"), hint=_("The same, for programs"),
    ),
    FeedFormat(
        name="carte.geojson", media_type="application/geo+json", order=40, write=points,
        label=_("Points of the map (GeoJSON)"), hint=_("For a map of your own"),
        suits=lambda listing: listing.has_points,
    ),
    FeedFormat(
        name=bulk.NAME, media_type=bulk.MEDIA_TYPE, order=60, write=bulk.json_ld,
        label=_("Data (schema.org)"), hint=_("Everything of the list as JSON-LD"),
    ),
)  # fmt: skip
