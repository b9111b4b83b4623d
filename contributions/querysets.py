"""Questions about many contributions, in words that chain."""

from django.db.models import Count, OuterRef, Subquery
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from contributions.kinds import KINDS


class ContributionQuerySet(PageQuerySet):
    """`Contribution.objects.live().in_territory(territory).tagged(tag).newest_first().for_cards()`."""

    def local(self):
        return self.filter(origin="")

    def in_territory(self, territory):
        return self.filter(territory=territory)

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
        there = {"tagged_items__territory": territory} if territory else {}
        return self.filter(tagged_items__tag=tag, tagged_items__published_at__isnull=False, **there).order_by(
            "-tagged_items__published_at", "-tagged_items__content_object"
        )

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
        )


ContributionManager = PageManager.from_queryset(ContributionQuerySet)
