"""Finding the same thing again under nearly the same name, without comparing everything with everything.

Rows of imports are compared with pages that came another way. Names are looked up by the beginnings and ends of their
words, within one place or one day, and at most `MAX_COMPARED` of them are compared with a row, however many there are.
"""

import re
from collections import defaultdict

from django.utils.functional import cached_property
from rapidfuzz import fuzz, utils

from contributions.tags import tag_key

SIMILAR_TITLES = 90
SIMILAR_NAMES = 85
NEAR_METRES = 100
METRES_PER_DEGREE = 111_320
MAX_COMPARED = 200
#: So many letters at either end of a word stand for it: one wrong letter changes one of the two.
PART = 4
SHORTEST_WORD = 3
#: Side of a cell of the map, in degrees: wider than any distance that is asked for.
CELL = 0.01


def same_title(one, other):
    """Whether two titles are one, whatever their case, accents and order of words."""
    return fuzz.token_sort_ratio(tag_key(one), tag_key(other), processor=utils.default_process) >= SIMILAR_TITLES


def same_name(one, other):
    """Whether two names of places are one, also when one says more than the other."""
    return bool(one and other) and fuzz.token_set_ratio(tag_key(one), tag_key(other)) >= SIMILAR_NAMES


def metres_between(one, other):
    """Rough distance of two (latitude, longitude), right to a few metres in a hundred."""
    high = (one[0] - other[0]) * METRES_PER_DEGREE
    # cos(45°): the error at other latitudes of France does not change what is "within 100 m".
    wide = (one[1] - other[1]) * METRES_PER_DEGREE * 0.7
    return (high * high + wide * wide) ** 0.5


class NameIndex:
    """Things by their name and by where they belong (a town, a cell of the map, a day: any hashable value)."""

    def __init__(self):
        self._by_part = defaultdict(list)

    def add(self, where, name, thing):
        for part in {*_parts(name), name}:
            self._by_part[where, part].append(thing)

    def like(self, wheres, name):
        """At most MAX_COMPARED things there whose name shares a part of a word with this one.

        Those of the very same name come first, then those that share its rarest parts.
        """
        blocks = [self._by_part.get((where, name), ()) for where in wheres]
        parts = [self._by_part.get((where, part), ()) for where in wheres for part in _parts(name)]
        found = {}
        for block in [*blocks, *sorted(parts, key=len)]:
            for thing in block[: MAX_COMPARED - len(found)]:
                found.setdefault(thing)
            if len(found) >= MAX_COMPARED:
                break
        return list(found)


def _parts(name):
    """What stands for the words of a name: their beginnings and ends."""
    words = re.findall(r"\w+", name)
    words = [word for word in words if len(word) >= SHORTEST_WORD] or words
    return {part for word in words for part in (f"^{word[:PART]}", f"{word[-PART:]}$")}


class PlaceIndex:
    """Places of a query by name, position and town.

    Cells of the map and towns are read from the database as they are asked for, once each. A thing is a
    (key, name, latitude, longitude, town) of the database.
    """

    FIELDS = ("pk", "title", "latitude", "longitude", "city")

    def __init__(self, places):
        self._places = places.order_by("pk")
        self._names, self._read = NameIndex(), set()

    def near(self, title, latitude, longitude, metres):
        """Places of nearly this name at most so many metres away, the nearest first."""
        row, column = _cell(latitude, longitude)
        cells = {(row + up, column + right) for up in (-1, 0, 1) for right in (-1, 0, 1)}
        if cells - self._read:
            found = self._places.filter(
                latitude__range=((row - 1) * CELL, (row + 2) * CELL),
                longitude__range=((column - 1) * CELL, (column + 2) * CELL),
            )
            for place in found.values_list(*self.FIELDS):
                if (cell := _cell(*place[2:4])) not in self._read:
                    self._names.add(cell, tag_key(place[1]), place)
            self._read |= cells
        places = self._names.like(sorted(cells), tag_key(title))
        found = [(metres_between((latitude, longitude), place[2:4]), place) for place in places]
        return [place for distance, place in sorted(found, key=lambda pair: pair[0]) if distance <= metres]

    def in_town(self, title, city, *, without_position=False):
        """Places of nearly this name in this town; only those that are not on the map, if asked for."""
        town = tag_key(city)
        if not town:
            return []
        if town not in self._read:
            for place in self._places.filter(city__in=self._spellings.get(town, ())).values_list(*self.FIELDS):
                self._names.add(town, tag_key(place[1]), place)
            self._read.add(town)
        found = self._names.like([town], tag_key(title))
        return [place for place in found if not (without_position and place[2] is not None)]

    @cached_property
    def _spellings(self):
        """{a town without case and accents: how it is written in the database}."""
        found = defaultdict(list)
        for city in self._places.exclude(city="").order_by().values_list("city", flat=True).distinct():
            found[tag_key(city)].append(city)
        return found


def _cell(latitude, longitude):
    return int(latitude // CELL), int(longitude // CELL)
