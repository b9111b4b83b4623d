"""A list as schema.org data: the JSON-LD of its pages in bulk, at `donnees.jsonld`, so many to a page."""

import json

from django.http import HttpResponse

from contributions.feeds.listing import Listing
from contributions.kinds import KINDS
from contributions.pagination import paginate
from contributions.structured import describe
from territories.origin import absolute_for

NAME = "donnees.jsonld"
MEDIA_TYPE = "application/ld+json"
PER_PAGE = 100


def json_ld(request, listing: Listing):
    """A page of a list as a schema.org DataFeed; `?page=2` goes on, and the header `Link` says whether it does."""
    page = paginate(listing.contributions, request.GET.get("page"), per_page=PER_PAGE)
    content = {
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "name": listing.title,
        "description": listing.subtitle,
        "url": absolute_for(request, listing.link),
        "inLanguage": request.LANGUAGE_CODE,
        "dataFeedElement": [element(each, request) for each in whole_pages(page)],
    }
    text = json.dumps({name: value for name, value in content.items() if value != ""}, ensure_ascii=False, default=str)
    response = HttpResponse(text, content_type=f"{MEDIA_TYPE}; charset=utf-8")
    if links := neighbours(request, listing, page):
        response["Link"] = ", ".join(links)
    return response


def element(contribution, request):
    """The very object that stands in the head of its page; the context is said once."""
    return {name: value for name, value in describe(contribution, request).items() if name != "@context"}


def whole_pages(contributions):
    """The same contributions with all columns of their kinds, in their order; some queries for each kind."""
    contributions = list(contributions)
    found = {}
    for kind in {contribution.kind for contribution in contributions}:
        keys = [contribution.pk for contribution in contributions if contribution.kind == kind]
        pages = list(KINDS[kind].page.objects.filter(pk__in=keys).for_cards().select_related("territory__site"))
        KINDS[kind].page.prepare_structured(pages)
        found |= {page.pk: page for page in pages}
    return [found[each.pk] for each in contributions if each.pk in found]


def neighbours(request, listing, page):
    """The addresses of the page before and of the page after, as the header `Link` says them."""
    address = absolute_for(request, listing.file(NAME))
    joint = "&" if listing.query else "?"
    numbers = {"prev": page.has_previous and page.number - 1, "next": page.has_next and page.number + 1}
    return [f'<{address}{joint}page={number}>; rel="{name}"' for name, number in numbers.items() if number]
