"""The lists of the network, and what is said to whoever asks its host for an address of a territory."""

from django.conf import settings
from django.http import Http404, HttpResponseNotAllowed, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve, reverse
from django.utils.encoding import escape_uri_path, iri_to_uri
from django.utils.http import escape_leading_slashes
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.views import serve

from agenda.coming import with_next_dates
from agenda.series import with_dates_of_series
from contributions.feeds.answering import feed_response
from contributions.kinds import KINDS
from contributions.pagination import paginate
from contributions.tags import tag_key
from showcase.filters import LatestFilters, NetworkAgendaFilters, NetworkFilters
from showcase.listings import agenda_listing, latest_listing
from showcase.network import Network
from showcase.searching import NetworkSearch

PER_PAGE = 24
EVENTS_PER_PAGE = 20


@require_safe
def latest(request):
    """`/derniers/`: what is published everywhere, the newest first."""
    network = Network()
    filters = LatestFilters(request.GET, network)
    page = paginate(filters.apply().newest_first().for_cards(), request.GET.get("page"), per_page=PER_PAGE)
    page.items = network.placed(with_dates_of_series(page.items))
    listing = latest_listing(request, filters)
    return render(request, "showcase/latest.html", {"filters": filters, "contributions": page, "listing": listing})


@require_safe
def latest_feed(request, name):
    """`/derniers/flux.atom` and the other formats of the list."""
    return feed_response(request, latest_listing(request, LatestFilters(request.GET, Network())), name)


@require_safe
def agenda(request):
    """`/agenda/`: the next events of all territories."""
    network = Network()
    filters = NetworkAgendaFilters(request.GET, network)
    start = filters.period.start if filters.period else filters.now
    events = filters.apply().not_over(filters.now).coming(max(start, filters.now)).for_cards()
    page = paginate(events, request.GET.get("page"), per_page=EVENTS_PER_PAGE)
    page.items = network.placed(with_next_dates(page.items))
    listing = agenda_listing(request, filters)
    return render(request, "showcase/agenda.html", {"filters": filters, "events": page, "listing": listing})


@require_safe
def agenda_feed(request, name):
    """`/agenda/agenda.ics`, `/agenda/flux.atom` and the other formats of the list."""
    return feed_response(request, agenda_listing(request, NetworkAgendaFilters(request.GET, Network())), name)


@require_safe
def communities(request):
    """`/communautes/`: the communities of all territories, by name."""
    network = Network()
    filters = NetworkFilters(request.GET, network)
    found = network.communities(filters.territory)
    names = sorted(found.order_by().values_list("title", "pk"), key=lambda row: (tag_key(row[0]), row[1]))
    page = paginate([pk for _title, pk in names], request.GET.get("page"), per_page=PER_PAGE)
    cards = found.for_cards().in_bulk(page.items)
    page.items = network.placed(cards[pk] for pk in page.items if pk in cards)
    return render(request, "showcase/communities.html", {"filters": filters, "communities": page})


@require_safe
def search(request):
    """`/recherche/?q=`: everything that is published on the open territories."""
    return render(request, "showcase/search.html", {"search": NetworkSearch(request.GET, Network())})


# --- What is no address of the network ---------------------------------------------------

#: First part of an address of territories -> the question of the page that offers them.
QUESTIONS = {
    "ecrire": lambda: _("In which territory do you want to write?"),
    "connexion": lambda: _("In which territory do you sign in?"),
    "inscription": lambda: _("In which territory do you sign up?"),
    "mon-echosciences": lambda: _("In which territory do you sign in?"),
}


def elsewhere(request, path):
    """A page of the showcase's own tree; for an address that territories have, the choice of one; else 404.

    Nothing of a territory is ever answered here: sessions, forms and pages are its own host's.
    """
    if path and not path.endswith("/") and "." not in path and request.method in ("GET", "HEAD"):
        return HttpResponsePermanentRedirect(escape_leading_slashes(request.get_full_path(force_append_slash=True)))
    try:
        return serve(request, path)
    except Http404:
        if not is_of_territories(path):
            raise
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    return offer_territories(request, path)


def is_of_territories(path):
    """Whether territories have a fixed address like this one."""
    if path.partition("/")[0] in {spec.section for spec in KINDS.values()}:
        return True
    try:
        return resolve(f"/{path}", urlconf=settings.ROOT_URLCONF).url_name != "wagtail_serve"
    except Resolver404:
        return False


def offer_territories(request, path):
    """The section of a kind is the network's list of it; of anything else a reader chooses the territory."""
    first, _slash, rest = path.partition("/")
    kind = next((spec.kind for spec in KINDS.having(is_for_everybody=False) if spec.section == first), None)
    if kind and not rest:
        return redirect(f"{reverse('showcase:latest')}?type={kind}")
    territories = list(Network().territories.values())
    if not territories:
        raise Http404("no territory is open")
    query = f"?{iri_to_uri(request.META['QUERY_STRING'])}" if request.META.get("QUERY_STRING") else ""
    there = f"{escape_uri_path(request.path)}{query}"
    choices = [(territory, territory.root_url + there) for territory in territories]
    if len(choices) == 1 or first == "admin":  # the admin is the same at every address
        return HttpResponseRedirect(choices[0][1])
    question = QUESTIONS.get(first, lambda: _("In which territory?"))()
    response = render(request, "showcase/choose.html", {"choices": choices, "question": question})
    response["X-Robots-Tag"] = "noindex"
    return response
