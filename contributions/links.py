"""The weekly check of the links in published contributions: through the fetch guard, polite, twice before "dead"."""

import json
import re
from datetime import timedelta
from urllib.parse import urlsplit

from django.utils import timezone

from contributions.models import Contribution
from contributions.models.links import TRIES, CheckedLink
from intake.fetch import FetchError, ForbiddenAddress, TooLarge, TooManyRedirects, TooSlow, fetch

ADDRESS = re.compile(r"https?://[^\s\"'<>\\)]+")
#: One link is looked at every week; one that failed, the next day.
AGAIN_AFTER, DOUBT_AFTER = timedelta(days=7), timedelta(days=1)
#: One visit to a host, and so many links in all, at each run.
AT_ONCE = 40
GONE = {404, 410}


def links_in(contribution):
    """The web addresses in its body, each once."""
    raw = json.dumps(list(contribution.specific.body.raw_data), default=str, ensure_ascii=False)
    found = (match.rstrip(".,;:!?&") for match in ADDRESS.findall(raw))
    return list(dict.fromkeys(url for url in found if len(url) <= 1000))[:100]


def note_links(contribution):
    """Remembers what there is to look at, and forgets what is no longer in the text."""
    urls = links_in(contribution)
    CheckedLink.objects.filter(contribution_id=contribution.pk).exclude(url__in=urls).delete()
    CheckedLink.objects.bulk_create(
        [CheckedLink(contribution_id=contribution.pk, url=url) for url in urls], ignore_conflicts=True
    )


def gather_links():
    """Notes the links of all that is on line; returns how many there are."""
    pages = Contribution.objects.live().filter(origin="", body__contains="http")
    for page in pages.iterator(chunk_size=100):
        note_links(page)
    return CheckedLink.objects.count()


def check_links(*, now=None, ask=None):
    """Looks at what is due, one link of a host at a time; returns how many were looked at."""
    now = now or timezone.now()
    hosts, looked_at = set(), 0
    due = CheckedLink.objects.due(now).filter(contribution__live=True).order_by("next_check_at")
    for link in due[: AT_ONCE * 5]:
        host = urlsplit(link.url).hostname
        if host in hosts or looked_at >= AT_ONCE:
            continue
        hosts.add(host)
        looked_at += 1
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
