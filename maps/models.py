"""Where things are: coordinates that any model may carry, and the map of each territory."""

import json
import re
from hashlib import blake2s

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from intake.prepared import remembered
from maps.drawing import draw_ground
from maps.forms import MapSettingsForm
from maps.tiles import origin_of, validate_tile_url
from territories.other_sites import OfTerritoriesAlone

POINT = re.compile(r"POINT\s*\(\s*(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)\s*\)")

# What the admin's map panel writes when the pin is taken away; an empty text says nothing.
NOWHERE = "-"


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
    is_approximate = models.BooleanField(
        _("the point is that of the town"),
        default=False,
        editable=False,
        help_text=_("Nobody pinned it: it follows the town."),
    )
    is_nearby = models.BooleanField(
        _("outside the territory, and shown as nearby"),
        default=False,
    )

    class Meta:
        abstract = True

    @property
    def is_located(self):
        return self.latitude is not None and self.longitude is not None

    @property
    def full_address(self):
        town = " ".join(filter(None, [self.postcode, self.city]))
        return ", ".join(filter(None, [self.address, town]))

    def pin_at(self, latitude, longitude, *, is_approximate=False):
        """Puts the thing at these degrees; `is_approximate`: for want of better, at its town."""
        self.latitude, self.longitude, self.is_approximate = latitude, longitude, is_approximate
        self.location = f"SRID=4326;POINT({longitude} {latitude})"

    def unpin(self):
        """Takes the thing off the map."""
        self.location, self.latitude, self.longitude, self.is_approximate = "", None, None, False

    def sync_coordinates(self):
        """Lets the position drawn by hand win, and fills it in when only the columns are known."""
        if self.location == NOWHERE:
            self.unpin()
        elif point := parse_point(self.location):
            if point != (self.longitude, self.latitude):
                self.longitude, self.latitude, self.is_approximate = *point, False
        elif self.is_located:
            self.pin_at(self.latitude, self.longitude, is_approximate=self.is_approximate)
        else:
            self.is_approximate = False

    def clean(self):
        super().clean()
        point = parse_point(self.location)
        if self.location and not point and self.location != NOWHERE:
            raise ValidationError({"location": _("This is not a position on the map.")})
        if point and not (abs(point[0]) <= 180 and abs(point[1]) <= 90):
            raise ValidationError(
                {"location": _("This position is not on the Earth: latitudes go to 90, longitudes to 180.")}
            )

    def save(self, *args, **kwargs):
        self.sync_coordinates()
        super().save(*args, **kwargs)


@remembered
def _settings_of(site):
    return MapSettings.objects.filter(site=site)


@register_setting(icon="site", order=210)
class MapSettings(OfTerritoriesAlone, BaseSiteSetting):
    """How a territory's maps open: centre, outline below the tiles, server of the tiles."""

    latitude = models.FloatField(
        _("latitude of the centre"), default=45.26, validators=[MinValueValidator(-85), MaxValueValidator(85)]
    )
    longitude = models.FloatField(
        _("longitude of the centre"), default=5.72, validators=[MinValueValidator(-180), MaxValueValidator(180)]
    )
    zoom = models.PositiveSmallIntegerField(
        _("zoom"), default=9, validators=[MaxValueValidator(18)], help_text=_("From 0, the world, to 18, a street.")
    )
    outline = models.JSONField(
        _("outline"),
        null=True,
        blank=True,
        help_text=_("GeoJSON of the territory; drawn below the tiles, so that the map reads without them."),
    )
    neighbours = models.JSONField(_("outlines of the neighbours"), null=True, blank=True)
    borders = models.JSONField(_("borders inside the territory"), null=True, blank=True)
    waters = models.JSONField(_("lakes and rivers"), null=True, blank=True)
    labels = models.JSONField(
        _("names on the drawn map"),
        default=list,
        blank=True,
        help_text=_('A list such as [{"name": "Vercors", "lat": 44.9, "lng": 5.5, "kind": "range"}].'),
    )
    tile_url = models.CharField(
        _("tile server"),
        max_length=255,
        blank=True,
        validators=[validate_tile_url],
        help_text=_("Such as https://tiles.example.org/{z}/{x}/{y}.png. Empty: the one of the installation."),
    )
    attribution = models.CharField(
        _("attribution of the tiles"),
        max_length=255,
        blank=True,
        help_text=_("What the tile server asks to be named as, in plain text: “© OpenStreetMap contributors”."),
    )
    drawn = models.JSONField(default=dict, editable=False)

    @classmethod
    def for_site(cls, site):
        found = _settings_of(site.pk) if site else []
        return found[0] if found else super().for_site(site)

    base_form_class = MapSettingsForm
    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel(
                            "latitude",
                            help_text=_(
                                "Latitude in degrees, such as 45.19: right-click a place on openstreetmap.org and "
                                "choose “Show address”."
                            ),
                        ),
                        FieldPanel(
                            "longitude",
                            help_text=_("Longitude in degrees, such as 5.72; west of Greenwich it is negative."),
                        ),
                    ]
                ),
                FieldPanel("zoom"),
            ],
            heading=_("How the maps open"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("outline_file"),
                FieldPanel(
                    "outline",
                    help_text=_("The outline as text; a file chosen above replaces it. Empty it to draw none."),
                ),
                FieldPanel("neighbours_file"),
                FieldPanel("neighbours"),
                FieldPanel("borders_file"),
                FieldPanel("borders", help_text=_("Of departments, for instance: thin lines, without a colour.")),
                FieldPanel("waters_file"),
                FieldPanel("waters"),
                FieldPanel("labels"),
            ],
            heading=_("What is drawn below the tiles"),
        ),
        MultiFieldPanel([FieldPanel("tile_url"), FieldPanel("attribution")], heading=_("The tiles")),
    ]

    class Meta:
        verbose_name = _("map")

    def clean(self):
        super().clean()
        if not self.tile_url or self.attribution:
            return
        try:
            validate_tile_url(self.tile_url)
        except ValidationError:
            return  # said of its own field: one thing at a time
        raise ValidationError(
            {"attribution": _("Say whose tiles these are: their server asks to be named on the map.")}
        )

    @property
    def tiles(self):
        return self.tile_url or settings.TILE_URL

    @property
    def tiles_origin(self):
        """The scheme and host of the tiles, as a Content Security Policy names it."""
        return origin_of(self.tiles)

    @property
    def tiles_attribution(self):
        """What the map must say while its tiles show: never the name of another server's."""
        return self.attribution if self.tile_url else self.attribution or settings.TILE_ATTRIBUTION

    @property
    def drawing(self):
        """The frame, outline, neighbours and names as a drawing (maps/drawing.py), made when they were saved."""
        return self.drawn or draw_ground(self)

    def when_remembered(self):
        self.digest  # noqa: B018 (a property that is computed once)

    @cached_property
    def digest(self):
        """Changes with the outline, so that its address may be kept for long. PostgreSQL reorders the keys of JSON."""
        return blake2s(json.dumps(self.drawing, sort_keys=True).encode(), digest_size=5).hexdigest()

    def save(self, *args, **kwargs):
        self.drawn = draw_ground(self)
        self.__dict__.pop("digest", None)
        super().save(*args, **kwargs)
