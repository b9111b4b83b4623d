"""The front page of a territory, its pins, its standing pages and its settings."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable, Page
from wagtail.search import index

from contributions.choosers import PinChooser
from contributions.colours import HEX
from contributions.fields import BodyField
from home.front import front_page
from home.look import safe_accent
from home.panels import AccentNote
from home.whole_map import HomeMaps


class HomePage(HomeMaps, RoutablePageMixin, Page):
    """A territory: its front page, and the root of all that is published on it."""

    headline = models.CharField(_("headline of the map"), max_length=60, default="À ne pas manquer")
    featured_dossier = models.ForeignKey(
        "dossiers.DossierPage",
        verbose_name=_("dossier on the front page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("headline"),
        InlinePanel("pins", heading=_("Pins of the map"), label=_("pin"), max_num=20),
        FieldPanel("featured_dossier"),
    ]
    parent_page_types = ["wagtailcore.Page"]
    private_page_options = []  # what is published is everybody's

    class Meta:
        verbose_name = _("territory")
        verbose_name_plural = _("territories")

    @path("")
    def front(self, request):
        return self.render(request, context_overrides=front_page(self, self.get_site()))


class HomePin(Orderable):
    """A contribution that the animator pins on the front page, between two days if she wishes."""

    home = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="pins")
    contribution = models.ForeignKey(
        "contributions.Contribution", verbose_name=_("contribution"), on_delete=models.CASCADE, related_name="+"
    )
    shown_from = models.DateField(_("shown from"), null=True, blank=True)
    shown_until = models.DateField(_("shown until"), null=True, blank=True)

    panels = [
        FieldPanel("contribution", widget=PinChooser),
        FieldRowPanel([FieldPanel("shown_from"), FieldPanel("shown_until")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("pin of the front page")

    def clean(self):
        super().clean()
        contribution = self.contribution if self.contribution_id else None
        if contribution and not (contribution.live and contribution.is_located):
            raise ValidationError({"contribution": _("Only what is published and has a place can be pinned.")})
        if contribution and self.home_id and not contribution.path.startswith(self.home.path):
            raise ValidationError({"contribution": _("Only what belongs to this territory can be pinned.")})
        if self.shown_from and self.shown_until and self.shown_until < self.shown_from:
            raise ValidationError({"shown_until": _("The last day is before the first.")})


class StandardPage(Page):
    """A page that stays: legal notice, privacy, accessibility, rules, help."""

    body = BodyField(verbose_name=_("text"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("body")]
    search_fields = [*Page.search_fields, index.SearchField("body")]
    parent_page_types = ["home.HomePage", "communities.CommunityPage"]
    subpage_types = []
    private_page_options = []

    class Meta:
        verbose_name = _("standing page")
        verbose_name_plural = _("standing pages")


@register_setting(icon="home", order=200)
class TerritorySettings(BaseSiteSetting):
    """How a territory names and shows itself."""

    name = models.CharField(_("name"), max_length=60, default="Echosciences")
    tagline = models.CharField(
        _("place"), max_length=80, blank=True, help_text=_("Below the name: “Grenoble et l’Isère”.")
    )
    description = models.CharField(_("in one sentence"), max_length=200, blank=True)
    logo = models.ForeignKey(
        "contributions.CreditedImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    accent = models.CharField(_("accent colour"), max_length=7, default="#d9381e")
    language = models.CharField(
        _("language"), max_length=5, default="fr", choices=[("fr", "Français"), ("en", "English"), ("ca", "Català")]
    )
    time_zone = models.CharField(_("time zone"), max_length=50, default="Europe/Paris")
    contact_email = models.EmailField(_("contact address"), blank=True)
    mastodon = models.URLField("Mastodon", blank=True)
    bluesky = models.URLField("Bluesky", blank=True)
    facebook = models.URLField("Facebook", blank=True)
    instagram = models.URLField("Instagram", blank=True)
    youtube = models.URLField("YouTube", blank=True)
    social_feed = models.URLField(
        _("feed of the latest posts"), blank=True, help_text=_("RSS or Atom, read by the server.")
    )

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldPanel("tagline"),
                FieldPanel("description"),
                FieldPanel("logo"),
                FieldPanel("accent", widget=forms.TextInput(attrs={"type": "color"})),
                AccentNote(),
            ],
            heading=_("Its look"),
        ),
        FieldRowPanel([FieldPanel("language"), FieldPanel("time_zone")]),
        FieldPanel("contact_email"),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("mastodon", "bluesky", "facebook", "instagram", "youtube", "social_feed")],
            heading=_("Its social accounts"),
        ),
    ]

    class Meta:
        verbose_name = _("territory")

    def __str__(self):
        return self.label

    def clean(self):
        super().clean()
        if not HEX.fullmatch(self.accent):
            raise ValidationError({"accent": _("Give the colour as # and six digits, such as #d9381e.")})

    @property
    def label(self):
        """The name among those of the network: "Grenoble et l’Isère", or "Echosciences" for want of a place."""
        return self.tagline or self.name

    @property
    def root_url(self):
        return self.site.root_url

    @property
    def stylesheet(self):
        """The address of its colours; another one whenever they change, so that caches may keep it for ever."""
        return reverse("home:colours", args=[safe_accent(self.accent)[0].lstrip("#")])

    @property
    def logo_url(self):
        return self.logo.get_rendition("max-84x84|format-webp").url if self.logo else ""

    @property
    def social_accounts(self):
        """(name, address) of each account that is filled in."""
        names = ("Mastodon", "Bluesky", "Facebook", "Instagram", "YouTube")
        return [(name, address) for name in names if (address := getattr(self, name.lower()))]
