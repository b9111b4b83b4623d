"""What the front page of the network shows, in a number of queries that does not depend on how much there is."""

from datetime import timedelta

from django.db.models import Count, F, Window
from django.db.models.functions import Rank
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import npgettext

from agenda.coming import with_next_dates
from agenda.series import with_dates_of_series
from contributions.models import Contribution
from contributions.structured import describe_site
from showcase.map import network_map
from showcase.network import Network

BEST, LATEST, EVENTS, COMMUNITIES, MENTIONS = 6, 7, 6, 8, 4
MONTH = timedelta(days=31)
#: Of one territory among the best, while there are others.
BEST_OF_ONE = 2


def front_page(page, request, now):
    """The context of the front page."""
    network = Network()
    drawing = network_map(network.territories.values(), network.coming, page.ground)
    counts = counts_of(network)
    for land in drawing.lands:
        land.count = counts.get(land.territory.pk, 0)
    latest = list(network.news().newest_first().values_list("pk", flat=True)[:LATEST])
    best = best_of(network, now)
    communities = communities_of(network)
    # What is in several lists is read once.
    found = Contribution.objects.for_cards().prefetch_related(None).filter(pk__in={*latest, *best, *communities})
    found = {each.pk: each for each in network.placed(with_dates_of_series(found))}
    lists = {"latest": latest, "best": best, "communities": communities}
    return {
        **{name: [found[key] for key in keys if key in found] for name, keys in lists.items()},
        "network": network,
        "map": drawing,
        "figures": figures_of(network, counts, now),
        "events": next_events(network, now),
        "mentions": list(page.press_mentions()[:MENTIONS]),
        "structured": describe_site(request.territory, reverse("showcase:search")),
        **addresses_of(page),
    }


def addresses_of(page):
    """Where the front page leads to among its own pages: {"opening_url", "press_url"}, "" for a page that is not."""
    found = {each.specific_class.ROLE: f"/{each.slug}/" for each in page.own_pages.select_related("content_type")}
    return {f"{role}_url": found.get(role, "") for role in ("opening", "press")}


def best_of(network, now):
    """The keys of what was most recommended and commented among the publications of the last month.

    Fair between territories: the first of each, then the second of each; the others follow only while few
    territories have anything.
    """
    recent = network.news().filter(published_at__gte=now - MONTH)
    scored = recent.annotate(score=F("recommendation_count") + F("comment_count")).filter(score__gt=0)
    order = [F("score").desc(), F("published_at").desc(), F("pk").desc()]
    ranked = scored.annotate(place=Window(Rank(), partition_by=F("territory"), order_by=order))
    rows = list(
        ranked.filter(place__lte=BEST).order_by("place", "-score", "-pk").values_list("pk", "place")[: 3 * BEST]
    )
    fair = [pk for pk, place in rows if place <= BEST_OF_ONE]
    rest = [pk for pk, place in rows if place > BEST_OF_ONE]
    return [*fair, *rest][:BEST]


def next_events(network, now):
    events = network.events().passing(now).taking_place().by_next_date(now).for_cards().prefetch_related(None)
    return network.placed(with_next_dates(events[:EVENTS]))


def communities_of(network):
    """The keys of the communities that published last."""
    found = network.communities()
    latest = network.news().exclude(community=None).newest_first().values_list("community", flat=True)[:200]
    active = list(dict.fromkeys(latest))
    known = set(found.filter(pk__in=active).values_list("pk", flat=True))
    keys = [key for key in active if key in known][:COMMUNITIES]
    if len(keys) < COMMUNITIES:
        keys += (
            found.exclude(pk__in=keys)
            .order_by("-published_at", "-pk")
            .values_list("pk", flat=True)[: COMMUNITIES - len(keys)]
        )
    return keys


def figures_of(network, counts, now):
    """[{"number", "words"}]: the network in numbers, without those that are nothing. counts: of `counts_of`."""
    contributions = sum(counts.values())
    people = network.news().aggregate(number=Count("author", distinct=True))["number"]
    communities = network.communities().count()
    events = network.events().not_over(now).count()
    found = [
        (len(network.territories), npgettext("figure", "territory", "territories", len(network.territories))),
        (contributions, npgettext("figure", "contribution", "contributions", contributions)),
        (people, npgettext("figure", "person who publishes", "people who publish", people)),
        (communities, npgettext("figure", "community", "communities", communities)),
        (events, npgettext("figure", "event to come", "events to come", events)),
    ]
    return [{"number": _written(number), "words": words} for number, words in found if number]


def _written(number):
    return number_format(number, force_grouping=True)


def counts_of(network):
    """{key of a territory: how much is on line there}."""
    rows = network.news().order_by().values("territory").annotate(number=Count("pk"))
    return dict(rows.values_list("territory", "number"))
