"""Places to visit: museums, gardens, laboratories and sites open to the public."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin

from contributions.models import Contribution
from contributions.sections import SectionPage
from contributions.structured import position
from contributions.tags import tag_key
from places.routes import PlaceIndexRoutes, PlaceRoutes

SCHEMA_TYPES = {
    "museum": "Museum",
    "garden": "Park",
    "library": "Library",
    "heritage": "LandmarksOrHistoricalBuildings",
    "venue": "PerformingArtsTheater",
}


class PlacePage(PlaceRoutes, RoutablePageMixin, Contribution):
    """A place one can go to: how to find it, when it opens, who can enter easily."""

    KIND = "place"

    class Genre(models.TextChoices):
        MUSEUM = "museum", _("Museum")
        SCIENCE_CENTRE = "science-centre", _("Science centre")
        GARDEN = "garden", _("Garden or park")
        NATURAL_SITE = "natural-site", _("Natural site")
        HERITAGE = "heritage", _("Industrial or historical heritage")
        LIBRARY = "library", _("Library or archive")
        FABLAB = "fablab", _("Fab lab or workshop")
        OBSERVATORY = "observatory", _("Observatory or planetarium")
        LABORATORY = "laboratory", _("Laboratory or university")
        VENUE = "venue", _("Theatre or hall")
        OTHER = "other", _("Other place")

    class Access(models.TextChoices):
        UNKNOWN = "", _("Not known")
        YES = "yes", _("Yes")
        PARTLY = "partly", _("Partly")
        NO = "no", _("No")

    website = models.URLField(_("web site"), max_length=500, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    opening = models.TextField(_("opening days and hours"), blank=True)
    price = models.CharField(_("price"), max_length=200, blank=True)
    directions = models.TextField(_("how to get there"), blank=True)
    wheelchair = models.CharField(_("accessible by wheelchair"), max_length=10, choices=Access, blank=True)
    hearing_loop = models.CharField(_("hearing loop"), max_length=10, choices=Access, blank=True)
    sign_language = models.CharField(_("visits in sign language"), max_length=10, choices=Access, blank=True)
    tactile = models.CharField(_("visits for blind people"), max_length=10, choices=Access, blank=True)
    quiet_hours = models.CharField(_("quiet hours"), max_length=200, blank=True)
    access_notes = models.TextField(_("more on access"), blank=True)
    school_visits = models.TextField(_("school visits"), blank=True)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("verified by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    verified_on = models.DateField(_("verified on"), null=True, blank=True)
    #: The title as `tag_key` folds it: what is typed is looked for in it, on every database alike.
    name_key = models.CharField(max_length=255, default="", editable=False, db_index=True)
    proposed_at = models.DateTimeField(_("proposed"), null=True, blank=True, editable=False)

    KEPT_WHATEVER_THE_VERSION = (*Contribution.KEPT_WHATEVER_THE_VERSION, "proposed_at")

    parent_page_types = ["places.PlaceIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("place to visit")
        verbose_name_plural = _("places to visit")

    @property
    def is_private(self):
        """Once it is proposed, it is the animator's to check."""
        return self.proposed_at is None and super().is_private

    @property
    def phone_digits(self):
        """The number as telephones dial it."""
        return "".join(sign for sign in self.phone if sign.isdigit() or sign == "+")

    @property
    def access_features(self):
        """What is known of access: [{name, answer, words}], in the order in which people ask."""
        words = {
            "wheelchair": {
                "yes": _("Accessible by wheelchair"),
                "partly": _("Partly accessible by wheelchair"),
                "no": _("Not accessible by wheelchair"),
            },
            "hearing_loop": {
                "yes": _("Hearing loop"),
                "partly": _("Hearing loop in some rooms"),
                "no": _("No hearing loop"),
            },
            "sign_language": {
                "yes": _("Visits in sign language"),
                "partly": _("Some visits in sign language"),
                "no": _("No visit in sign language"),
            },
            "tactile": {
                "yes": _("Visits for blind people"),
                "partly": _("Some visits for blind people"),
                "no": _("No visit for blind people"),
            },
        }
        return [
            {"name": name, "answer": answer, "words": words[name][answer]}
            for name in words
            if (answer := getattr(self, name))
        ]

    def structured_extras(self, request):
        place = position(self) or {}
        return {
            "@type": SCHEMA_TYPES.get(self.genre, "TouristAttraction"),
            "address": place.get("address"),
            "geo": place.get("geo"),
            "telephone": self.phone,
            "sameAs": self.website,
        }

    def fill_columns(self):
        super().fill_columns()
        self.name_key = tag_key(self.title)

    def card_extras(self):
        return {"wheelchair": self.wheelchair, "opening": self.opening.split("\n")[0][:120], "price": self.price}


PlacePage.edit_handler = PlacePage.tabs(
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("website"), FieldPanel("phone")]),
            FieldPanel("opening"),
            FieldPanel("price"),
            FieldPanel("directions"),
            FieldPanel("school_visits"),
        ],
        heading=_("In practice"),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("wheelchair"), FieldPanel("hearing_loop")]),
            FieldRowPanel([FieldPanel("sign_language"), FieldPanel("tactile")]),
            FieldPanel("quiet_hours"),
            FieldPanel("access_notes"),
            FieldRowPanel([FieldPanel("verified_by"), FieldPanel("verified_on")]),
        ],
        heading=_("Access"),
    ),
)


class PlaceIndexPage(PlaceIndexRoutes, SectionPage):
    """The section To visit."""

    KIND = PlacePage.KIND

    subpage_types = ["places.PlacePage"]

    class Meta:
        verbose_name = _("places section")

    def get_places(self):
        """The published places of the territory."""
        return PlacePage.objects.live().public().filter(territory__site__root_page_id=self.get_parent().pk)
