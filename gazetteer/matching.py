"""Which towns the addresses of many things name: a certain answer or none."""

from gazetteer.distances import kilometres_between
from gazetteer.keys import POSTCODE, take_apart, town_key, without_district
from gazetteer.models import Postcode, Town

#: Two towns of a name are told apart by the one that lies so near the territory.
NEAR_KM = 100
BATCH = 400


class TownsNamed:
    """The towns that pairs (postcode, name) may mean, read in a number of queries that does not grow with them."""

    def __init__(self, pairs, *, middle=None):
        """`middle`: gives the (latitude, longitude) of the territory, asked for where several towns have a name."""
        self.middle = middle
        keys = {town_key(name) for _postcode, name in pairs if name} - {""}
        names = sorted(keys | {without_district(key) for key in keys})
        codes = sorted({postcode.replace(" ", "")[:10] for postcode, _name in pairs if postcode})
        self.by_key, self.by_postcode = {}, {}
        for some in _batches(names):
            for town in Town.objects.filter(key__in=some).largest_first():
                self.by_key.setdefault(town.key, []).append(town)
        for some in _batches(codes):
            rows = Postcode.objects.filter(code__in=some).select_related("town").order_by("-town__population", "pk")
            for row in rows:
                self.by_postcode.setdefault(row.code, []).append(row.town)

    def find(self, postcode, name):
        """The town of this address, or None where that is not certain.

        A name wins over a postal code that is not its own in the same department ("38040 Grenoble cedex 9").
        """
        postcode = postcode.replace(" ", "")[:10]
        key = town_key(name or "")
        named = self.by_key.get(key) or self.by_key.get(without_district(key), [])
        if department := take_apart(name or "").department:
            named = [town for town in named if town.department == department]
        if postcode:
            coded = self.by_postcode.get(postcode, [])
            both = [town for town in named if town in coded]
            alike = [town for town in named if any(code[:2] == postcode[:2] for code in town.postcode_list)]
            return next(iter(both or alike or coded), None)
        if len(named) <= 1 or not self.middle:
            return named[0] if len(named) == 1 else None
        here = self.middle()
        nearest = min(named, key=lambda town: kilometres_between(here, town.point))
        return nearest if kilometres_between(here, nearest.point) <= NEAR_KM else None


def town_of(postcode, name, address="", *, middle=None):
    """The town of one address, or None; of the address itself ("12 rue Haute, 38250 Villard-de-Lans") if need be."""
    if not postcode and not name:
        typed = take_apart(address.rpartition(",")[2])
        postcode, name = typed.postcode, typed.name
        if postcode:
            name = take_apart(POSTCODE.split(address)[-1]).name or name
    return TownsNamed([(postcode, name)], middle=middle).find(postcode, name)


def _batches(items):
    return [items[start : start + BATCH] for start in range(0, len(items), BATCH)]
