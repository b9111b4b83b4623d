"""The events of the demo, relative to the day on which it is built."""

from demo.events import exhibitions, far, later, soon

EVENTS = [*soon.EVENTS, *exhibitions.EVENTS, *later.EVENTS, *far.EVENTS]
