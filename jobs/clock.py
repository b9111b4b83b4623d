"""How often a recurring job runs: `@job(..., repeat=every(minutes=5))`.

Each of these returns a function: (the moment that is now, the name of a time zone) -> the next moment.
"""

from datetime import timedelta
from zoneinfo import ZoneInfo


def every(**duration):
    """`every(minutes=5)`"""
    delta = timedelta(**duration)
    return lambda now, zone: now + delta


def daily(hour, minute=0):
    """Every day at that hour, by the clock on the wall."""

    def following(now, zone):
        wall = now.astimezone(ZoneInfo(zone)).replace(hour=hour, minute=minute, second=0, microsecond=0)
        return wall if wall > now else wall + timedelta(days=1)

    return following


def weekly(weekday, hour, minute=0):
    """Every week on that day (0 is Monday), by the clock on the wall."""

    def following(now, zone):
        wall = now.astimezone(ZoneInfo(zone)).replace(hour=hour, minute=minute, second=0, microsecond=0)
        wall += timedelta(days=(weekday - wall.weekday()) % 7)
        return wall if wall > now else wall + timedelta(days=7)

    return following


def monthly(day, hour, minute=0):
    """Every month on that day (1 to 28), by the clock on the wall."""

    def following(now, zone):
        wall = now.astimezone(ZoneInfo(zone)).replace(day=day, hour=hour, minute=minute, second=0, microsecond=0)
        return wall if wall > now else (wall + timedelta(days=31)).replace(day=day)

    return following
