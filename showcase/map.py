"""The map of the network as a drawing: outlines of territories on the outline of their country, without tiles."""

import math
from dataclasses import dataclass, field

from django.utils import timezone

from maps.drawing import Projection, outline_path
from maps.models import MapSettings
from maps.outlines import bounds_of, rings_of
from territories.look import READABLE, safe_accent, shade
from territories.models import Territory

#: Points nearer to a line than this, in units of the drawing (600 wide), are left out of it.
FINE = 0.6
#: Two numbers nearer than this would cover one another: the second one steps aside.
NEAR = 34
#: Half of the frame round a single territory that has no outline, in degrees.
ROUND_A_POINT = 1.5


@dataclass
class Land:
    """One territory on the map; `number` is the one beside its name in the list, 0 outside the frame."""

    territory: Territory
    is_open: bool
    #: Its colour, on which white reads.
    colour: str
    #: The `d` of its outline; "" for want of one.
    path: str = ""
    number: int = 0
    #: How much is on line there.
    count: int = 0
    x: float = 0
    y: float = 0

    @property
    def expected_on(self):
        """The day on which a territory that is coming is expected; None once that day has passed."""
        day = self.territory.opens_on
        return day if day and day >= timezone.localdate() else None


@dataclass(frozen=True)
class NetworkMap:
    """All that templates/showcase/map.html draws; `lands` in the order of the list."""

    width: int
    height: int
    #: The `d` of the country; "" for none.
    ground: str
    lands: list = field(default_factory=list)


def network_map(territories, coming=(), ground=None):
    """The drawing of these open and these announced territories, on the GeoJSON of a country or on nothing."""
    territories, coming = list(territories), list(coming)
    keys = [territory.pk for territory in [*territories, *coming]]
    settings = {each.site_id: each for each in MapSettings.objects.filter(site__in=keys)}
    outlines = {key: rings_of(settings[key].outline) if key in settings else [] for key in keys}
    country = rings_of(ground)
    frame = frame_of(country, outlines.values(), settings.values())
    projection = Projection(frame)
    lands = [
        _land(territory, is_open, outlines[territory.pk], settings.get(territory.pk), projection)
        for group, is_open in ((territories, True), (coming, False))
        for territory in group
    ]
    _part(lands)
    return NetworkMap(projection.width, projection.height, outline_path(country, projection, FINE), lands)


def frame_of(country, outlines, settings):
    """(west, south, east, north) of the map: the country, else all outlines, else round the centres."""
    rings = country or [ring for rings in outlines for ring in rings]
    if rings:
        return bounds_of(rings)
    centres = [(each.longitude, each.latitude) for each in settings] or [(MapSettings().longitude, 45.2)]
    west, south, east, north = bounds_of([centres])
    return west - ROUND_A_POINT, south - ROUND_A_POINT, east + ROUND_A_POINT, north + ROUND_A_POINT


def _land(territory, is_open, rings, settings, projection):
    """A territory where it lies. One that lies outside the frame, overseas say, is in the list alone."""
    accent, _is_changed = safe_accent(territory.accent)
    land = Land(territory, is_open, shade(accent, READABLE, "#ffffff", towards=0))
    if not rings and settings is None:
        return land
    if rings:
        west, south, east, north = bounds_of(rings)
        middle = (west + east) / 2, (south + north) / 2
    else:
        middle = settings.longitude, settings.latitude
    x, y = projection.point(*middle)
    if projection.holds(x, y):
        land.x, land.y, land.path, land.number = round(x, 1), round(y, 1), outline_path(rings, projection, FINE), 1
    return land


def _part(lands):
    """Numbers those that lie in the frame, in order, and moves numbers that would cover others."""
    placed = []
    for number, land in enumerate((each for each in lands if each.number), 1):
        land.number = number
        step = 0
        while covered := [each for each in placed if abs(land.x - each.x) < NEAR and abs(land.y - each.y) < NEAR]:
            step = step or math.copysign(NEAR / 4, land.y - covered[0].y)  # further to where it already lies
            land.y = round(land.y + step, 1)
        placed.append(land)
