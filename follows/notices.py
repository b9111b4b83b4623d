"""The notifications about publications and changed events: read from the page, as readers see it."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agenda.models import Occurrence
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
    "dates": gettext_lazy("Other dates: %(title)s"),
    "place": gettext_lazy("New place: %(title)s"),
    "restored": gettext_lazy("It takes place after all: %(title)s"),
}


MOST_DATES = 6


@dataclass(frozen=True)
class Told:
    """What such a notification is about."""

    page: Contribution
    reasons: tuple[str, ...]
    #: Of an event some of whose dates have changed: those that come.
    dates: tuple[Occurrence, ...] = ()


def pages_seen():
    """What readers see."""
    return Contribution.objects.live().public().select_related("author").defer_streamfields()


def fetch(notifications):
    pages = pages_seen().in_bulk({each.page_id for each in notifications})
    names = names_of([reason for each in notifications for reason in each.data.get("because", ())])
    dates = dates_of({each.page_id for each in notifications if "dates" in changes_told(each)})
    return {
        # Notifications from before keys were kept have the names of tags instead.
        each.pk: Told(
            pages[each.page_id],
            in_words(each.data.get("because", ()), names) or tuple(each.data.get("reasons", ())),
            tuple(dates.get(each.page_id, ())),
        )
        for each in notifications
        if each.page_id in pages
    }


def dates_of(pages):
    """{primary key of an event: its dates to come}"""
    found = defaultdict(list)
    for date in Occurrence.objects.filter(event__in=pages, starts_at__gt=timezone.now()) if pages else ():
        found[date.event_id].append(date)
    return found


def changes_told(notification):
    """What had changed, the most telling first; notifications of before know one."""
    data = notification.data
    return data.get("changes") or [data["change"]] if "change" in data or "changes" in data else []


def about_page(notification):
    """`data`: "because", the reasons (see `follows.reasons`); of a changed event also "changes", some of `CHANGES`."""
    page, changes = notification.target.page, changes_told(notification)
    change = changes[0] if changes else ""
    # One that was called off and is on again says so, whatever was told then.
    change = "restored" if change in STATUSES else change
    lines = [words_about(page), *lines_of_dates(notification.target.dates)]
    if "place" in changes:
        place = [page.card.get("place"), page.address, page.city]
        lines.append(_("Place: %(place)s") % {"place": ", ".join(part for part in place if part) or "–"})
    return Words(headline(page, change), "\n".join(lines), page.full_url or "", notification.target.reasons)


def lines_of_dates(dates):
    """The dates to come, those that are called off apart."""
    off = [date for date in dates if date.status in STATUSES]
    on = [date for date in dates if date.status not in STATUSES]
    if off:
        yield _("Cancelled or postponed: %(days)s") % {"days": days_of(off)}
    if on:
        yield _("Takes place: %(days)s") % {"days": days_of(on)}


def days_of(dates):
    """The first ones, so that they are read."""
    shown = ", ".join(f"{date.start_day:%d/%m/%Y}" for date in dates[:MOST_DATES])
    return f"{shown}…" if len(dates) > MOST_DATES else shown


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
