"""The search page, and completion while typing."""

from django.http import JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from contributions.feeds.answering import feed_response
from contributions.feeds.listing import Listing
from contributions.models import Contribution, Tag
from intake.short_addresses import short_address
from search.candidates import MOST
from search.facets import facets, territory_choices, without_each
from search.filters import Filters
from search.finding import Findings
from search.mending import single_words
from search.quoting import Marker
from search.suggestions import suggestions
from territories.models import Territory

POPULAR = 24


def page_number(text, last):
    """The page asked for, brought within what there is."""
    return min(max(int(text), 1), last) if text.isascii() and text.isdigit() and len(text) < 6 else 1


@require_safe
@short_address
def search(request):
    """`/recherche/?q=`: results that say why they match, and what could narrow them."""
    territory = Territory.of(request)
    filters = Filters.read(request.GET, territory)
    context = {"filters": filters, "query": filters.query, "limit": MOST}
    if not filters.is_asked:
        tags = Tag.objects.current().in_use(territory).with_count(territory).order_by("-count", "key")
        return render(request, "search/search.html", {**context, "popular_tags": tags[:POPULAR]})
    findings = Findings(filters)
    searched = findings.filters
    number = page_number(request.GET.get("page", ""), findings.page_count)
    marker = Marker(searched.query, completed=findings.is_completed)
    context |= {
        "findings": findings,
        "listing": listing_of_search(searched, request, findings),
        "total": len(findings),
        "facets": facets(findings),
        "is_narrowed": searched.is_narrowed,
        "territory_choices": territory_choices(findings),
        "people": findings.people if number == 1 else [],
        "results": [
            {"page": page, "title": marker.mark(page.title), "why": marker.explain(page.summary, text)}
            for page, text in findings.page(number)
        ],
        "pages": pages_of(searched, number, findings.page_count),
        "single_words": single_words(searched) if findings.is_relaxed or not len(findings) else [],
        "without": without_each(searched) if not len(findings) else [],
    }
    return render(request, "search/search.html", context)


def listing_of_search(filters, request, findings=None):
    """What was found, the newest first: a reader of feeds wants news, and the page shows the closest first.

    Without `findings` the search is made when the list is read.
    """
    found = SimpleLazyObject(lambda: found_by(filters, findings))
    words = filters.query or ", ".join(str(value) for value in filters.parameters.values())
    return Listing(
        title=_("%(words)s – search in %(territory)s")
        % {"words": words, "territory": request.territory.name_and_place},
        address=reverse("search:search"),
        query=filters.link()[1:],
        wrong=filters.wrong,
        contributions=found,
        territory=None if filters.everywhere else filters.territory,
        kinds=(filters.kind,) if filters.kind else (),
        filename="recherche",
    )


def found_by(filters, findings=None):
    """The contributions that answer; none where nothing is asked, as on the page."""
    keys = (findings or Findings(filters)).keys if filters.is_asked else []
    return Contribution.objects.live().public().filter(search_entry__in=keys).newest_first()


@require_safe
def search_feed(request, name):
    filters = Filters.read(request.GET, Territory.of(request))
    return feed_response(request, listing_of_search(filters, request), name)


def pages_of(filters, number, last):
    """The links round a page of results, as addresses."""
    link = filters.link()
    return {
        "number": number,
        "last": last,
        "previous": f"{link}&page={number - 1}" if number > 1 else "",
        "next": f"{link}&page={number + 1}" if number < last else "",
    }


@require_safe
def search_suggestions(request):
    """`/recherche/suggestions?q=`: what may be meant by what is typed so far."""
    filters = Filters.read(request.GET, Territory.of(request))
    response = JsonResponse({"suggestions": suggestions(filters, request)})
    patch_cache_control(response, public=True, max_age=60)
    return response
