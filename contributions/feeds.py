"""Atom feeds: every list of contributions has one at `flux.atom` under its own address."""

from django.http import HttpResponse
from django.utils.cache import patch_response_headers
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html
from django.utils.http import http_date

from contributions.models import Change
from territories.elsewhere import label_elsewhere
from territories.origin import absolute_for

FEED_LENGTH = 30


def author_of(contribution, request):
    """{author_name, author_link} of a contribution; empty for an unsigned one."""
    if not contribution.byline:
        return {}
    link = contribution.author.get_absolute_url() if contribution.author and not contribution.signature else ""
    return {"author_name": contribution.byline, "author_link": absolute_for(request, link) if link else None}


def describe(contribution, request):
    """Kind, territory where it is another, and summary as HTML."""
    home = label_elsewhere(request, contribution.territory_id)
    label = f"{contribution.genre_label} – {home}" if home else contribution.genre_label
    return format_html("<p><strong>{}</strong></p><p>{}</p>", label, contribution.summary)


def atom_feed(request, *, title, link, contributions, subtitle=""):
    """The feed of these contributions (a queryset in order), at the address that was asked for.

    `link` is the address of the page that shows the same list. Source: RFC 4287.
    """
    feed = Atom1Feed(
        title=title,
        link=absolute_for(request, link),
        description=subtitle,
        subtitle=subtitle,
        language=request.LANGUAGE_CODE,
        feed_url=absolute_for(request, request.get_full_path()),
    )
    latest = None
    shown = list(contributions.for_cards()[:FEED_LENGTH])
    moments = Change.objects.last_moments([contribution.pk for contribution in shown])
    for contribution in shown:
        address = contribution.get_full_url(request) or absolute_for(request, contribution.short_url)
        updated = moments.get(contribution.pk) or contribution.last_published_at or contribution.published_at
        latest = max(filter(None, [latest, updated]))
        feed.add_item(
            title=contribution.title,
            link=address,
            description=describe(contribution, request),
            unique_id=f"urn:echosciences:{contribution.translation_key}",
            pubdate=contribution.published_at,
            updateddate=updated,
            categories=[tag.name for tag in contribution.shown_tags],
            **author_of(contribution, request),
        )
    response = HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
    if latest:
        response["Last-Modified"] = http_date(latest.timestamp())
    patch_response_headers(response, cache_timeout=300)
    return response
