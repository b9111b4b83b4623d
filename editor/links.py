"""A page of the web as a card: its title, its site, its summary; read by our server through the fetch guard."""

from html.parser import HTMLParser
from urllib.parse import urlsplit

from intake.fetch import FetchError, ForbiddenAddress, fetch
from intake.html import clean_web_link

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
    head = _Head()
    if answer.content_type in ("text/html", "application/xhtml+xml"):
        head.feed(answer.text())
    host = (urlsplit(answer.url).hostname or "").removeprefix("www.")
    card = {field: head.first(names)[: LIMITS[field]] for field, names in NAMES.items()}
    return {
        "url": url,
        "title": card["title"] or head.title.strip()[:255] or host,
        "source": card["source"] or host,
        "summary": card["summary"],
    }


class _Head(HTMLParser):
    """What a page says of itself."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.meta, self.title, self.in_title = {}, "", False

    def first(self, names):
        return next((self.meta[name] for name in names if self.meta.get(name)), "")

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "meta":
            name = (attrs.get("property") or attrs.get("name") or "").lower()
            self.meta.setdefault(name, " ".join((attrs.get("content") or "").split()))
        self.in_title = tag == "title" and not self.title

    def handle_endtag(self, tag):
        self.in_title = False

    def handle_data(self, data):
        if self.in_title:
            self.title += " ".join(data.split()) + " "
