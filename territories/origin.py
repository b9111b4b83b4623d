"""Absolute addresses: of the territory that a request is for, whatever host the request named.

Links that leave the page (mail, feeds, metadata, sitemaps, redirects between territories) are made from what the
database says of the territory, never from the request, whose Host and port anybody can write.
"""

from django.conf import settings

from territories.models import Territory


def origin_of(request):
    """`https://host` of the request's territory, with its port where it is not the usual one; no slash at the end."""
    territory = Territory.of(request)
    return territory.root_url if territory else settings.SITE_URL.rstrip("/")


def absolute(request, address):
    """The whole address of `address`, a path from the root; one with a host stays as it is."""
    return address if address.startswith(("https://", "http://")) else origin_of(request) + address
