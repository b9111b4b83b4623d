"""Notifications as a list shows them: five recommendations of one page make one line."""

from dataclasses import dataclass, field


@dataclass
class Group:
    """Notifications of one topic about one page, the newest first."""

    notifications: list = field(default_factory=list)

    @property
    def latest(self):
        return self.notifications[0]

    @property
    def topic(self):
        return self.latest.topic

    @property
    def count(self):
        return len(self.notifications)

    @property
    def is_read(self):
        return all(each.is_read for each in self.notifications)

    @property
    def pks(self):
        return [each.pk for each in self.notifications]


def grouped(notifications):
    """Groups for a page of notifications (newest first, with `actor` fetched), in the order of their latest."""
    groups = {}
    for notification in notifications:
        is_grouped = notification.page_id and notification.declared and notification.declared.is_grouped
        about = (notification.topic, notification.page_id) if is_grouped else notification.pk
        groups.setdefault(about, Group()).notifications.append(notification)
    return list(groups.values())
