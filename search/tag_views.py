"""The pages of tags: everything with a tag, of all kinds; the index; completion."""

from collections import Counter
from string import ascii_lowercase

from django.core.cache import cache
from django.db.models import Count, Q
from django.http import HttpResponsePermanentRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agenda.series import with_dates_of_series
from contributions.feeds.answering import feed_response
from contributions.feeds.listing import Listing
from contributions.kinds import KINDS
from contributions.models import Contribution, Tag, TaggedContribution
from contributions.pagination import Slice, paginate
from contributions.related import published_cards
from contributions.restrictions import are_there_restrictions
from contributions.tags import tag_key
from gazetteer.querysets import begins
from intake.prepared import prepared
from intake.short_addresses import short_address
from search.facets import Choice
from search.filters import Filters
from search.questions import clean_query
from search.suggestions import tags_beginning
from territories.models import Territory

PER_PAGE = 20
NEIGHBOURS = 10
NEIGHBOUR_SAMPLE = 200
POPULAR = 60
POPULAR_SECONDS = 600
PER_LETTER_PAGE = 120
OTHER = "0-9"
LETTERS = [*ascii_lowercase, OTHER]


def with_tag(view):
    """Gives the view the tag of the address: an old spelling leads to the new one, an unknown one to help."""

    def found(request, slug, **others):
        tag = next(iter(_tag(slug)), None)
        if tag is None:
            near = tags_beginning(slug.replace("-", " ")) or tags_beginning(slug[:4])
            return render(request, "search/tag_missing.html", {"slug": slug, "near": near}, status=404)
        if tag.alias_of:
            address = reverse(request.resolver_match.view_name, kwargs={"slug": tag.alias_of.slug, **others})
            query = request.META.get("QUERY_STRING", "")
            return HttpResponsePermanentRedirect(address + ("?" + query if query else ""))
        return view(request, tag, **others)

    return require_safe(short_address(found))


@prepared
def _tag(slug):
    return Tag.objects.filter(slug=slug).select_related("alias_of").order_by("pk")[:1]


def scope_of(filters):
    """What decides which rows of a tag are read, and how; for the prepared questions below."""
    here = filters.territory
    return {
        "everywhere": filters.everywhere,
        "shows_others": bool(here and here.shows_others),
        "kind": filters.kind,
        "is_somewhere": bool(here and here.pk),
    }


def _links(tag, territory, everywhere, shows_others, kind, is_somewhere):
    here = Territory(pk=territory, shows_others=shows_others) if is_somewhere else None
    tag_links = TaggedContribution.objects.published().filter(tag=tag)
    tag_links = tag_links.on_network(here) if everywhere else tag_links.shown_in(here)
    return tag_links.filter(kind=kind) if kind else tag_links


@prepared
def _keys(tag, territory, *, start, end, **scope):
    found = _links(tag, territory, **scope).newest_first()
    return found.values_list("content_object_id", flat=True)[start:end]


@prepared
def _counts_of_kinds(tag, territory, **scope):
    found = _links(tag, territory, **scope).order_by()
    return found.values_list("kind").annotate(count=Count("*"))


@prepared
def _counts_by_territory(tag):
    found = TaggedContribution.objects.published().filter(tag=tag).order_by()
    return found.values_list("territory_id", "kind").annotate(count=Count("*"))


@prepared
def _beside(keys, tag):
    found = TaggedContribution.objects.filter(content_object_id__in=keys).exclude(tag=tag)
    return found.values_list("tag_id", flat=True)


@prepared
def _current(keys):
    return Tag.objects.current().filter(pk__in=keys)


class KeysOf:
    """The keys of what is published with a tag, the newest first, read by the slice."""

    def __init__(self, tag, filters):
        self.tag, self.filters = tag, filters

    def __getitem__(self, part):
        here = self.filters.territory
        scope = scope_of(self.filters)
        return _keys(self.tag.pk, here.pk if here else 0, start=part.start or 0, end=part.stop, **scope)


def counts_of_kinds(tag, filters):
    """{kind: how many} of what is published with a tag."""
    here = filters.territory
    return Counter(dict(_counts_of_kinds(tag.pk, here.pk if here else 0, **scope_of(filters))))


def cards_of(keys):
    if are_there_restrictions():
        return Contribution.objects.live().public().filter(pk__in=keys).for_cards()
    return published_cards(keys)


def contributions_of(keys):
    """The contributions with these keys, in their order."""
    found = {each.pk: each for each in with_dates_of_series(cards_of(list(keys)))}
    return [found[key] for key in keys if key in found]


@with_tag
def tag(request, tag):
    filters = Filters.read(request.GET, Territory.of(request))
    page = paginate(KeysOf(tag, filters), request.GET.get("page"), per_page=PER_PAGE)
    contributions = Slice(contributions_of(page), page.number, has_next=page.has_next)
    counts = counts_by_scope(tag, filters)
    context = {
        "tag": tag,
        "trail": [
            {"title": _("Home"), "url": "/"},
            {"title": _("Tags"), "url": reverse("search:tags")},
            {"title": tag.name, "is_current": True},
        ],
        "filters": filters,
        "contributions": contributions,
        "kinds": kind_choices(filters, counts[filters.everywhere]),
        "territories": territories(filters, counts),
        "neighbours": neighbours(tag, filters),
        "query": address_of(filters),
        "plain_query": address_of(filters)[1:],
        "listing": listing_of_tag(tag, filters, request),
    }
    return render(request, "search/tag.html", context)


