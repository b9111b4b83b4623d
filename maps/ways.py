"""Links with which a reader finds the way to a thing: in a maps app of the device, and on OpenStreetMap."""

from urllib.parse import quote, urlencode

OPENSTREETMAP = "https://www.openstreetmap.org"
#: The zoom at which streets have names.
STREET = 17


def ways_to(located, venue=""):
    """{"app": a `geo:` address (RFC 5870), "map": OpenStreetMap's} of a contribution; None where just a town is known.

    A point that is only the town's is left to the address or the name: a map knows streets and halls that we do not.
    venue: the name of the place where it is, as maps may know it.
    """
    if located.is_located and not located.is_approximate:
        latitude, longitude = f"{located.latitude:.6f}", f"{located.longitude:.6f}"
        mark = urlencode({"mlat": latitude, "mlon": longitude})
        label = quote(f"{latitude},{longitude}({_plain(venue or located.title)})", safe=",()")
        return {
            "app": f"geo:{latitude},{longitude}?q={label}",
            "map": f"{OPENSTREETMAP}/?{mark}#map={STREET}/{latitude}/{longitude}",
        }
    asked = located.full_address if located.address else _venue_and_town(venue, located)
    if not asked:
        return None
    return {
        "app": f"geo:0,0?q={quote(asked, safe='')}",
        "map": f"{OPENSTREETMAP}/search?{urlencode({'query': asked})}",
    }


def _venue_and_town(venue, located):
    return ", ".join(filter(None, [venue, located.full_address])) if venue else ""


def _plain(name):
    """A name without the brackets that end a label."""
    return name.replace("(", "").replace(")", "")
