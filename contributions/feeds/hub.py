"""The hub that carries news of feeds to those who asked it (WebSub), where the setting `WEBSUB_HUB` names one."""

from django.conf import settings

from territories.origin import absolute_for

#: The feeds of which the hub is told; calendars and data are read by the clock.
PUSHED = ("flux.atom", "flux.json")


def hub_address():
    """The address of the hub; "" without one."""
    return settings.WEBSUB_HUB


def hub_links(request, listing, name):
    """What the HTTP header `Link` says of a feed that is pushed: the hub, and the address under which it is known."""
    if not hub_address() or name not in PUSHED:
        return []
    return [f'<{hub_address()}>; rel="hub"', f'<{absolute_for(request, listing.file(name))}>; rel="self"']
