"""Numbered pins that crowd a point lean apart and keep their numbers; names make room for them."""

import math
from itertools import combinations
from types import SimpleNamespace

import pytest

from maps.drawing import Projection, clear_names, draw_pins
from maps.pins import HEAD, MOST_LEANING, _cross

BOUNDS = [4.7, 44.7, 6.4, 45.9]


def at(latitude, longitude, pk=1):
    return SimpleNamespace(pk=pk, latitude=latitude, longitude=longitude)


@pytest.mark.parametrize("count", range(2, MOST_LEANING + 1))
def test_pins_at_one_point_keep_their_numbers_and_do_not_touch(count):
    pins = draw_pins(BOUNDS, [at(45.19, 5.72)] * count, lean=True)
    assert [pin.label for pin in pins] == [str(number) for number in range(1, count + 1)]
    heads = [pin.head for pin in pins]
    gaps = [math.dist(one, other) for one, other in zip(heads, heads[1:], strict=False)]
    assert min(gaps) >= HEAD - 1


def test_a_crowd_becomes_one_pin_that_opens_a_list():
    (pin,) = draw_pins(BOUNDS, [at(45.19, 5.72)] * (MOST_LEANING + 1), lean=True)
    assert (pin.is_group, len(pin.items)) == (True, MOST_LEANING + 1)


def test_far_pins_stand_upright():
    pins = draw_pins(BOUNDS, [at(45.5, 4.9), at(44.9, 5.8)], lean=True)
    assert [pin.lean for pin in pins] == [(), ()]


def test_a_name_below_a_pin_is_left_out():
    pins = draw_pins(BOUNDS, [at(45.19, 5.72)], lean=True)
    x, y = pins[0].head
    names = [{"name": "Vercors", "x": x + 5, "y": y}, {"name": "Oisans", "x": x + 200, "y": y}]
    assert [name["name"] for name in clear_names(names, pins)] == ["Oisans"]


def test_a_name_that_a_leg_would_cross_is_left_out():
    (pin, _other) = pins = draw_pins(BOUNDS, [at(45.19, 5.72)] * 2, lean=True)
    middle = {"x": (pin.x + pin.head[0]) / 2, "y": (pin.y + pin.head[1]) / 2}
    assert clear_names([{"name": "Gap", **middle}], pins) == []


def test_heads_of_neighbouring_crowds_do_not_touch():
    points = [(45.19, 5.72), (45.15, 5.70), (45.27, 5.76), (45.19, 5.72)]
    pins = draw_pins(BOUNDS, [at(*point) for point in points], lean=True)
    gaps = [math.dist(one.head, other.head) for one, other in combinations(pins, 2)]
    assert min(gaps) >= HEAD - 6
    assert [pin.number for pin in pins] == [1, 2, 3, 4]


@pytest.mark.parametrize("corner", [(45.89, 4.72), (45.89, 6.38), (44.71, 4.72), (44.71, 6.38)])
@pytest.mark.parametrize("count", [1, 2, 5])
def test_heads_stay_within_the_frame(corner, count):
    size = Projection(BOUNDS)
    for pin in draw_pins(BOUNDS, [at(*corner)] * count, lean=True):
        x, y = pin.head
        assert HEAD / 2 - 1 <= x <= size.width - HEAD / 2 + 1
        assert HEAD / 2 - 1 <= y <= size.height - HEAD / 2 + 1


def test_no_leg_crosses_another():
    points = [(45.16, 5.70), (45.20, 5.71), (45.14, 5.72), (45.19, 5.74), (45.17, 5.69)]
    pins = draw_pins(BOUNDS, [at(*point) for point in points], lean=True)
    legs = [((pin.x, pin.y), pin.head) for pin in pins]
    assert len(legs) == 5
    assert [pair for pair in combinations(legs, 2) if _cross(*pair[0], *pair[1])] == []
