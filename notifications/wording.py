"""Notifications put into words, from what they are about as it is now."""

from collections import defaultdict

from notifications.kinds import GONE, KINDS, Words


class Wording:
    """The present words of some notifications: a constant number of queries for all of them, whatever the languages.

    What they are about is read once, here; the words themselves are put in the language in force when they are asked.
    """

    def __init__(self, notifications):
        asked = defaultdict(list)
        for notification in notifications:
            kind = KINDS.get(notification.kind)
            if kind and kind.fetch:
                asked[kind.fetch].append(notification)
        self._found = {fetch: fetch(some) for fetch, some in asked.items()}

    def put(self, notification):
        """Sets `words`, `is_gone` and `target` of a notification, in memory; True when something is left to say."""
        kind = KINDS.get(notification.kind)
        words = notification.target = None
        if kind and kind.fetch:
            notification.target = self._found[kind.fetch].get(notification.pk)
        if kind and (kind.fetch is None or notification.target is not None):
            words = kind.words(notification)
        notification.is_gone = words is None
        notification.words = words or Words(str(kind.gone if kind else GONE))
        return not notification.is_gone

    def left(self, notifications):
        """Those with something to say, in their present words, in their order; what two say alike is said once."""
        found = {}
        for notification in notifications:
            if self.put(notification):
                said = (notification.page_id, notification.title, notification.text)
                alike = said if notification.page_id else notification.pk
                found.pop(alike, None)
                found[alike] = notification
        return list(found.values())


def in_present_words(notifications):
    """The same notifications, for a list on the site: what is gone says so, without its words and address."""
    notifications = list(notifications)
    wording = Wording(notifications)
    for notification in notifications:
        wording.put(notification)
    return notifications
