"""The map as a drawing: a territory and its pins as SVG, for readers without JavaScript and for paper."""

import math
from dataclasses import dataclass, field
from itertools import combinations

from maps.fitting import WHOLE, fit_to
from maps.outlines import bounds_of, lines_in, rings_of, thin
from maps.town_names import box_of, drawn_names, fitted_names, touch

WIDTH = 600
MARGIN = 26
MIN_HEIGHT, MAX_HEIGHT = 360, 720
# Two pins nearer than this (units of the drawing) cover one another: they become one that opens a list.
NEAR = 36
# Numbered pins whose heads (this wide) would touch lean apart, so that each keeps its number; more than these are one.
HEAD, LEG, MOST_LEANING = 44, 36, 7
# A leg is told from names by so many points on it.
LEG_PARTS = 4
# Neighbours are drawn this far beyond the frame, so that they run off its edge.
BEYOND = 400


class Projection:
    """Degrees to units of a drawing that holds these bounds: plain, and right enough for one territory."""

    def __init__(self, bounds):
        west, south, east, north = bounds
        self.squeeze = math.cos(math.radians((south + north) / 2))
        wide = max((east - west) * self.squeeze, 1e-6)
        high = max(north - south, 1e-6)
        height = (WIDTH - 2 * MARGIN) * high / wide + 2 * MARGIN
        self.width, self.height = WIDTH, round(min(max(height, MIN_HEIGHT), MAX_HEIGHT))
        self.scale = min((WIDTH - 2 * MARGIN) / wide, (self.height - 2 * MARGIN) / high)
        self.left = (WIDTH - self.scale * wide) / 2 - self.scale * west * self.squeeze
        self.top = (self.height - self.scale * high) / 2 + self.scale * north

    def point(self, longitude, latitude):
        return self.left + self.scale * longitude * self.squeeze, self.top - self.scale * latitude

    def degrees(self, x, y):
        """(longitude, latitude) of a point of the drawing."""
        return (x - self.left) / self.scale / self.squeeze, (self.top - y) / self.scale

    def holds(self, x, y, beyond=0):
        return -beyond <= x <= self.width + beyond and -beyond <= y <= self.height + beyond


@dataclass
class DrawnPin:
    """One pin of the drawing, for one item or for several that lie too near to be told apart."""

    x: float
    y: float
    items: list = field(default_factory=list)
    numbers: list = field(default_factory=list)
    # From its tip to the middle of its head, when it leans to leave room for its neighbours.
    lean: tuple = ()

    @property
    def is_group(self):
        return len(self.items) > 1

    @property
    def item(self):
        return self.items[0]

    @property
    def number(self):
        return self.numbers[0]

    @property
    def label(self):
        """What is written in it: its number; with others behind it, a plus."""
        return f"{self.number}+" if self.is_group else str(self.number)

    @property
    def head(self):
        """The middle of its head."""
        dx, dy = self.lean or (0, 0 if self.is_group else -LEG)
        return self.x + dx, self.y + dy

    @property
    def boxes(self):
        """(left, top, right, bottom) of its head, and of the parts of its leg."""
        dx, dy = self.lean or (0, -LEG)
        x, y = self.x + dx, self.y + dy
        yield x - HEAD / 2, y - HEAD / 4, x + HEAD / 2, y + HEAD / 2
        for part in range(LEG_PARTS):
            left, top = self.x + dx * part / LEG_PARTS, self.y + dy * part / LEG_PARTS
            yield left - 3, top - 3, left + 3, top + 3

    @property
    def numbered_items(self):
        return list(zip(self.numbers, self.items, strict=True))

    @property
    def keys(self):
        return " ".join(str(item.pk) for item in self.items)


def view_bounds(map_settings):
    """(west, south, east, north) that a territory's map shows: its outline, or round its centre."""
    if rings := rings_of(map_settings.outline):
        return bounds_of(rings)
    high = 360 / 2**map_settings.zoom * 1.6
    wide = high / math.cos(math.radians(map_settings.latitude))
    west, south = map_settings.longitude - wide / 2, map_settings.latitude - high / 2
    return west, south, west + wide, south + high


def draw_ground(map_settings):
    """What no pin changes, as plain JSON: frame, outline, neighbours and names."""
    bounds = view_bounds(map_settings)
    projection = Projection(bounds)
    features = (map_settings.neighbours or {}).get("features", [])
    labels = [
        {"x": round(x), "y": round(y), "name": label["name"], "kind": label.get("kind", "town")}
        for label in map_settings.labels or []
        for x, y in [projection.point(label["lng"], label["lat"])]
        if projection.holds(x, y)
    ]
    if not any(label["kind"] == "town" for label in labels):  # nobody chose towns: the largest
        labels += drawn_names(map_settings, projection, labels)
    return {
        "bounds": list(bounds),
        "width": projection.width,
        "height": projection.height,
        "ground": outline_path(rings_of(map_settings.outline), projection, 0.5),
        "near": [
            path for feature in features if (path := outline_path(rings_of(feature), projection, 1.3, beyond=BEYOND))
        ],
        "waters": outline_path(rings_of(map_settings.waters), projection, 0.7, beyond=BEYOND),
        "rivers": _line(lines_in(map_settings.waters), projection),
        "borders": outline_path(rings_of(map_settings.borders), projection, 0.8, beyond=BEYOND),
        "labels": labels,
    }


