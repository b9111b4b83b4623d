"""What lies within some kilometres of a territory, as conditions on the columns of `maps.models.Located`."""

import math
from functools import reduce
from operator import or_

from django.db.models import Q

from gazetteer.distances import degrees_of
from intake.prepared import prepared
from maps.models import MapSettings
from maps.outlines import rings_of

#: An outline is taken for so many bands from south to north, each as wide as the territory is there.
BANDS = 12


def around(territory, kilometres):
    """The condition (Q) that a located thing lies in a territory or that near to it; None where it has no outline.

    In each band of latitude everything between the westernmost and the easternmost point of the outline counts, so
    that a territory in the shape of a horseshoe is filled. Indexed columns answer, whatever the outline's shape.
    """
    settings = MapSettings.objects.filter(site=territory.site_id).only("outline").first()
    bands = bands_of(rings_of(settings.outline)) if settings else []
    return reduce(or_, (_box(*band, kilometres) for band in bands)) if bands else None


def has_outline(territory):
    """Whether anything can be near to it."""
    return bool(_outlined(territory.site_id))


@prepared
def _outlined(site):
    return MapSettings.objects.filter(site=site, outline__isnull=False).values_list("pk", flat=True)[:1]


def bands_of(rings):
    """[(south, west, north, east)] that cover these closed lines of (x, y), from south to north."""
    latitudes = [y for ring in rings for _x, y in ring]
    if not latitudes:
        return []
    south, height = min(latitudes), (max(latitudes) - min(latitudes)) / BANDS or 1e-9
    spans = [[math.inf, -math.inf] for _band in range(BANDS)]
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, ring[1:], strict=False):
            first, last = sorted((_band(y1, south, height), _band(y2, south, height)))
            for band in range(first, last + 1):
                ends = [_at(y, x1, y1, x2, y2) for y in (south + band * height, south + (band + 1) * height)]
                for x in ends:
                    spans[band] = [min(spans[band][0], x), max(spans[band][1], x)]
    return [
        (south + band * height, west, south + (band + 1) * height, east)
        for band, (west, east) in enumerate(spans)
        if west <= east
    ]


def _band(latitude, south, height):
    return min(BANDS - 1, int((latitude - south) / height))


def _at(latitude, x1, y1, x2, y2):
    """The longitude of a line at this latitude, or at that of its nearer end."""
    if y1 == y2:
        return x1
    along = min(1, max(0, (latitude - y1) / (y2 - y1)))
    return x1 + along * (x2 - x1)


def _box(south, west, north, east, kilometres):
    high, wide = degrees_of(kilometres, (south + north) / 2)
    return Q(latitude__range=(south - high, north + high), longitude__range=(west - wide, east + wide))
