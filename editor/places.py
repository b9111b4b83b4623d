"""Places that members propose: unpublished pages, flagged for the animator."""

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from contributions.permissions import may_edit
from places.models import PlacePage


def propose(*, place, by):
    """Hands a draft of a place to the animator, who checks it and puts it on line."""
    if not may_edit(by, place):
        raise PermissionDenied
    PlacePage.objects.filter(pk=place.pk, live=False).update(proposed_at=timezone.now())


def proposals(territory):
    """The places of a territory that wait for its animator, the oldest first."""
    waiting = PlacePage.objects.filter(live=False, territory=territory, discarded=None).exclude(proposed_at=None)
    return waiting.select_related("author").order_by("proposed_at")
