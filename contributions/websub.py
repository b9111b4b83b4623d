"""Tells the hub (WebSub) which feeds changed, so that their readers need not ask by the clock.

The journal of changes says what changed; each feed that shows it becomes a row of `HubNews`, which goes once the hub
has taken it. Feeds with filters in their address are too many to tell of: their readers ask by the clock.
Sources: https://www.w3.org/TR/websub/ and, for the request of a publisher, PubSubHubbub 0.4, section 7.1.
"""

import logging
from datetime import timedelta
from typing import NamedTuple
from urllib.parse import urlencode

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page

from contributions import links_above as links
from contributions.feeds.hub import PUSHED, hub_address
from contributions.models import Change, Contribution
from contributions.models.hub import HubNews, HubPosition
from contributions.models.journal import last_number
from intake.fetch import FetchError, fetch
from jobs.time_limit import seconds_left
from territories.models import Territory
from territories.senders import absolute

#: So many changes, and so many feeds, at a time.
CHANGES, FEEDS = 500, 200
MOST_TRIES = 10
#: One request takes no longer; with less time left none is begun.
SECONDS = 5
LONGEST_TOPIC = HubNews._meta.get_field("topic").max_length
logger = logging.getLogger(__name__)


def gather_news():
    """Notes the feeds that show what changed since the last time; returns how many. Nothing without a hub.

    A hub that was just set hears of what changes from now on.
    """
    if not hub_address():
        return 0
    position = HubPosition.objects.first()
    if position is None:
        HubPosition.objects.get_or_create(pk=1, defaults={"number": last_number()})
        return 0
    changes = list(Change.objects.since(position.number, limit=CHANGES))
    if not changes:
        return 0
    topics = [topic for topic in topics_of(changes) if len(topic) <= LONGEST_TOPIC]
    with transaction.atomic():
        HubNews.objects.bulk_create(
            [HubNews(topic=topic) for topic in topics],
            update_conflicts=True,
            unique_fields=["topic"],
            update_fields=["noted_at"],
        )
        HubPosition.objects.filter(pk=position.pk).update(number=changes[-1].number)
    return len(topics)


def topics_of(changes):
    """The addresses of the feeds that show what these changes are about, each once; a constant number of queries."""
    pages = Contribution.objects.select_related("author", "community").prefetch_related("tagged_items__tag")
    pages = pages.defer_streamfields().in_bulk({change.contribution_id for change in changes})
    territories = Territory.objects.in_bulk({change.territory_id for change in changes if change.territory_id})
    sections = sections_of(pages.values())
    lists = []
    for change in changes:
        if territory := territories.get(change.territory_id):
            lists.append(absolute(territory, "/"))
            if page := pages.get(change.contribution_id):
                lists += lists_with(page, territory, sections)
    return [address + name for address in dict.fromkeys(filter(None, lists)) for name in PUSHED]


def sections_of(pages):
    """{path in the page tree: address} of the sections in which these lie."""
    paths = {page.path[: -Page.steplen] for page in pages}
    return {found.path: found.full_url for found in Page.objects.live().filter(path__in=paths)}


def lists_with(page, territory, sections):
    """The addresses of the lists of a territory that show this contribution."""
    yield sections.get(page.path[: -Page.steplen], "")
    if page.community:
        yield page.community.full_url
    if page.author and page.author.is_active and page.author.confirmed_at:
        yield absolute(territory, page.author.get_absolute_url())
    for tag in page.shown_tags:
        yield absolute(territory, links.TAG.to(tag.slug))


def tell_hub(*, allowance=None):
    """Tells the hub of the feeds that are due; returns of how many. A hub that fails is left in peace, for longer each
    time."""
    told = 0
    if not hub_address():
        return told
    for news in HubNews.objects.filter(due_at__lte=timezone.now()).order_by("due_at", "pk")[:FEEDS]:
        if seconds_left() < SECONDS:
            break
        answer = told_of(news.topic, allowance)
        if answer.problem:
            put_off(news, answer)
            if answer.is_of_feed:
                continue
            break
        # What changed while the hub was told stays to be told.
        HubNews.objects.filter(pk=news.pk, noted_at=news.noted_at).delete()
        told += 1
    return told


class HubAnswer(NamedTuple):
    """`problem`: "" when the hub took it; `is_of_feed`: the hub is there and refuses this feed, not the others."""

    problem: str
    is_of_feed: bool = False


def told_of(topic, allowance=None):
    """Tells the hub of one feed; its HubAnswer."""
    body = urlencode({"hub.mode": "publish", "hub.url": topic, "hub.topic": topic}).encode()
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    try:
        answer = fetch(
            hub_address(), method="POST", headers=headers, body=body, max_seconds=SECONDS, allowance=allowance
        )
    except FetchError as error:
        return HubAnswer(f"{type(error).__name__}: {error}")
    is_well = 200 <= answer.status < 300
    return HubAnswer("" if is_well else f"HTTP {answer.status}", answer.is_refusal)


def put_off(news, answer):
    """This feed waits 2, 4, 8… minutes, and whatever is due with it where the hub itself fails.

    What was tried so often is given up.
    """
    logger.warning("hub %s, feed %s: %s", hub_address(), news.topic, answer.problem)
    tries = news.tries + 1
    if tries >= MOST_TRIES:
        news.delete()
        return
    now = timezone.now()
    later = now + timedelta(minutes=2**tries)
    if not answer.is_of_feed:
        HubNews.objects.filter(Q(due_at__lte=now) & ~Q(pk=news.pk)).update(due_at=later)
    HubNews.objects.filter(pk=news.pk).update(due_at=later, tries=tries, answer=answer.problem[:200])
