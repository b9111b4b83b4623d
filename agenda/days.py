"""Days as the moments that a territory's clock makes of them, whichever clock is active: a worker has another one."""

from datetime import time

from agenda.schedule import instant, zone_of


def start_of_day(day, territory):
    """Midnight at the start of this day in the territory; None for no day."""
    return instant(day, time.min, zone_of(territory)) if day else None


def end_of_day(day, territory):
    """The last second of this day in the territory; None for no day."""
    return instant(day, time(23, 59, 59), zone_of(territory)) if day else None
