"""Links with which a reader finds the way to a thing: in a maps app of the device, and on OpenStreetMap."""

from urllib.parse import quote, urlencode

OPENSTREETMAP = "https://www.openstreetmap.org"
#: The zoom of a street, and of a town where nobody pinned more.
STREET, TOWN = 17, 13


def ways_to(located, name=""):
    """{"app": a `geo:` address (RFC 5870), "map": OpenStreetMap's} of a Located; None of what is nowhere.

    A point that is only the town's is left to the address, where there is one: a map knows streets that we do not.
    name: what the point is called in the app.
    """
    address = located.full_address
    is_exact = located.is_located and not located.is_approximate
    if is_exact or (located.is_located and not located.address):
        latitude, longitude = f"{located.latitude:.6f}", f"{located.longitude:.6f}"
        zoom = STREET if is_exact else TOWN
        mark = urlencode({"mlat": latitude, "mlon": longitude})
        label = quote(f"{latitude},{longitude}({_plain(name or address)})", safe=",()")
        return {
            "app": f"geo:{latitude},{longitude}?q={label}",
            "map": f"{OPENSTREETMAP}/?{mark}#map={zoom}/{latitude}/{longitude}",
        }
    if address:
        return {
            "app": f"geo:0,0?q={quote(address, safe='')}",
            "map": f"{OPENSTREETMAP}/search?{urlencode({'query': address})}",
        }
    return None


def _plain(name):
    """A name without the brackets that end a label."""
    return name.replace("(", "").replace(")", "")
