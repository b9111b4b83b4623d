"""Tells the cache of others in front of us (FRONTEND_CACHE_URL) to forget what changed.

The journal of changes tells what: the page, and the lists that show it. Other changes (the look, a menu) reach readers
behind such a cache when SHARED_CACHE_SECONDS are over.
"""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from wagtail.contrib.frontend_cache.utils import PurgeBatch

from contributions.models import Change, Contribution
from contributions.websub import topics_of

#: Each run looks back so far, and runs come each minute: one that fails or is late loses nothing, and to be told twice
#: does a cache no harm.
LOOKS_BACK = timedelta(minutes=5)


def purge_changes():
    """Has what changed lately forgotten; returns how many addresses. Nothing without such a cache."""
    if not settings.WAGTAILFRONTENDCACHE:
        return 0
    changes = list(Change.objects.filter(at__gt=timezone.now() - LOOKS_BACK).order_by("pk"))
    if not changes:
        return 0
    feeds = topics_of(changes)
    pages = Contribution.objects.defer_streamfields().in_bulk({change.contribution_id for change in changes})
    addresses = {page.full_url for page in pages.values()} - {None}
    addresses |= {*feeds, *(feed.rpartition("/")[0] + "/" for feed in feeds)}
    batch = PurgeBatch(sorted(addresses))
    batch.purge()
    return len(addresses)
