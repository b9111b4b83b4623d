"""The weekly check of the links in published contributions: through the fetch guard, polite, twice before "dead"."""

import json
import re
import time
from datetime import timedelta
from urllib.parse import urlsplit

from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils import timezone

from contributions.models import Contribution
from contributions.models.links import TRIES, CheckedLink
from intake.fetch import FetchError, ForbiddenAddress, TooLarge, TooManyRedirects, TooSlow, fetch

ADDRESS = re.compile(r"https?://[^\s\"'<>\\)]+")
#: One link is looked at every week; one that failed, the next day.
AGAIN_AFTER, DOUBT_AFTER = timedelta(days=7), timedelta(days=1)
#: At each run one visit to each of so many hosts, for so many seconds at most: what else waits for the worker waits
#: behind it.
AT_ONCE, SECONDS = 40, 45
GONE = {404, 410}


def links_in(contribution):
    """The web addresses in its body, each once."""
    raw = json.dumps(list(contribution.specific.body.raw_data), default=str, ensure_ascii=False)
    found = (match.rstrip(".,;:!?&") for match in ADDRESS.findall(raw))
    return list(dict.fromkeys(url for url in found if len(url) <= 1000))[:100]


def note_links(contribution):
    """Remembers what there is to look at, and forgets what is no longer in the text."""
    hosts = {url: host for url in links_in(contribution) if (host := host_of(url))}
    if contribution.first_published_at != contribution.last_published_at:  # of its first version nothing is noted yet
        CheckedLink.objects.filter(contribution_id=contribution.pk).exclude(url__in=hosts).delete()
    CheckedLink.objects.bulk_create(
        [CheckedLink(contribution_id=contribution.pk, url=url, host=host) for url, host in hosts.items()],
        ignore_conflicts=True,
    )


def host_of(url):
    """The host of a web address; "" for what is none ("https://[")."""
    try:
        return (urlsplit(url).hostname or "")[:255]
    except ValueError:
        return ""


def gather_links():
    """Notes the links of all that is on line; returns how many there are."""
    pages = Contribution.objects.live().filter(origin="").annotate(written=Cast("body", TextField()))
    for page in pages.filter(written__contains="http").iterator(chunk_size=100):
        note_links(page)
    return CheckedLink.objects.count()


def check_links(*, now=None, ask=None, seconds=SECONDS):
    """Looks at one link of each host that has any due; returns how many were looked at, one at least.

    Each is put off before it is asked: an address that ends the task is not in the way of the others for ever.
    """
    now = now or timezone.now()
    looked_at, end = 0, time.monotonic() + seconds
    for link in CheckedLink.objects.next_of_each_host(now, AT_ONCE):
        if looked_at and time.monotonic() >= end:
            break
        looked_at += 1
        CheckedLink.objects.filter(pk=link.pk).update(checked_at=now, next_check_at=now + DOUBT_AFTER)
        judge(link, (ask or answer_of)(link.url), now)
    return looked_at


def answer_of(url):
    """("alive" | "dead" | "unknown", words): a server that refuses robots, or is slow, is not dead."""
    if url.startswith("http://"):
        url = "https://" + url.removeprefix("http://")
    try:
        status = fetch(url, method="HEAD").status
        if status >= 400:
            status = fetch(url, max_bytes=200_000).status
    except TooLarge:
        return "alive", "large"
    except (ForbiddenAddress, TooSlow, TooManyRedirects) as error:
        return "unknown", type(error).__name__
    except FetchError as error:
        return "dead", type(error).__name__
    if status in GONE:
        return "dead", str(status)
    return ("alive" if status < 400 else "unknown"), str(status)


def judge(link, answer, now):
    state, link.status = answer[0], answer[1][:60]
    link.failures = link.failures + 1 if state == "dead" else 0
    link.checked_at = now
    link.next_check_at = now + (DOUBT_AFTER if state == "dead" and link.failures < TRIES else AGAIN_AFTER)
    link.save()
