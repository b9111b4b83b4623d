"""Days and hours on the territory's clock."""

from datetime import datetime, time

from django.utils import timezone


def start_of_day(day):
    """Midnight at the start of this day on the active clock; None for no day."""
    return timezone.make_aware(datetime.combine(day, time.min)) if day else None


def end_of_day(day):
    """The last second of this day on the active clock; None for no day."""
    return timezone.make_aware(datetime.combine(day, time(23, 59, 59))) if day else None
