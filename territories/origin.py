"""Absolute addresses for a request: of the territory that it is for, whatever host it named.

Links that leave the page (mail, feeds, metadata, sitemaps, redirects between territories) are made from what the
database says of the territory, never from the request, whose Host and port anybody can write. Who knows the territory
asks `territories/senders.py`.
"""

from territories.models import Territory
from territories.senders import absolute, origin_of


def origin_for(request):
    """`https://host` of the request's territory, with its port where it is not the usual one; no slash at the end."""
    return origin_of(_territory_of(request))


def absolute_for(request, address):
    """The whole address of `address`, a path from the root; one with a host stays as it is."""
    return absolute(_territory_of(request), address)


def _territory_of(request):
    """The one for a request, or what stands for it on the host of a site that is no territory."""
    return getattr(request, "territory", None) or Territory.shown_on(request)