def draw_pins(bounds, items, *, first_number=1, leaning=False, fit=WHOLE):
    """The pins of these located items, in their order; those outside the frame are left to the list.

    `leaning`: pins too near to be told apart lean away from one another where they can,
    and only a crowd becomes one pin that opens a list. `fit`: how the drawing is brought nearer (maps/fitting.py).
    """
    projection = Projection(bounds)
    crowds = []
    for number, item in enumerate(items, first_number):
        if not item or item.latitude is None or item.longitude is None:
            continue
        x, y = fit.point(*projection.point(item.longitude, item.latitude))
        if not projection.holds(x, y):
            continue
        pin = DrawnPin(round(x, 1), round(y, 1), [item], [number])
        _join(crowds, pin, HEAD if leaning else NEAR)
    return _lean(crowds) if leaning else [_as_one(crowd) for crowd in crowds]


def clear_names(labels, pins):
    """The names that no pin covers, nor the leg of one that leans, nor another name that comes before them."""
    covered, clear = [box for pin in pins for box in pin.boxes], []
    for label in labels:
        box = box_of(label)
        if not any(touch(box, other) for other in covered):
            covered.append(box)
            clear.append(label)
    return clear


def _join(crowds, pin, near):
    """Puts a pin in the crowd it stands in, or in one of its own."""
    for crowd in crowds:
        if any(math.hypot(pin.x - other.x, pin.y - other.y) < near for other in crowd):
            crowd.append(pin)
            return
    crowds.append([pin])


def _lean(crowds):
    """The pins of these crowds, leaning; crowds whose heads come to touch are made one until none do."""
    drawn = [_lean_apart(crowd) if len(crowd) <= MOST_LEANING else [_as_one(crowd)] for crowd in crowds]
    for one, other in combinations(range(len(crowds)), 2):
        if any(math.dist(a.head, b.head) < HEAD - 6 for a in drawn[one] for b in drawn[other]):
            rest = [crowd for place, crowd in enumerate(crowds) if place not in (one, other)]
            return _lean([*rest, crowds[one] + crowds[other]])
    return sorted((pin for pins in drawn for pin in pins), key=lambda pin: pin.number)


def _as_one(crowd):
    first = crowd[0]
    crowd = sorted(crowd, key=lambda pin: pin.number)
    items = [item for pin in crowd for item in pin.items]
    return DrawnPin(first.x, first.y, items, [number for pin in crowd for number in pin.numbers])


def _lean_apart(crowd):
    """These pins with their heads on an arc over their points, from left to right as these are."""
    if len(crowd) == 1:
        crowd[0].lean = ()
        return crowd
    crowd = sorted(crowd, key=lambda pin: (pin.x, pin.number))
    x = sum(pin.x for pin in crowd) / len(crowd)
    y = min(pin.y for pin in crowd)
    step = math.radians(min(64, 250 / (len(crowd) - 1)))
    reach = max(LEG, HEAD / 2 / math.sin(step / 2)) + 8
    for place, pin in enumerate(crowd):
        angle = (place - (len(crowd) - 1) / 2) * step
        pin.lean = round(x + reach * math.sin(angle) - pin.x, 1), round(y - reach * math.cos(angle) - pin.y, 1)
    return crowd


@dataclass(frozen=True)
class DrawnMap:
    """All that templates/components/drawn_map.html draws."""

    width: int
    height: int
    ground: str
    near: str
    labels: list
    pins: list
    waters: str = ""
    rivers: str = ""
    borders: str = ""
    #: How the ground is moved to fill the frame with the pins; "" where it shows the whole territory.
    transform: str = ""


def drawn_map(map_settings, items, *, first_number=1, leaning=False, fits=False):
    """The drawing of a territory with the pins of these items, and the names that these leave free.

    `fits`: it is brought nearer to them, as the moving map is.
    """
    ground = map_settings.drawing
    projection, fit, labels = Projection(ground["bounds"]), WHOLE, ground["labels"]
    if fits:
        points = [
            projection.point(each.longitude, each.latitude)
            for each in items
            if each and None not in (each.latitude, each.longitude)
        ]
        fit = fit_to(points, projection.width, projection.height)
    if fit != WHOLE:
        labels = fitted_names(map_settings, projection, fit, labels)
    pins = draw_pins(ground["bounds"], items, first_number=first_number, leaning=leaning, fit=fit)
    names = clear_names(labels, pins)
    relief = {name: ground.get(name, "") for name in ("waters", "rivers", "borders")}
    near = "".join(ground["near"])
    return DrawnMap(
        ground["width"], ground["height"], ground["ground"], near, names, pins, **relief, transform=fit.transform
    )


def outline_path(rings, projection, tolerance, beyond=None):
    """The `d` of an SVG path of these lines; "" when none of them is near the frame."""
    parts = []
    for ring in rings:
        points = [projection.point(*point[:2]) for point in ring]
        if beyond is not None and not any(projection.holds(x, y, beyond) for x, y in points):
            continue
        drawn = thin(points, tolerance)
        parts.append("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in drawn[:-1]) + "Z")
    return "".join(parts)


def _line(lines, projection):
    """The `d` of an SVG path of these open lines, without those that are nowhere near the frame."""
    parts = []
    for line in lines:
        points = [projection.point(*point[:2]) for point in line]
        if any(projection.holds(x, y, BEYOND) for x, y in points):
            parts.append("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in points))
    return "".join(parts)
