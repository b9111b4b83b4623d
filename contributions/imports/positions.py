"""Where the rows of an import lie: coordinates that can be believed, a town for want of them, and what is outside."""

from dataclasses import replace

from django.utils.translation import gettext as _

from contributions.imports.outside import FAR_KM, Outside
from gazetteer.matching import TownsNamed
from intake.rows import RefusedRow


class OnTheMap:
    """Mixin of `Importer`, which has the `surroundings` of its territory and the `towns` of its rows."""

    #: What becomes of rows outside the territory.
    outside = Outside.TAKE
    #: What becomes of exchanged coordinates: "leave", "take" or "right".
    swapped = "right"

    def look_up_towns(self, rows):
        """Look up at once the towns of rows without coordinates."""
        self.towns = TownsNamed(
            [_address_of(row) for row in rows if getattr(row, "latitude", None) is None],
            middle=lambda: self.surroundings.middle,
        )

    def position(self, row):
        """(latitude, longitude) of a row; with True behind, where it is the point of its town; None without any."""
        if row.latitude is not None:
            return row.latitude, row.longitude
        town = self.towns.find(*_address_of(row))
        return (*town.point, True) if town else None

    def located(self, row):
        """The row with coordinates that can be believed; what was wrong with them is said.

        A file may have latitude and longitude exchanged, or a place at the other end of the world.
        """
        position = self.position(row) if hasattr(row, "latitude") else None
        if position is None:
            return row
        away = self.surroundings.distance(*position[:2])
        if away <= FAR_KM:
            return row
        if self._is_swapped(row):
            return self._put_right(row)
        words = _("it lies %(km)s km outside the territory") % {"km": round(away)}
        if self.outside == Outside.LEAVE:
            raise RefusedRow(words)
        if self.outside == Outside.NEARBY:
            words = _("it lies %(km)s km outside the territory: it is shown as nearby") % {"km": round(away)}
        self._note(row, words)
        return row

    def _is_swapped(self, row):
        """Whether it lies in the territory once its latitude and longitude are exchanged."""
        if row.latitude is None or abs(row.longitude) > 90:
            return False
        return self.surroundings.distance(row.longitude, row.latitude) <= FAR_KM

    def _put_right(self, row):
        """The row with its coordinates exchanged, or as the file has them, as was chosen; said either way."""
        if self.swapped == "leave":
            raise RefusedRow(_("its latitude and longitude are exchanged"))
        if self.swapped == "take":
            self._note(row, _("its latitude and longitude seem to be exchanged: they were taken as they are"))
            return row
        self._note(row, _("its latitude and longitude were exchanged: they were put right"))
        return replace(row, latitude=row.longitude, longitude=row.latitude)


def _address_of(row):
    """(postcode, town) as far as a row has them."""
    return getattr(row, "postcode", ""), getattr(row, "city", "")
