"""Which territories there are, as questions that read in a chain."""

from django.db import models


class TerritoryQuerySet(models.QuerySet):
    def in_order(self):
        """By the names that administrators know."""
        return self.order_by("site__site_name", "site__hostname")

    def open(self):
        """Those that everybody reads."""
        return self.filter(is_open=True)

    def open_or(self, key):
        """Those that everybody reads, and the one with this key: whoever is in it sees it before it opens."""
        return self.filter(models.Q(is_open=True) | models.Q(pk=key))

    def closed_to_readers_of(self, territory):
        """Those of which readers of a territory (None: of none) find nothing on the whole network."""
        return self.filter(is_open=False).exclude(pk=territory.pk if territory else None).order_by()

    def coming(self):
        """Those that are announced and not open yet, the soonest first; those without a day at the end."""
        announced = self.filter(is_open=False, is_announced=True)
        return announced.order_by(models.F("opens_on").asc(nulls_last=True), "site__site_name")
