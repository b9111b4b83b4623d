"""Towns with their postal codes and a point each, loaded from a file (`manage.py import_gazetteer`)."""

import math

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from gazetteer.querysets import TownQuerySet

#: Side of a cell, in degrees: some ten kilometres. The town nearest to a point is looked for in the cells round it.
CELL = 0.1
CELLS_IN_A_ROW = 10_000


def cell_of(latitude, longitude):
    """The number of the cell in which a point lies."""
    return row_of(latitude) * CELLS_IN_A_ROW + row_of(longitude)


def row_of(degrees):
    return math.floor(round(degrees / CELL, 6)) + 1_800


def cells_round(latitude, longitude):
    """The number of the cell of a point and those of the eight round it."""
    middle = cell_of(latitude, longitude)
    return [middle + rows * CELLS_IN_A_ROW + columns for rows in (-1, 0, 1) for columns in (-1, 0, 1)]


class Town(models.Model):
    """A town. `id` is its country's code and its own, "FR-38185", so that loading a file again finds it."""

    id = models.CharField(primary_key=True, max_length=24)
    country = models.CharField(_("country"), max_length=2, db_index=True)
    code = models.CharField(_("code"), max_length=20)
    name = models.CharField(_("name"), max_length=100)
    key = models.CharField(max_length=100, db_index=True, help_text="The name folded by town_key().")
    postcodes = models.CharField(_("postcodes"), max_length=255, help_text="Separated by spaces.")
    department = models.CharField(_("department"), max_length=10)
    population = models.PositiveIntegerField(_("population"))
    latitude = models.FloatField(_("latitude"))
    longitude = models.FloatField(_("longitude"))
    cell = models.IntegerField(db_index=True)

    objects = TownQuerySet.as_manager()

    class Meta:
        verbose_name = _("town")
        indexes = [models.Index(fields=["-population"], name="gazetteer_town_population")]

    def __str__(self):
        return self.label

    @property
    def label(self):
        """ "Valence (26)": what is shown, and understood again when it is typed."""
        return f"{self.name} ({self.department})" if self.department else self.name

    @property
    def point(self):
        """(latitude, longitude) in degrees."""
        return self.latitude, self.longitude

    @cached_property
    def postcode_list(self):
        return self.postcodes.split()


class Postcode(models.Model):
    """A postal code of a town; a town may have several, and several towns the same."""

    town = models.ForeignKey(Town, on_delete=models.CASCADE, related_name="postcode_rows")
    code = models.CharField(_("postcode"), max_length=10, db_index=True)

    class Meta:
        verbose_name = _("postcode")

    def __str__(self):
        return self.code
