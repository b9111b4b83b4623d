"""The names of towns on a territory's map, by population: what the moving map shows as one zooms, and the drawing."""

from django.core.cache import cache

from gazetteer.models import Town
from maps.fitting import WHOLE
from maps.outlines import bounds_of, crosses, holds, rings_of, thin

#: So many names travel to the moving map, and so many are candidates of the drawing.
MOST, MOST_LOOKED_AT = 500, 3_000
#: An outline is asked as if it were drawn this coarsely, in degrees.
COARSE = 0.01
#: Names of the drawing: how many, and the box that each needs (units of the drawing) as they are written on a phone.
DRAWN, LETTER, LINE = 16, 10.5, 30
#: Names of ranges are written wide.
WIDE_LETTERS = {"range": 12, "massif": 12}
#: So far beside its point, at most, a name ends that would cross the outline.
CLEAR = 6
DAY = 24 * 60 * 60


def towns_on(map_settings, bounds):
    """The largest towns inside the outline, or where there is none, within the bounds; the largest first."""
    rings = [thin(ring, COARSE) for ring in rings_of(map_settings.outline)]
    towns = Town.objects.within(bounds_of(rings) if rings else bounds).largest_first()[:MOST_LOOKED_AT]
    inside = (town for town in towns if not rings or holds(rings, town.latitude, town.longitude))
    return [town for _number, town in zip(range(MOST), inside, strict=False)]


def town_names(map_settings):
    """[[name, latitude, longitude], ...] for the moving map, kept for a day."""
    key = f"town-names-{map_settings.pk}-{map_settings.digest}"
    names = cache.get(key)
    if names is None:
        towns = towns_on(map_settings, map_settings.drawing["bounds"])
        names = [[town.name, round(town.latitude, 4), round(town.longitude, 4)] for town in towns]
        cache.set(key, names, DAY)
    return names


def forget_names(map_settings):
    """The towns are others now."""
    cache.delete(f"town-names-{map_settings.pk}-{map_settings.digest}")


def drawn_names(map_settings, projection, taken):
    """Names for the drawing where no other stands: {"x", "y", "name", "kind"}; `taken`: those that are there."""
    boxes, lines = [box_of(label) for label in taken], lines_of(map_settings, projection)
    names = []
    for town in towns_on(map_settings, frame_of(projection)):
        x, y = projection.point(town.longitude, town.latitude)
        name = {"x": round(x), "y": round(y), "name": town.name, "kind": "town"}
        if not projection.holds(x, y) or not (name := beside_lines(name, boxes, lines)):
            continue
        boxes.append(box_of(name))
        names.append(name)
        if len(names) == DRAWN:
            break
    return names


def lines_of(map_settings, projection, fit=WHOLE):
    """The lines of the outline as they are drawn."""
    rings = [[projection.point(*point[:2]) for point in ring] for ring in rings_of(map_settings.outline)]
    return [[fit.point(x, y) for x, y in thin(ring, 0.5)] for ring in rings]


def beside_lines(label, boxes, lines):
    """The label where it touches none of these boxes and none of these lines; None where there is no such room.

    It is moved sideways until it ends beside its point at most; that of a town also over or under it, and stays in the
    territory.
    """
    left, _top, right, _bottom = box_of(label)
    half, line = (right - left) / 2, LINE * 0.7 if label["kind"] == "town" else 0
    for across, down in (
        (0, 0), (half / 2, 0), (-half / 2, 0), (0, line), (0, -line), (half + CLEAR, 0), (-half - CLEAR, 0)
    ):  # fmt: skip
        moved = {**label, "x": round(label["x"] + across), "y": round(label["y"] + down)}
        box = box_of(moved)
        if crosses(lines, box) or any(touch(box, other) for other in boxes):
            continue
        if not lines or label["kind"] != "town" or holds(lines, moved["y"], moved["x"]):
            return moved
    return None


def fitted_names(map_settings, projection, fit, labels):
    """The names for a drawing that is brought nearer: `labels` of the whole, moved, and towns that now have room."""
    names, boxes, lines = [], [], lines_of(map_settings, projection, fit)
    others = [
        {"x": x, "y": y, "name": name, "kind": "town"}
        for name, latitude, longitude in town_names(map_settings)
        for x, y in [projection.point(longitude, latitude)]
    ]
    for label in [*labels, *others]:
        x, y = fit.point(label["x"], label["y"])
        name = {**label, "x": round(x), "y": round(y)}
        if not projection.holds(x, y) or not (name := beside_lines(name, boxes, lines)):
            continue
        box = box_of(name)
        if box[0] < 0 or box[2] > projection.width:
            continue
        boxes.append(box)
        names.append(name)
        if len(names) == DRAWN:
            break
    return names


def frame_of(projection):
    """(west, south, east, north) of the whole frame of a drawing."""
    west, north = projection.degrees(0, 0)
    east, south = projection.degrees(projection.width, projection.height)
    return west, south, east, north


def box_of(label):
    """(left, top, right, bottom) of a name of the drawing."""
    half = len(label["name"]) * WIDE_LETTERS.get(label.get("kind"), LETTER) / 2 + 4
    return label["x"] - half, label["y"] - LINE / 2, label["x"] + half, label["y"] + LINE / 2


def touch(one, other):
    """Whether two boxes share anything."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
