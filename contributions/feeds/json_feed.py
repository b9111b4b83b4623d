"""JSON Feed: the same as Atom, at `flux.json`. Source: https://www.jsonfeed.org/version/1.1/"""

import json

from django.http import HttpResponse

from contributions.feeds.entries import entries_of
from contributions.feeds.hub import hub_address
from territories.models import Territory
from territories.origin import absolute_for, origin_for

NAME = "flux.json"
MEDIA_TYPE = "application/feed+json"


def json_feed(request, listing):
    """The newest of a list as JSON Feed."""
    territory, hub = Territory.of(request), hub_address()
    content = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": listing.title,
        "home_page_url": absolute_for(request, listing.link),
        "feed_url": absolute_for(request, listing.file(NAME)),
        "description": listing.subtitle,
        "language": request.LANGUAGE_CODE,
        "authors": [{"name": territory.name, "url": f"{origin_for(request)}/"}] if territory else [],
        "hubs": [{"type": "WebSub", "url": hub}] if hub else [],
        "items": [item_of(entry) for entry in entries_of(request, listing)],
    }
    text = json.dumps(said(content), ensure_ascii=False, separators=(",", ":"))
    return HttpResponse(text, content_type=f"{MEDIA_TYPE}; charset=utf-8")


def item_of(entry):
    """One item of the feed."""
    author = {"name": entry.author} | ({"url": entry.author_address} if entry.author_address else {})
    return said({
        "id": entry.id,
        "url": entry.address,
        "external_url": entry.address if entry.is_elsewhere else "",
        "title": entry.title,
        "content_html": entry.html,
        "summary": entry.summary,
        "image": entry.image,
        "date_published": entry.published_at.isoformat(),
        "date_modified": entry.updated_at.isoformat(),
        "authors": [author] if entry.author else [],
        "tags": list(entry.tags),
    })  # fmt: skip


def said(values):
    """What says something; the list of items is there even when it is empty."""
    return {name: value for name, value in values.items() if value or name in ("items", "content_html")}
