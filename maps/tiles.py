"""The server of the tiles: its address, and what a page must allow so that they load."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


def origin_of(tile_url):
    """ "https://*.tiles.example.org" of "https://{s}.tiles.example.org/{z}/{x}/{y}.png"; "" for our own."""
    parts = urlsplit(tile_url.replace("{s}", "*"))
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def validate_tile_url(value):
    """Refuses what is not a pattern of tiles on the web, or would say more than a host in the policy."""
    try:
        parts = urlsplit(value.replace("{s}.", ""))
        host, _port = parts.hostname, parts.port
    except ValueError as error:
        raise ValidationError(_("This is not the address of a tile server.")) from error
    if parts.scheme not in ("https", "http") or not host or not host.replace("-", "").replace(".", "").isalnum():
        raise ValidationError(_("This is not the address of a tile server: it begins with https://."))
    if parts.username or any(sign in value for sign in ";,'\" \t\n"):
        raise ValidationError(_("This address has signs that the address of a tile server does not have."))
    if not all(part in value for part in ("{z}", "{x}", "{y}")):
        raise ValidationError(_("The address needs {z}, {x} and {y} where the numbers of a tile go."))
