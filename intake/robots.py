"""Who reads: people, or programs that fetch pages for their own ends."""

import re

#: Words of the names that robots, previewers and libraries give themselves.
ROBOTS = re.compile(
    r"bot\b|bot[/;_-]|crawl|spider|slurp|archiver|preview|facebookexternal|whatsapp|telegram|embedly|"
    r"monitor|uptime|pingdom|headless|phantom|lighthouse|pagespeed|gtmetrix|"
    r"curl|wget|httpie|python|java/|libwww|go-http|okhttp|axios|node-fetch|undici|guzzle|scrapy|perl|ruby|"
    r"feed|rss|mastodon|pleroma|peertube|validator|checker|scan|fetch|gpt|claude|perplexity|mediapartners",
    re.IGNORECASE,
)


def is_robot(user_agent):
    """Whether a browser's name is a program's; nobody reads with a browser that has none."""
    return not user_agent.strip() or bool(ROBOTS.search(user_agent))


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
