"""What notifications about publications and changed events say now: read from the page, as readers see it."""

from contributions.models import Contribution
from follows.alerts import headline, words_about
from notifications.models import Kind
from notifications.wording import Words, reads


@reads(Kind.PUBLICATION, Kind.EVENT_CHANGE)
def about_pages(notifications):
    pages = Contribution.objects.live().public().filter(pk__in={each.page_id for each in notifications})
    pages = pages.select_related("author").defer_streamfields().in_bulk()

    def say(notification):
        page = pages.get(notification.page_id)
        if page is None:
            return None
        return Words(headline(page, change_of(notification)), words_about(page), notification.url)

    return say


def change_of(notification):
    """Which change of an event was told. One that was called off and is on again says so, whatever was told then."""
    if notification.kind != Kind.EVENT_CHANGE:
        return ""
    _event, _page, change, *_occasion = [*notification.key.split("/"), "", ""]
    return "moved" if change == "moved" else "restored"
