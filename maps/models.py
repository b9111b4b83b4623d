"""Where things are: coordinates that any model may carry, and the map of each territory."""

import re

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

POINT = re.compile(r"POINT\s*\(\s*(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)\s*\)")


def parse_point(text):
    """The (longitude, latitude) of "SRID=4326;POINT(x y)" in degrees, or None."""
    found = POINT.search(text or "")
    return (float(found[1]), float(found[2])) if found else None


class Located(models.Model):
    """A thing that can be pinned on a map.

    The admin's map panel writes `location` as text; maps and filters read the two
    indexed columns, in degrees (WGS 84). `save()` keeps them in step.
    """

    location = models.CharField(_("position on the map"), max_length=80, blank=True)
    latitude = models.FloatField(_("latitude"), null=True, blank=True, db_index=True)
    longitude = models.FloatField(_("longitude"), null=True, blank=True, db_index=True)
    address = models.CharField(_("address"), max_length=255, blank=True)
    postcode = models.CharField(_("postcode"), max_length=10, blank=True)
    city = models.CharField(_("town"), max_length=100, blank=True, db_index=True)

    class Meta:
        abstract = True

    @property
    def is_located(self):
        return self.latitude is not None and self.longitude is not None

    @property
    def full_address(self):
        town = " ".join(filter(None, [self.postcode, self.city]))
        return ", ".join(filter(None, [self.address, town]))

    def pin_at(self, latitude, longitude):
        """Puts the thing at these degrees."""
        self.latitude, self.longitude = latitude, longitude
        self.location = f"SRID=4326;POINT({longitude} {latitude})"

    def sync_coordinates(self):
        """Lets the position drawn by hand win, and fills it in when only the columns are known."""
        if point := parse_point(self.location):
            self.longitude, self.latitude = point
        elif self.is_located:
            self.pin_at(self.latitude, self.longitude)

    def save(self, *args, **kwargs):
        self.sync_coordinates()
        super().save(*args, **kwargs)


@register_setting(icon="site", order=210)
class MapSettings(BaseSiteSetting):
    """How a territory's maps open: centre, outline below the tiles, server of the tiles."""

    latitude = models.FloatField(_("latitude of the centre"), default=45.26)
    longitude = models.FloatField(_("longitude of the centre"), default=5.72)
    zoom = models.PositiveSmallIntegerField(_("zoom"), default=9)
    outline = models.JSONField(
        _("outline"),
        null=True,
        blank=True,
        help_text=_("GeoJSON of the territory; drawn below the tiles, so that the map reads without them."),
    )
    neighbours = models.JSONField(_("outlines of the neighbours"), null=True, blank=True)
    labels = models.JSONField(
        _("names on the drawn map"),
        default=list,
        blank=True,
        help_text=_('A list such as [{"name": "Vercors", "lat": 44.9, "lng": 5.5, "kind": "range"}].'),
    )
    tile_url = models.CharField(_("tile server"), max_length=255, blank=True)
    attribution = models.CharField(_("attribution of the tiles"), max_length=255, blank=True)

    class Meta:
        verbose_name = _("map")

    @property
    def tiles(self):
        return self.tile_url or settings.TILE_URL

    @property
    def tiles_attribution(self):
        return self.attribution or settings.TILE_ATTRIBUTION
