"""Pins of the drawn map: one for an item or for several that lie too near to be told apart, and how they lean."""

import math
from dataclasses import dataclass, field
from itertools import combinations

# Two pins nearer than this (units of the drawing) cover one another: they become one that opens a list.
NEAR = 36
# Numbered pins whose heads (this wide) would touch lean apart, so that each keeps its number; more than these are one.
HEAD, LEG, MOST_LEANING = 44, 36, 7
# So far from the middle of its head a leg begins.
NECK = 18
# A leg is told from names by so many points on it.
LEG_PARTS = 4


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
    def neck(self):
        """Where the leg of a leaning pin meets its head, from its tip."""
        dx, dy = self.lean
        part = 1 - NECK / math.hypot(dx, dy)
        return round(dx * part, 1), round(dy * part, 1)

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


def join(crowds, pin, near):
    """Puts a pin in the crowd it stands in, or in one of its own."""
    for crowd in crowds:
        if any(math.hypot(pin.x - other.x, pin.y - other.y) < near for other in crowd):
            crowd.append(pin)
            return
    crowds.append([pin])


def as_one(crowd):
    """One pin for all of these."""
    first = crowd[0]
    crowd = sorted(crowd, key=lambda pin: pin.number)
    items = [item for pin in crowd for item in pin.items]
    return DrawnPin(first.x, first.y, items, [number for pin in crowd for number in pin.numbers])


def leaning(crowds, width, height):
    """The pins of these crowds, leaning within a frame; crowds whose heads touch are made one until none do."""
    drawn = [_apart(crowd, width, height) if len(crowd) <= MOST_LEANING else [as_one(crowd)] for crowd in crowds]
    for one, other in combinations(range(len(crowds)), 2):
        if any(math.dist(a.head, b.head) < HEAD - 6 for a in drawn[one] for b in drawn[other]):
            rest = [crowd for place, crowd in enumerate(crowds) if place not in (one, other)]
            return leaning([*rest, crowds[one] + crowds[other]], width, height)
    return sorted((pin for pins in drawn for pin in pins), key=lambda pin: pin.number)


def _apart(crowd, width, height):
    """These pins with their heads on an arc over their points, from left to right as these are.

    Where there is no room above, the arc is below; heads stay within the frame, and no leg crosses another.
    """
    crowd = sorted(crowd, key=lambda pin: (pin.x, pin.number))
    if len(crowd) == 1 and _stands(crowd[0], width):
        crowd[0].lean = ()
        return crowd
    step = math.radians(min(64, 250 / (len(crowd) - 1))) if len(crowd) > 1 else 0
    reach = (max(LEG, HEAD / 2 / math.sin(step / 2)) if step else LEG) + 8
    x = sum(pin.x for pin in crowd) / len(crowd)
    up = min(pin.y for pin in crowd) - reach >= HEAD / 2
    y = min(pin.y for pin in crowd) if up else max(pin.y for pin in crowd)
    angles = [(place - (len(crowd) - 1) / 2) * step for place in range(len(crowd))]
    heads = [(x + reach * math.sin(angle), y + (-reach if up else reach) * math.cos(angle)) for angle in angles]
    heads = _within(heads, width, height)
    for pin, head in zip(crowd, _uncrossed([(pin.x, pin.y) for pin in crowd], heads), strict=True):
        pin.lean = round(head[0] - pin.x, 1), round(head[1] - pin.y, 1)
    return crowd


def _stands(pin, width):
    """Whether an upright pin is within the frame as a whole."""
    return HEAD / 2 <= pin.x <= width - HEAD / 2 and pin.y - LEG >= HEAD / 2


def _within(heads, width, height):
    """These heads, moved together into the frame."""
    moves = []
    for places, size in zip(zip(*heads, strict=True), (width, height), strict=True):
        first, last = min(places), max(places)
        moves.append(max(HEAD / 2 - first, 0) or min(size - HEAD / 2 - last, 0))
    return [(x + moves[0], y + moves[1]) for x, y in heads]


def _uncrossed(points, heads):
    """These heads in an order in which no leg crosses another: two that do are exchanged, which shortens both."""
    heads = list(heads)
    for _round in range(len(heads) ** 2):
        for one, other in combinations(range(len(heads)), 2):
            if _cross(points[one], heads[one], points[other], heads[other]):
                heads[one], heads[other] = heads[other], heads[one]
                break
        else:
            break
    return heads


def _cross(a, b, c, d):
    """Whether the line from `a` to `b` crosses that from `c` to `d`."""

    def side(p, q, r):
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
