"""Tells the cache of others in front of us (FRONTEND_CACHE_URL) to forget what changed.

The journal of changes tells what. With SURROGATE_KEY_HEADER all pages of the territories in which something changed
are forgotten by their key: every list, tag and profile with them. Without it, and where the cache knows no keys, the
page and the lists that show it are named by their addresses. Other changes (the look, a menu) reach readers behind
such a cache when SHARED_CACHE_SECONDS are over.
"""

import logging
from datetime import timedelta

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone
from wagtail.contrib.frontend_cache.utils import get_backends

from contributions.models import Change, Contribution
from contributions.models.journal import last_number
from contributions.websub import topics_of
from operations.frontend_caches import NAMES_AT_ONCE, PurgeError

logger = logging.getLogger(__name__)

#: In the cache that all processes share: up to which number of the journal everything was told.
POSITION = "frontend-cache-position"
CHANGES = 500
#: A page may have been on its way into the cache while it was told of the change: young changes are told once more.
SETTLED = timedelta(seconds=90)
#: Where the position is lost, so much is told again; to be told twice does a cache no harm.
LEAST_LOOK_BACK = timedelta(minutes=5)


def purge_changes():
    """Has what changed forgotten; returns how many keys and addresses that were. Nothing without such a cache.

    Where it is not heard the position stays, and the next run tells the same changes again.
    """
    if not settings.WAGTAILFRONTENDCACHE:
        return 0
    now = timezone.now()
    # What changed longer ago than pages are kept there is in no such cache any more.
    since = now - max(LEAST_LOOK_BACK, timedelta(seconds=settings.SHARED_CACHE_SECONDS) + SETTLED)
    position = cache.get(POSITION, 0)
    if position > last_number():  # of the database that stood here before a backup was restored
        position = 0
    changes = list(Change.objects.since(position).filter(at__gt=since)[:CHANGES])
    if not changes:
        return 0
    try:
        told = sum(forget(backend, changes) for backend in get_backends().values())
    except PurgeError as error:
        logger.warning("The cache in front was not told of %d changes, it will be: %s", len(changes), error)
        return 0
    settled = [change.number for change in changes if change.at < now - SETTLED]
    if settled:
        cache.set(POSITION, settled[-1], None)
    return told


def forget(backend, changes):
    """Has one cache forget what these changes are about; how many names it was told. Raises PurgeError."""
    header = settings.SURROGATE_KEY_HEADER
    if header and hasattr(backend, "purge_keys"):
        names = keys_of(changes)
        for start in range(0, len(names), NAMES_AT_ONCE):
            backend.purge_keys(names[start : start + NAMES_AT_ONCE], header)
    else:
        names = addresses_of(changes)
        backend.purge_batch(names)
    return len(names)


def keys_of(changes):
    """The keys that pages of these territories carry (config/middleware.py)."""
    return [f"territory-{pk}" for pk in sorted({change.territory_id for change in changes} - {None})]


def addresses_of(changes):
    """The pages that changed, the lists that show them and their feeds."""
    feeds = topics_of(changes)
    pages = Contribution.objects.defer_streamfields().in_bulk({change.contribution_id for change in changes})
    addresses = {page.full_url for page in pages.values()} - {None}
    return sorted(addresses | {*feeds, *(feed.rpartition("/")[0] + "/" for feed in feeds)})
