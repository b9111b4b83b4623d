"""Whether a point lies in a territory, and how far from it: what imports ask of coordinates that strangers wrote."""

import math

from gazetteer.distances import KM_PER_DEGREE, kilometres_between
from maps.models import MapSettings
from maps.outlines import holds, rings_of

#: Without an outline, the territory is taken to lie within this distance of the middle of its map.
REACH_KM = 500
#: Nearer than this, distances are measured to the lines of the outline; farther, to its corners.
FLAT_KM = 300


def middle_of(territory):
    """The (latitude, longitude) of the middle of a territory's map, near which towns are looked for."""
    settings = MapSettings.for_site(territory.site)
    return settings.latitude, settings.longitude


class Surroundings:
    """The area of one territory: its outline, or where it has none, the middle of its map and all that is near."""

    def __init__(self, territory):
        settings = MapSettings.objects.filter(site=territory.site).first() or MapSettings(site=territory.site)
        self.rings = rings_of(settings.outline)
        self.middle = (settings.latitude, settings.longitude)

    def distance(self, latitude, longitude):
        """How many kilometres a point lies outside the territory; 0 inside."""
        if not self.rings:
            return max(0.0, kilometres_between((latitude, longitude), self.middle) - REACH_KM)
        if holds(self.rings, latitude, longitude):
            return 0.0
        corner = min(kilometres_between((latitude, longitude), (y, x)) for ring in self.rings for x, y in ring)
        return self._to_the_lines(latitude, longitude) if corner < FLAT_KM else corner

    def _to_the_lines(self, latitude, longitude):
        squeeze = math.cos(math.radians(latitude))
        nearest = math.inf
        for x1, y1, x2, y2 in self._segments():
            ax, ay = (x1 - longitude) * squeeze, y1 - latitude
            dx, dy = (x2 - x1) * squeeze, y2 - y1
            length = dx * dx + dy * dy
            along = min(1, max(0, -(ax * dx + ay * dy) / length)) if length else 0
            nearest = min(nearest, math.hypot(ax + along * dx, ay + along * dy))
        return nearest * KM_PER_DEGREE

    def _segments(self):
        for ring in self.rings:
            for (x1, y1), (x2, y2) in zip(ring, ring[1:], strict=False):
                yield x1, y1, x2, y2
