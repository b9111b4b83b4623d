"""Notifications, preferences, suspended addresses, and the outbox."""

from notifications.models.notification import Kind, Notification, Preference, Rhythm, Suspension
from notifications.models.outbox import Letter

__all__ = [
    "Kind",
    "Letter",
    "Notification",
    "Preference",
    "Rhythm",
    "Suspension",
]
