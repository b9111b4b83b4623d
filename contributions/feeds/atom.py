"""Atom: every list has its feed at `flux.atom` under its own address. Source: RFC 4287."""

from django.http import HttpResponse
from django.utils.feedgenerator import Atom1Feed

from contributions.feeds.entries import entries_of, printable
from contributions.feeds.hub import hub_address
from territories.origin import absolute_for

NAME = "flux.atom"


class AtomFeed(Atom1Feed):
    """Names the hub that tells its readers of news, where the installation has one."""

    def add_root_elements(self, handler):
        super().add_root_elements(handler)
        if hub := hub_address():
            handler.addQuickElement("link", "", {"rel": "hub", "href": hub})


def atom_feed(request, listing):
    """The newest of a list as Atom."""
    feed = AtomFeed(
        title=printable(listing.title),
        link=absolute_for(request, listing.link),
        description=printable(listing.subtitle),
        subtitle=printable(listing.subtitle),
        language=request.LANGUAGE_CODE,
        feed_url=absolute_for(request, listing.file(NAME)),
    )
    for entry in entries_of(request, listing):
        feed.add_item(
            title=entry.title,
            link=entry.address,
            description=entry.html,
            unique_id=entry.id,
            pubdate=entry.published_at,
            updateddate=entry.updated_at,
            categories=entry.tags,
            **({"author_name": entry.author, "author_link": entry.author_address or None} if entry.author else {}),
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
