"""Keeping the list of addresses honest."""

from datetime import timedelta

from follows.models import SavedFilter, Subscription

#: How long one may take to press the button of the first letter.
TO_CONFIRM = timedelta(days=3)


def purge():
    """Forgets addresses whose owners never said yes, and filters that nobody keeps."""
    count, _by_model = Subscription.objects.never_confirmed(TO_CONFIRM).delete()
    SavedFilter.objects.filter(followed_by=None, subscriptions=None).delete()
    return count
