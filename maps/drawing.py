"""The map as a drawing: a territory and its pins as SVG, for readers without JavaScript and for paper."""

import math
from dataclasses import dataclass
from typing import NamedTuple

from maps.fitting import AROUND, WHOLE, fit_to
from maps.outlines import bounds_of, lines_in, rings_of, thin
from maps.pins import HEAD, NEAR, DrawnPin, as_one, join, leaning
from maps.town_names import beside_lines, box_of, drawn_names, fitted_names, lines_of, touch

WIDTH = 600
MARGIN = 26
MIN_HEIGHT, MAX_HEIGHT = 360, 720
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
    lines, boxes = lines_of(map_settings, projection), []
    for place, label in enumerate(labels):  # what somebody chose stays, beside the outline where there is room
        labels[place] = beside_lines(label, boxes, lines) or label
        boxes.append(box_of(labels[place]))
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


def draw_pins(bounds, items, *, first_number=1, lean=False, fit=WHOLE):
    """The pins of these located items, in their order; those outside the frame are left to the list.

    `lean`: pins too near to be told apart lean away from one another where they can,
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
        join(crowds, pin, HEAD if lean else NEAR)
    if lean:
        return leaning(crowds, projection.width, projection.height)
    return [as_one(crowd) for crowd in crowds]


def clear_names(labels, pins):
    """The names that no pin covers, nor the leg of one that leans, nor another name that comes before them."""
    covered, clear = [box for pin in pins for box in pin.boxes], []
    for label in labels:
        box = box_of(label)
        if not any(touch(box, other) for other in covered):
            covered.append(box)
            clear.append(label)
    return clear


class Reach(NamedTuple):
    """How the map of one item is drawn: whether at all, and whether what lies beyond the frame is brought into it."""

    is_shown: bool
    fits: bool


def reach_of(map_settings, item):
    """The Reach of one item: whole where the frame holds it, not at all where it lies far beyond."""
    projection = Projection(map_settings.drawing["bounds"])
    point = projection.point(item.longitude, item.latitude)
    is_within = projection.holds(*point)
    return Reach(
        is_within or projection.holds(*point, AROUND * min(projection.width, projection.height)), not is_within
    )


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


def drawn_map(map_settings, items, *, first_number=1, lean=False, fits=False):
    """The drawing of a territory with the pins of these items, and the names that these leave free.

    `fits`: it is brought nearer to them, as the moving map is; to the middle of the territory too where there is one.
    """
    ground = map_settings.drawing
    projection, fit, labels = Projection(ground["bounds"]), WHOLE, ground["labels"]
    if fits:
        points = [
            projection.point(each.longitude, each.latitude)
            for each in items
            if each and None not in (each.latitude, each.longitude)
        ]
        if len(points) == 1 and not projection.holds(*points[0]):
            points.append((projection.width / 2, projection.height / 2))
        fit = fit_to(points, projection.width, projection.height)
    if fit != WHOLE:
        labels = fitted_names(map_settings, projection, fit, labels)
    pins = draw_pins(ground["bounds"], items, first_number=first_number, lean=lean, fit=fit)
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
