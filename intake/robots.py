"""Who reads: people, or programs that fetch pages for their own ends."""

import re

from crawlerdetect import CrawlerDetect

_crawlers = CrawlerDetect()
#: Servers of the fediverse that the library does not know.
FEDIVERSE = re.compile(r"peertube|mobilizon", re.IGNORECASE)
LONGEST = 500


def is_robot(user_agent):
    """Whether a browser's name is a program's; nobody reads with a browser that has none."""
    name = user_agent.strip()[:LONGEST]
    return not name or _crawlers.is_crawler(name) or bool(FEDIVERSE.search(name))


def is_speculative(request):
    """Whether the browser fetches it before anybody asked (prefetch, prerender)."""
    purpose = request.headers.get("Sec-Purpose", "") or request.headers.get("Purpose", "")
    return "prefetch" in purpose or request.headers.get("X-Moz") == "prefetch"


def is_from_our_pages(request):
    """Whether one of our own pages asked for it. Browsers say so; what says nothing at all is no browser."""
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site == "same-origin"
    own = f"{request.scheme}://{request.get_host()}"
    origin = request.headers.get("Origin") or request.headers.get("Referer", "")
    return origin == own or origin.startswith(f"{own}/")
