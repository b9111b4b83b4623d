"""A drawing brought nearer: what a list shows fills the frame, instead of the whole territory."""

from dataclasses import dataclass

#: Room for pins, in units of the drawing: they stand on their points.
SIDES, ABOVE, BELOW = 46, 92, 34
#: So much nearer at most (some 25 km of a department).
NEAREST = 5.0
#: What lies beyond the frame by more than so much of its width or height is left to the list, unless all of it does.
AROUND = 0.5
#: What fills so much of the frame already is left as it is.
ENOUGH = 1.25


@dataclass(frozen=True)
class Fit:
    """Where a point of the drawing goes: `scale` times as far from the corner, then `x` and `y` more."""

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def point(self, x, y):
        return self.scale * x + self.x, self.scale * y + self.y

    def back(self, x, y):
        """The point of the drawing that goes there."""
        return (x - self.x) / self.scale, (y - self.y) / self.scale

    @property
    def transform(self):
        """What SVG calls it; "" where nothing moves."""
        return "" if self == WHOLE else f"matrix({self.scale:.3f} 0 0 {self.scale:.3f} {self.x:.1f} {self.y:.1f})"


WHOLE = Fit()


def fit_to(points, width, height):
    """The Fit that fills a frame of this size with these points [(x, y)]; WHOLE where it would change little."""
    reach = 0.5 + AROUND
    near = [(x, y) for x, y in points if abs(x / width - 0.5) <= reach and abs(y / height - 0.5) <= reach]
    points = near or points
    if not points:
        return WHOLE
    west, east = min(x for x, _y in points), max(x for x, _y in points)
    north, south = min(y for _x, y in points), max(y for _x, y in points)
    wanted = min((width - 2 * SIDES) / max(east - west, 1), (height - ABOVE - BELOW) / max(south - north, 1))
    scale = min(wanted, NEAREST)
    are_inside = west >= 0 and east <= width and north >= 0 and south <= height
    if are_inside and scale <= ENOUGH:
        return WHOLE
    middle = (height + ABOVE - BELOW) / 2
    return Fit(scale, width / 2 - scale * (west + east) / 2, middle - scale * (north + south) / 2)
