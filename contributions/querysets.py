"""Questions about many contributions, in words that chain."""

from functools import cache

from django.apps import apps
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from contributions.kinds import KINDS
from contributions.restrictions import are_there_restrictions
from territories.models import Territory


def nowhere_for(territory):
    """The condition on `territory` of what readers of a territory (None: of none) do not find on the whole network."""
    closed = Territory.objects.closed_to_readers_of(territory)
    return Q(territory=None) | Q(territory__in=closed.values("pk"))


def found_in(territory, key="pk"):
    """The condition on what readers of a territory find in its lists, its own and what it shows of others.

    `territory`: one, or None; `key`: the name of the column that has the key of the contribution. For questions that
    have an order and an index of their own; `shown_in()` reads the lists in theirs.
    """
    if territory is None or not territory.shows_others:
        return Q(territory=territory)
    listings = apps.get_model("contributions", "Listing").objects  # the models of this app import this module
    return Q(Exists(listings.filter(contribution=OuterRef(key), territory=territory)))


class ContributionQuerySet(PageQuerySet):
    """`Contribution.objects.live().in_territory(territory).tagged(tag).newest_first().for_cards()`."""

    def public(self):
        return super().public() if are_there_restrictions() else self.all()

    def local(self):
        return self.filter(origin="")

    #: Whether `shown_in()` reads the lists of a territory that shows others: their index gives the order.
    is_listed = False

    def _clone(self):
        clone = super()._clone()
        clone.is_listed = self.is_listed
        return clone

    def in_territory(self, territory):
        """What belongs to a territory: its figures, its addresses, its animators' work."""
        return self.filter(territory=territory)

    def shown_in(self, territory, *kinds):
        """What readers of a territory find in its lists: its own, and what it shows of others (published only).

        Kinds are named here rather than by `of_kind()`, so that one index has both.
        """
        if territory is None or not territory.shows_others:
            found = self.in_territory(territory)
            return found.of_kind(*kinds) if kinds else found
        there = {"listings__territory": territory} | ({"listings__kind__in": kinds} if len(kinds) > 1 else {})
        found = self.filter(**there, **({"listings__kind": kinds[0]} if len(kinds) == 1 else {}))
        found.is_listed = True
        return found

    def on_network(self, territory=None):
        """What readers of a territory (None: of none) find on the whole network: nothing of what is closed."""
        return self.exclude(nowhere_for(territory))

    def of_kind(self, *kinds):
        return self.filter(kind__in=kinds)

    def except_kind(self, *kinds):
        return self.exclude(kind__in=kinds)

    def tagged(self, *tags):
        return (
            self.filter(tagged_items__tag__in=tags).distinct()
            if len(tags) > 1
            else self.filter(tagged_items__tag__in=tags)
        )

    def newest_tagged(self, tag, territory=None):
        """What is published with this tag, the newest first, read in the order of the index of its links."""
        is_listed = bool(territory and territory.shows_others)
        there = {"tagged_items__territory": territory} if territory and not is_listed else {}
        found = self.filter(tagged_items__tag=tag, tagged_items__published_at__isnull=False, **there)
        found = found.filter(found_in(territory)) if is_listed else found
        return found.order_by("-tagged_items__published_at", "-tagged_items__content_object")

    def by(self, member):
        return self.filter(author=member)

    def written_by(self, member):
        """Their own writings, drafts and trash included: what decisions on a person, and their departure, touch.

        Communities and places are not: others live in them, whoever proposed them.
        """
        return self.local().by(member).except_kind(*KINDS.names(is_for_everybody=True))

    def in_community(self, community):
        return self.filter(community=community)

    def located(self):
        return self.exclude(latitude=None).exclude(longitude=None)

    def newest_first(self):
        if self.is_listed:
            return self.order_by("-listings__published_at", "-listings__contribution")
        return self.order_by("-published_at", "-pk")

    def most_recommended(self):
        return self.order_by("-recommendation_count", "-pk")

    def most_recommended_since(self, moment):
        """Those that were recommended since then, by how many people since then."""
        recommendations = self.model._meta.get_field("recommendations").related_model.objects.filter(
            created_at__gte=moment
        )
        counts = (
            recommendations.filter(contribution=OuterRef("pk"))
            .order_by()
            .values("contribution")
            .annotate(number=Count("pk"))
        )
        return (
            self.filter(pk__in=recommendations.values("contribution"))
            .annotate(recommended_lately=Subquery(counts.values("number")))
            .order_by("-recommended_lately", "-recommendation_count", "-pk")
        )

    def for_cards(self):
        """With all that a card shows, in a constant number of queries."""
        return (
            self.select_related("author", "lead_image", "community")
            .prefetch_related("tagged_items__tag")
            .defer_streamfields()
            .defer("community__body")
        )

    def for_cards_alone(self):
        """With what cards and lines of lists show and nothing else: no tags, no community, no column that none reads.

        Whatever else is asked of such a row costs a query: it is for lists that do nothing but show cards.
        """
        found = self.select_related(None).select_related("author", "lead_image").prefetch_related(None)
        return found.defer_streamfields().defer(*_unread_by_cards(self.model))


#: Columns that no card and no line of a list reads, of the page, of its picture; of its author the name alone is read.
UNREAD = (
    "draft_title", "seo_title", "search_description", "show_in_menus", "translation_key", "locked", "locked_at",
    "locked_by", "go_live_at", "expire_at", "expired", "latest_revision", "latest_revision_created_at",
    "live_revision", "has_unpublished_changes", "owner", "alias_of", "location", "view_count", "comment_count",
)  # fmt: skip
UNREAD_OF_PICTURES = ("created_at", "uploaded_by_user", "file_size", "collection", "source_url", "credit", "licence")
READ_OF_AUTHORS = ("id", "display_name")


@cache
def _unread_by_cards(model):
    author = model._meta.get_field("author").related_model
    names = [field.name for field in author._meta.concrete_fields if field.name not in READ_OF_AUTHORS]
    return [
        *UNREAD,
        *(f"lead_image__{name}" for name in UNREAD_OF_PICTURES),
        *(f"author__{name}" for name in names),
    ]


ContributionManager = PageManager.from_queryset(ContributionQuerySet)
