"""Looking towns up: by the beginning of a name, by postal code, by a point. A constant number of queries each.

Towns are ranked by population and by nearness to the middle of the territory that asks.
"""

import math
from dataclasses import dataclass, field

from gazetteer.distances import bounds_round, kilometres_between
from gazetteer.keys import BEGINNING_OF_POSTCODE, beginnings, take_apart, town_key, without_district
from gazetteer.models import Town, cells_round

MOST = 8
#: So many of the largest towns, and so many of those near the territory, are compared.
COMPARED = 50
#: How near "near the territory" is, and by how much being far weighs against population.
NEARBY_KM = 120
NEARNESS_KM, NEARNESS_WEIGHT = 30, 1.5
#: What a name that is typed in full counts, in powers of ten of population; and by how much a district comes after.
EXACT, IS_DISTRICT = 1.5, 1
#: A nearest town farther than this says nothing of where a point is.
FARTHEST_KM = 25
MOST_OTHERS = 4


def complete(text, *, around=None, limit=MOST):
    """The towns that somebody who typed this may mean, the likeliest first.

    `around`: the (latitude, longitude) of the territory.
    """
    digits = text.replace(" ", "")
    if BEGINNING_OF_POSTCODE.fullmatch(digits):
        return _ranked(Town.objects.of_postcode(digits).largest_first(), [], around)[:limit]
    typed = take_apart(text)
    towns, keys = _asked(typed), beginnings(typed.name)
    if keys:
        towns = towns.beginning(keys)
    elif not typed.postcode:
        return []
    return _ranked(towns.named_first(keys), keys, around)[:limit]


@dataclass
class Found:
    """The town that a text names, and the others that it may have meant."""

    town: Town
    others: list[Town] = field(default_factory=list)


def find(text, *, around=None):
    """What `text` ("38000", "Villard-de-Lans", "Valence (26)") names, as a `Found`; None when nothing is named so."""
    towns = complete(text, around=around, limit=COMPARED)
    if not towns:
        return None
    typed = take_apart(text)
    named = [town for town in towns if town.key == town_key(typed.name)]
    if towns[0] in named and (typed.department or typed.postcode or len(named) == 1):
        return Found(towns[0])
    likely = named if towns[0] in named else towns
    return Found(towns[0], [town for town in likely if town != towns[0]][:MOST_OTHERS])


def nearest(latitude, longitude):
    """The town nearest to a point; None when there is none for many kilometres."""
    return nearest_to([(latitude, longitude)]).get((latitude, longitude))


def nearest_to(points):
    """{(latitude, longitude): the nearest Town} of those of these points that have one near."""
    cells = {point: cells_round(*point) for point in set(points)}
    by_cell = {}
    wanted = sorted({cell for some in cells.values() for cell in some})
    for start in range(0, len(wanted), COMPARED * 10):
        for town in Town.objects.filter(cell__in=wanted[start : start + COMPARED * 10]):
            by_cell.setdefault(town.cell, []).append(town)
    found = {}
    for point, some in cells.items():
        towns = [town for cell in some for town in by_cell.get(cell, ())]
        town = min(towns, key=lambda town: kilometres_between(point, town.point), default=None)
        if town and kilometres_between(point, town.point) <= FARTHEST_KM:
            found[point] = town
    return found


def _asked(typed):
    towns = Town.objects.all()
    if typed.department:
        towns = towns.of_department(typed.department)
    return towns.of_postcode(typed.postcode) if typed.postcode else towns


def _ranked(towns, keys, around):
    """The first of these towns and those of them that are near the territory, the likeliest first."""
    found = {town.pk: town for town in towns[:COMPARED]}
    if around and len(found) == COMPARED:
        found |= {town.pk: town for town in towns.within(bounds_round(around, NEARBY_KM))[:COMPARED]}
    return sorted(found.values(), key=lambda town: (-_weight(town, keys, around), town.pk))


def _weight(town, keys, around):
    weight = math.log10(town.population + 10) + (EXACT if town.key in keys else 0)
    if without_district(town.key) != town.key:
        weight -= IS_DISTRICT
    if around:
        weight -= NEARNESS_WEIGHT * math.log10(1 + kilometres_between(around, town.point) / NEARNESS_KM)
    return weight
