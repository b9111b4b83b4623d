"""The notifications about publications and changed events: read from the page, as readers see it."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contributions.models import Contribution
from follows.reasons import in_words, names_of
from notifications.kinds import NotificationKind, Words
from notifications.topics import Topic

#: How an event may stand that people were told of, and what else may change about it.
STATUSES = {
    "cancelled": gettext_lazy("Cancelled: %(title)s"),
    "postponed": gettext_lazy("Postponed: %(title)s"),
}
CHANGES = STATUSES | {
    "moved": gettext_lazy("New date: %(title)s"),
    "restored": gettext_lazy("It takes place after all: %(title)s"),
}


@dataclass(frozen=True)
class Told:
    """What such a notification is about."""

    page: Contribution
    reasons: tuple[str, ...]


def pages_seen():
    """What readers see."""
    return Contribution.objects.live().public().select_related("author").defer_streamfields()


def fetch(notifications):
    pages = pages_seen().in_bulk({each.page_id for each in notifications})
    names = names_of([reason for each in notifications for reason in each.data.get("because", ())])
    return {
        # Notifications from before keys were kept have the names of tags instead.
        each.pk: Told(
            pages[each.page_id], in_words(each.data.get("because", ()), names) or tuple(each.data.get("reasons", ()))
        )
        for each in notifications
        if each.page_id in pages
    }


def about_page(notification):
    """`data`: "because", the reasons (see `follows.reasons`); of a changed event also "change", one of `CHANGES`."""
    page, reasons = notification.target.page, notification.target.reasons
    # One that was called off and is on again says so, whatever was told then.
    change = notification.data.get("change", "")
    change = "restored" if change in STATUSES else change
    return Words(headline(page, change), words_about(page), page.full_url or "", reasons)


def status_of(page):
    """Whether an event is cancelled or postponed; "" for one that takes place."""
    return page.status if page.status in STATUSES else ""


def headline(page, change=""):
    """The title, with what one must know first: that it is cancelled, or how it has changed."""
    words = CHANGES.get(status_of(page) or change)
    return words % {"title": page.title} if words else page.title


def words_about(page):
    """Two lines: what it is and by whom, and its standfirst."""
    first = " · ".join(part for part in (str(page.genre_label), page.byline) if part)
    if page.kind == "event" and page.starts_at:
        day = timezone.localtime(page.starts_at)
        first = _("%(what)s, on %(day)s") % {"what": first, "day": f"{day:%d/%m/%Y}"}
    return "\n".join(part for part in (first, page.summary) if part)


PUBLICATION = NotificationKind(
    "publication", Topic.PUBLICATION, about_page, fetch, goes_with_actor=False, is_bulk=True
)
EVENT_CHANGED = NotificationKind(
    "event-changed", Topic.EVENT_CHANGE, about_page, fetch, goes_with_actor=False, is_bulk=True
)
