"""What the editor keeps for a while only."""

from datetime import timedelta

from django.utils import timezone

from contributions.actions.lifecycle import empty_trash
from editor.models import WritingSession

#: How long a tab may be open and still be known.
SESSIONS_KEPT = timedelta(days=30)


def tidy():
    """Empties the trash of what is older than thirty days, and forgets old tabs; returns how many pages went."""
    WritingSession.objects.filter(saved_at__lt=timezone.now() - SESSIONS_KEPT).delete()
    return empty_trash()
