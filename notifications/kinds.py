"""The registry of the kinds of notifications: what each is about, and how it is put into words when it is read.

An app declares its kinds in `notices.py` and registers them in `AppConfig.ready()`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from notifications.topics import ALWAYS_AT_ONCE, Topic

GONE = _("What this was about is no longer on line.")


@dataclass(frozen=True)
class Words:
    """What a notification says at the moment at which it is read."""

    title: str
    text: str = ""
    #: An address of the territory of the notification (a path), or a whole address.
    url: str = ""
    #: What the reader follows that led to it: ["#astronomie", "Marie Durand"].
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class NotificationKind:
    """One kind of notification."""

    #: As it stands in `Notification.kind`: "comment", "event-changed".
    name: str
    #: What members choose the rhythm of its mails by.
    topic: Topic
    #: A notification, with its `target`, -> its words in the language and time zone in force; None when readers do
    #: not see any more what it tells of.
    words: Callable[[Any], Words | None]
    #: Notifications -> {primary key of a notification: what it is about}, in a constant number of queries. A
    #: notification that is missing there has lost its target. None: its own columns say all.
    fetch: Callable[[Iterable], Mapping[int, Any]] | None = None
    #: What stands in its place on the site once its target is gone.
    gone: str | Promise = GONE
    #: The templates of its mail, without ".txt" and ".html".
    template: str = "emails/notice"
    #: Those of one topic about one page make one line of a list.
    is_grouped: bool = True
    #: It tells what its actor did, and goes when they are erased; otherwise it stays and names nobody.
    goes_with_actor: bool = True
    #: Many receive it: its mail lets codes and answers pass, and is not written to a suspended address.
    is_bulk: bool = False

    @property
    def may_be_switched_off(self):
        """Whether members may choose to have no mail about it."""
        return self.topic not in ALWAYS_AT_ONCE


KINDS: dict[str, NotificationKind] = {}


def register(*kinds: NotificationKind):
    """Makes kinds known, by their names; an app that is loaded twice (tests) registers the same again."""
    KINDS.update({kind.name: kind for kind in kinds})


def names_of(*topics):
    """The names of the kinds of these topics."""
    return [kind.name for kind in KINDS.values() if kind.topic in topics]


def fetch_targets(queryset):
    """A `fetch` of rows by `target_id`. `queryset`: a function without arguments that returns what readers may see."""

    def fetch(notifications):
        found = queryset().in_bulk({each.target_id for each in notifications if each.target_id})
        return {each.pk: found[each.target_id] for each in notifications if each.target_id in found}

    return fetch


def fetch_pages(queryset):
    """The same of pages, by `page_id`."""

    def fetch(notifications):
        found = queryset().in_bulk({each.page_id for each in notifications if each.page_id})
        return {each.pk: found[each.page_id] for each in notifications if each.page_id in found}

    return fetch
