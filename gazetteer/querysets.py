"""Questions about towns, in words that chain."""

from django.db import connection
from django.db.models import Case, Q, QuerySet, When


def begins(field, beginning):
    """The condition that a text begins so, in the form for which this database has an index."""
    if connection.vendor == "sqlite":
        return Q(**{f"{field}__gte": beginning, f"{field}__lt": beginning + "\U0010ffff"})
    return Q(**{f"{field}__startswith": beginning})


class TownQuerySet(QuerySet):
    """`Town.objects.beginning(["st eg"]).largest_first()`."""

    def beginning(self, keys):
        """Those whose key begins with one of these."""
        asked = Q()
        for key in keys:
            asked |= begins("key", key)
        return self.filter(asked)

    def of_postcode(self, beginning):
        """Those that have a postal code that is this or begins so."""
        codes = self.model._meta.get_field("postcode_rows").related_model.objects.filter(begins("code", beginning))
        return self.filter(pk__in=codes.values("town"))

    def of_department(self, code):
        return self.filter(department=code)

    def within(self, bounds):
        """Those whose point lies in (west, south, east, north)."""
        west, south, east, north = bounds
        return self.filter(latitude__range=(south, north), longitude__range=(west, east))

    def largest_first(self):
        return self.order_by("-population", "pk")

    def named_first(self, keys):
        """Those that are named exactly so, then the largest."""
        return self.order_by(Case(When(key__in=keys, then=0), default=1), "-population", "pk")
