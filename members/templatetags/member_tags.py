"""What a template asks of a member on behalf of whoever looks."""

from types import SimpleNamespace

from django import template

from territories.animators import may_have_powers

register = template.Library()
register.filter(may_have_powers)

# The order matters: each browser also claims to be those that follow.
BROWSERS = (("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung"), ("Firefox", "Firefox"))
BROWSERS += (("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"))
SYSTEMS = (("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"))
SYSTEMS += (("Mac OS X", "macOS"), ("Linux", "Linux"))


@register.filter
def shows_occupation(member, viewer):
    """May this reader see what the member does?"""
    return member.shows("occupation", viewer)


@register.filter
def as_pin(member):
    """The member as the component components/map_point.html takes a thing of the map."""
    return SimpleNamespace(
        pk=member.pk,
        title=member.display_name,
        url=member.get_absolute_url(),
        city=member.city,
        latitude=member.latitude,
        longitude=member.longitude,
        is_located=member.latitude is not None and member.longitude is not None,
    )


@register.filter
def browser(user_agent):
    """ "Firefox, Linux": what a person recognises in what a browser says of itself."""
    found = [next((name for mark, name in marks if mark in user_agent), "") for marks in (BROWSERS, SYSTEMS)]
    return ", ".join(filter(None, found)) or user_agent[:60]
