"""Notifications, preferences, suspended addresses, and the outbox."""

from notifications.models.notification import Notification, Preference, Suspension
from notifications.models.outbox import Mail
from notifications.topics import Rhythm, Topic

__all__ = [
    "Mail",
    "Notification",
    "Preference",
    "Rhythm",
    "Suspension",
    "Topic",
]
