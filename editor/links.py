"""A page of the web as a card: its title, its site, its summary; read by our server through the fetch guard."""

from urllib.parse import urlsplit

from intake.fetch import FetchError, ForbiddenAddress, fetch
from intake.html import clean_web_link
from intake.html_head import head_of

MAX_BYTES = 600_000
NAMES = {
    "title": ("og:title", "twitter:title"),
    "summary": ("og:description", "twitter:description", "description"),
    "source": ("og:site_name", "application-name"),
}
LIMITS = {"title": 255, "summary": 600, "source": 120}


def read_link(url):
    """{url, title, source, summary} of a page. Raises FetchError, with words for whoever gave the address."""
    url = clean_web_link(url.strip() if "://" in url else f"https://{url.strip()}")
    if not url:
        raise ForbiddenAddress(url)
    secure = url.replace("http://", "https://", 1) if url.startswith("http://") else url
    answer = fetch(secure, headers={"Accept": "text/html"}, max_bytes=MAX_BYTES)
    if answer.status >= 400:
        raise FetchError(f"{secure}: {answer.status}")
    is_page = answer.content_type in ("text/html", "application/xhtml+xml")
    head = head_of(answer.text() if is_page else "")
    host = (urlsplit(answer.url).hostname or "").removeprefix("www.")
    card = {field: head.first(*names)[: LIMITS[field]] for field, names in NAMES.items()}
    return {
        "url": url,
        "title": card["title"] or head.title.strip()[:255] or host,
        "source": card["source"] or host,
        "summary": card["summary"],
    }