def address_of(filters, **changes):
    """The filters of a tag page as an address, "?" included when there are any."""
    link = filters.but(query="", tag=None, city="", year=None, community=None).link(**changes)
    return "" if link == "?" else link


def counts_by_scope(tag, filters):
    """{whether everywhere: {kind: how many}} of what is published with a tag, read in the order of an index."""
    here = filters.territory
    closed = set(Territory.objects.closed_to_readers_of(here).values_list("pk", flat=True))
    everywhere, own = Counter(), Counter()
    for territory, kind, count in _counts_by_territory(tag.pk):
        if territory is not None and territory not in closed:
            everywhere[kind] += count
        if here and territory == here.pk:
            own[kind] += count
    if not here or here.shows_others:  # then its lists say what is found here
        own = counts_of_kinds(tag, filters.but(kind="", everywhere=False))
    return {False: own, True: everywhere}


def kind_choices(filters, counts):
    """The kinds that this tag holds, with counts ({kind: how many})."""
    everything = Choice(_("Everything"), sum(counts.values()), address_of(filters, kind="") or ".", not filters.kind)
    return [everything] + [
        Choice(label, counts[kind], address_of(filters, kind=kind), filters.kind == kind)
        for kind, label in KINDS.choices()
        if counts[kind]
    ]


def territories(filters, counts):
    """This territory or the whole network, with counts (of `counts_by_scope`)."""
    return [
        Choice(
            label,
            counts[where][filters.kind] if filters.kind else sum(counts[where].values()),
            address_of(filters, everywhere=where) or ".",
            where == filters.everywhere,
        )
        for label, where in ((_("This territory"), False), (_("The whole network"), True))
    ]


def neighbours(tag, filters):
    """Tags that often stand beside this one, among its most recent contributions."""
    recent = KeysOf(tag, filters.but(kind=""))[:NEIGHBOUR_SAMPLE]
    common = dict(Counter(_beside(recent, tag.pk)).most_common(NEIGHBOURS))
    found = _current(list(common))
    return sorted(found, key=lambda near: (-common[near.pk], near.key))


def listing_of_tag(tag, filters, request):
    """What its page lists."""
    territory = None if filters.everywhere else filters.territory
    found = Contribution.objects.live().public().newest_tagged(tag, territory)
    found = found.on_network(filters.territory) if filters.everywhere else found
    return Listing(
        title=_("%(tag)s – %(territory)s") % {"tag": tag.name, "territory": request.territory.name_and_place},
        address=tag.get_absolute_url(),
        query=address_of(filters)[1:],
        wrong=filters.wrong,
        contributions=found.of_kind(filters.kind) if filters.kind else found,
        subtitle=tag.description,
        territory=territory,
        kinds=(filters.kind,) if filters.kind else (),
        filename=tag.slug,
    )


@with_tag
def tag_feed(request, tag, name):
    filters = Filters.read(request.GET, Territory.of(request))
    return feed_response(request, listing_of_tag(tag, filters, request), name)


@require_safe
@short_address
def tag_index(request):
    """`/tags/`: the popular ones, those of a letter, or those whose name contains what is looked for."""
    filters = Filters.read(request.GET, Territory.of(request))
    territory = None if filters.everywhere else filters.territory
    letter = request.GET.get("lettre", "").lower()
    context = {"filters": filters, "query": filters.query, "letters": LETTERS, "letter": letter}
    if filters.query:
        tags = Tag.objects.current().filter(key__contains=tag_key(filters.query)).in_use(territory)
    elif letter in LETTERS:
        tags = Tag.objects.current().filter(letter_condition(letter)).in_use(territory)
    else:
        return render(request, "search/tag_index.html", {**context, "popular": popular_tags(territory)})
    page = paginate(tags.with_count(territory).order_by("key"), request.GET.get("page"), per_page=PER_LETTER_PAGE)
    return render(request, "search/tag_index.html", {**context, "tags": page})


def letter_condition(letter):
    """The tags under a letter; all that begins with no letter stands under "0-9"."""
    if letter != OTHER:
        return begins("key", letter)
    return Q(key__lt="a") | Q(key__gt="{")


def popular_tags(territory):
    """The most carried tags, in the order of the alphabet; counted again after each new row, or in ten minutes."""
    newest = TaggedContribution.objects.order_by("-pk").values_list("pk", "published_at").first()
    shared = territory and territory.shows_others and territory.shares.order_by("-at").values_list("pk").first()
    key = f"popular-tags-{territory.pk if territory else 0}-{newest}-{shared}".replace(" ", "")
    found = cache.get(key)
    if found is None:
        tags = Tag.objects.current().in_use(territory).with_count(territory).order_by("-count", "key")[:POPULAR]
        found = list(tags.values("name", "slug", "key", "count"))
        cache.set(key, found, POPULAR_SECONDS)
    tags = []
    for values in sorted(found, key=lambda values: values["key"]):
        count = values.pop("count")
        tags.append(Tag(**values))
        tags[-1].count = count
    return tags


@require_safe
def tag_suggestions(request):
    """`/tags/suggestions?q=`: completion for writers and readers; `?term=` is how Wagtail's admin asks."""
    if "term" in request.GET:
        names = [tag.name for tag in tags_beginning(clean_query(request.GET["term"]))]
        return JsonResponse(names, safe=False)
    found = tags_beginning(clean_query(request.GET.get("q", "")))
    response = JsonResponse(
        {"tags": [{"name": tag.name, "slug": tag.slug, "url": tag.get_absolute_url()} for tag in found]}
    )
    patch_cache_control(response, public=True, max_age=60)
    return response
