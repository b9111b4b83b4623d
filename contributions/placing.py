"""A contribution that nobody pinned stands at its town, without asking anybody else's server."""

from functools import partial

from gazetteer.matching import town_of
from maps.surroundings import middle_of

#: Degrees within which a point is the town's: forms write five decimals.
SAME = 0.00002


def pin_at_town(contribution, territory):
    """Pins it at the town of its address, unless somebody pinned it; takes it off the map when it has no town left."""
    address = contribution.postcode, contribution.city, contribution.address
    has_address = any(address)
    if contribution.is_located and not has_address:
        if contribution.is_approximate:
            contribution.unpin()
        return
    if not has_address:
        return
    town = town_of(*address, middle=partial(middle_of, territory) if territory else None)
    if not contribution.is_located or contribution.is_approximate or (town and _is_at(contribution, town)):
        if town:
            contribution.pin_at(*town.point, is_approximate=True)
        else:
            contribution.unpin()


def _is_at(contribution, town):
    return abs(contribution.latitude - town.latitude) < SAME and abs(contribution.longitude - town.longitude) < SAME
