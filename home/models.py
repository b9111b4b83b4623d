"""The front page of a territory, its pins, and its static pages."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Orderable, Page
from wagtail.search import index

from contributions.body.fields import BodyField
from contributions.choosers import PinChooser
from contributions.restrictions import RestrictionsMixin
from contributions.routing import AddressedMixin
from home.front import front_page
from home.whole_map import HomeMaps
from territories.languages import in_readers_language

#: More would hide one another on the map.
MOST_PINS = 20


class HomePage(HomeMaps, AddressedMixin, RoutablePageMixin, RestrictionsMixin, Page):
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
        InlinePanel("pins", heading=_("Pins of the map"), label=_("pin"), max_num=MOST_PINS),
        FieldPanel("featured_dossier"),
    ]
    parent_page_types = ["wagtailcore.Page"]
    private_page_options = []  # what is published is everybody's

    class Meta:
        verbose_name = _("territory")
        verbose_name_plural = _("territories")

    @property
    def shown_headline(self):
        """The headline; the one that every territory begins with, in the language of the reader."""
        return in_readers_language(self.headline, "Not to be missed")

    @path("")
    def front(self, request):
        context = {**front_page(self, request.territory), "listing": self.get_listing(request)}
        return self.render(request, context_overrides=context)


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
        verbose_name = _("static page")
        verbose_name_plural = _("static pages")


class AnimatorInvitation(models.Model):
    """An address whose owner is to animate a territory; `accepted_by` is who does, once there is an account."""

    territory = models.ForeignKey("territories.Territory", on_delete=models.CASCADE, related_name="+")
    email = models.EmailField(_("e-mail address"))
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    sent_at = models.DateTimeField(_("sent"), default=timezone.now)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )

    class Meta:
        verbose_name = _("invitation to animate")
        verbose_name_plural = _("invitations to animate")
        constraints = [models.UniqueConstraint(fields=["territory", "email"], name="animator_invited_once")]

    def __str__(self):
        return f"{self.territory} ({timezone.localdate(self.sent_at):%Y-%m-%d})"
