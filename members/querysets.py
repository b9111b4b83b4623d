"""Questions about many members, in words that chain."""

from django.conf import settings
from django.db import models
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from members.names import fold


class MemberQuerySet(models.QuerySet):
    """`Member.objects.listed().in_territory(territory).matching("geologue")`."""

    def active(self):
        return self.filter(is_active=True)

    def indexable(self):
        """Those whose profile search engines may keep: confirmed, no newcomer, of age (see `Member.is_minor`)."""
        established = Q(established_at__isnull=False) | Q(is_staff=True) | Q(is_superuser=True)
        return self.active().of_age().filter(established, confirmed_at__isnull=False)

    def of_age(self):
        """Those who are no minors today (see `Member.is_minor`)."""
        return self.filter(Q(minor_until=None) | Q(minor_until__lte=timezone.localdate()))

    def listed(self):
        """Those who are shown in the directory: confirmed, here, and willing."""
        return self.active().filter(in_directory=True, confirmed_at__isnull=False)

    def named_elsewhere(self):
        """Those whom programs and other sites name with their profile (see `Member.is_named_elsewhere`).

        Profiles of 15 to 17 are kept from search engines, and from what others may take away.
        """
        return self.listed().of_age()

    def in_territory(self, territory):
        return self.filter(home_territory=territory)

    def in_alphabetical_order(self):
        """As a dictionary has them, without accents and capitals: `search_text` begins with the folded name."""
        return self.order_by("search_text", "pk")

    def matching(self, words):
        """Every word is in the name, the town or the occupation, whatever accents and capitals."""
        condition = Q()
        for word in fold(words).split()[:8]:
            condition &= Q(search_text__contains=word)
        return self.filter(condition)

    def with_publication_counts(self):
        """`publication_count`, in the same query."""
        contributions = self.model._meta.get_field("contributions").related_model
        published = contributions.objects.filter(author=OuterRef("pk"), live=True).order_by()
        counts = published.values("author").annotate(total=Count("pk")).values("total")
        return self.annotate(publication_count=Coalesce(Subquery(counts), 0))

    def to_establish(self):
        """Newcomers whose first publication has stood long enough."""
        stood = timezone.now() - settings.NEWCOMER_PERIOD
        return self.filter(
            established_at=None, is_active=True, contributions__live=True, contributions__published_at__lte=stood
        )
