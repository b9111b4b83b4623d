"""Notifications as a list shows them: five recommendations of one page make one line."""

from dataclasses import dataclass, field


@dataclass
class Group:
    """Notifications of one kind about one page, the newest first."""

    notifications: list = field(default_factory=list)

    @property
    def latest(self):
        return self.notifications[0]

    @property
    def kind(self):
        return self.latest.kind

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
        about = notification.page_id and (notification.kind, notification.page_id)
        groups.setdefault(about or notification.pk, Group()).notifications.append(notification)
    return list(groups.values())
