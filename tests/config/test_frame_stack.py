"""Frames of a request stand in one piece of memory, whatever their depth."""

import resource

import pytest
from config.frame_stack import with_room

LEAVES = 400
#: Some 30 kB of frames, more than those of a page.
DEPTH = 180


def at_depth(depth):
    """Calls itself so often, and at the end calls another function again and again; returns the pages of memory that
    the system gave meanwhile."""
    if depth:
        return at_depth(depth - 1)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _each in range(LEAVES):
        leaf()
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before


def leaf(a=0, b=0, c=0, d=0, e=0, f=0, g=0, h=0, i=0, j=0, k=0, m=0, n=0, o=0, p=0, q=0):
    """Its frame is larger than that of `at_depth`: at some depth there is room for that one alone."""


def test_no_call_takes_memory_from_the_system_and_gives_it_back():
    without = max(at_depth(depth) for depth in range(DEPTH))
    if without < LEAVES:
        pytest.skip("this Python keeps a piece for the next call")
    roomy = with_room(at_depth)
    assert max(roomy(depth) for depth in range(DEPTH)) < LEAVES / 4


def test_what_goes_in_and_comes_out_is_the_same():
    def application(environ, start):
        if environ is None:
            raise ValueError(start)
        return environ, start

    assert with_room(application)("environ", "start") == ("environ", "start")
    with pytest.raises(ValueError, match="start"):
        with_room(application)(None, "start")
