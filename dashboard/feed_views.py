"""The first page of Mon Echosciences: my feed, and beside it what waits for me."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from dashboard.views import mine, signed_by
from follows.feed import LIMIT, feed_of
from notifications.wording import in_present_words
from territories.models import Territory

TOLD, BEGUN = 4, 3


@mine
@require_safe
def feed(request):
    """What I follow published, the newest first; the latest notifications and drafts beside the first page."""
    before = request.GET.get("avant", "")
    items = feed_of(request.user, before=before, here=Territory.of(request))
    begun = signed_by(request.user).filter(live=False, discarded=None).order_by("-latest_revision_created_at", "-pk")
    context = {
        "items": items,
        "is_first_page": not before,
        "next": items[-1].cursor if len(items) == LIMIT else "",
        "told": in_present_words(request.user.notifications.newest_first().select_related("actor")[:TOLD]),
        "drafts": list(begun[:BEGUN]),
    }
    return render(request, "dashboard/feed.html", context)
