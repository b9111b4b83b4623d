"""What notifications say now, and whether there is still something to say.

A notification keeps the words in which somebody was told; what they tell of may since have been moved, withdrawn,
hidden or erased. Apps above register how the words of their kinds are read from the things themselves.
"""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext as _

#: Kind -> a function of notifications (fetched at once, for many) that returns a function of one of them. That one
#: answers in the language and time zone in force: `Words`, or None when readers do not see any more what is told of.
READERS = {}


@dataclass(frozen=True)
class Words:
    title: str
    text: str = ""
    url: str = ""


def reads(*kinds):
    """Registers the reader of these kinds; it is asked for notifications that name a page."""

    def register(reader):
        READERS.update(dict.fromkeys(kinds, reader))
        return reader

    return register


class Wording:
    """The present words of some notifications: a constant number of queries for all of them."""

    def __init__(self, notifications):
        told = defaultdict(list)
        for notification in notifications:
            if notification.page_id and (reader := READERS.get(notification.kind)):
                told[reader].append(notification)
        self._say = {reader: reader(some) for reader, some in told.items()}

    def renew(self, notification):
        """Puts a notification, in memory, into its present words; False when nothing is left to say (`is_gone`)."""
        say = self._say.get(READERS.get(notification.kind)) if notification.page_id else None
        words = say(notification) if say else Words(notification.title, notification.text, notification.url)
        notification.is_gone = words is None
        words = words or Words(_("What this was about is no longer on line."))
        notification.title, notification.text, notification.url = words.title[:250], words.text, words.url
        return not notification.is_gone

    def left(self, notifications):
        """Those with something to say, in their present words, in their order; what two say alike is said once."""
        found = {}
        for notification in notifications:
            if self.renew(notification):
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
        wording.renew(notification)
    return notifications
