"""A part of the map, as a filter: "5.61,45.1,5.9,45.3" is west, south, east and north in degrees."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Zone:
    """A box in degrees."""

    west: float
    south: float
    east: float
    north: float

    def narrow(self, located):
        """Those of a queryset that lie in it."""
        return located.filter(latitude__range=(self.south, self.north), longitude__range=(self.west, self.east))

    @property
    def bounds(self):
        return [self.west, self.south, self.east, self.north]


def zone_of(text):
    """The Zone of this text, or None where it is none."""
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        return None
    is_on_earth = -180 <= west < east <= 180 and -90 <= south < north <= 90
    return Zone(west, south, east, north) if is_on_earth else None
