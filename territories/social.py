"""The latest posts of a territory's accounts, read from their feeds by the server: readers ask nobody else."""

import logging
from urllib.parse import urlsplit

from django.db import transaction
from django.utils import timezone

from intake.feeds import read_feed
from intake.fetch import FetchError, fetch
from intake.html import clean_web_link, plain_text
from intake.rows import UnreadableFile
from territories.models import SocialPost, Territory

KEPT = 6
LONGEST = 300
logger = logging.getLogger(__name__)


def read_posts(*, territory, allowance=None):
    """Replaces what is kept of each feed by its newest posts. A feed that does not answer keeps what was there."""
    kept = territory.feeds
    SocialPost.objects.filter(territory=territory).exclude(feed__in=kept).delete()
    return sum(read_one(territory, feed, allowance) for feed in kept)


def read_one(territory, feed, allowance=None):
    """How many posts of this feed are kept now."""
    try:
        answer = fetch(feed, allowance=allowance)
        if answer.status >= 400:
            raise FetchError(f"{feed}: {answer.status}")
        items = read_feed(answer.body, url=answer.url, charset=answer.charset).items
    except (FetchError, UnreadableFile) as error:
        logger.warning("feed %s of %s: %s", feed, territory, error)
        return 0
    posts = newest(post for item in items if (post := post_of(territory, feed, item)))
    with transaction.atomic():
        SocialPost.objects.filter(territory=territory, feed=feed).delete()
        SocialPost.objects.bulk_create(posts)
    return len(posts)


def post_of(territory, feed, item):
    """A post in plain words, or None for an item that says nothing or leads nowhere."""
    address, words = clean_web_link(item.link), " ".join((plain_text(item.html) or item.title).split())
    if not (address and words) or len(address) > 500:
        return None
    text = words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
    published_at = min(item.published_at or timezone.now(), timezone.now())
    return SocialPost(
        territory=territory, feed=feed, host=urlsplit(address).hostname[:100], url=address, text=text,
        published_at=published_at,
    )  # fmt: skip


def newest(posts):
    return sorted(posts, key=lambda post: post.published_at, reverse=True)[:KEPT]


def read_all_posts():
    """Those of every territory."""
    for territory in Territory.objects.all():
        if territory.feeds or SocialPost.objects.filter(territory=territory).exists():
            read_posts(territory=territory)
