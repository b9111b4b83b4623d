"""Distances on the globe, and the square that holds a circle."""

import math

EARTH_KM = 6371.0
KM_PER_DEGREE = 111.32


def kilometres_between(one, other):
    """Distance on the globe of two (latitude, longitude) in degrees."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(math.radians, point)) for point in (one, other))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1, math.sqrt(half)))


def degrees_of(kilometres, latitude):
    """(degrees of latitude, degrees of longitude) of so many kilometres at a latitude."""
    high = kilometres / KM_PER_DEGREE
    return high, high / narrowing(latitude)


def narrowing(latitude):
    """How much shorter a degree of longitude is at a latitude than at the equator; never 0, which nothing divides."""
    return max(math.cos(math.radians(latitude)), 0.01)


def bounds_round(point, kilometres):
    """(west, south, east, north) of the smallest square that holds the circle round a (latitude, longitude)."""
    latitude, longitude = point
    high, wide = degrees_of(kilometres, latitude)
    return longitude - wide, latitude - high, longitude + wide, latitude + high
