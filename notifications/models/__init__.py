"""Notifications, preferences, suspended addresses, and the outbox."""

from notifications.models.notification import Notification, Preference, Suspension
from notifications.models.outbox import Letter
from notifications.topics import Rhythm, Topic

__all__ = [
    "Letter",
    "Notification",
    "Preference",
    "Rhythm",
    "Suspension",
    "Topic",
]
