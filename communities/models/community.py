"""Communities: small groups that run their own corner of a territory."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, F, Max, Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page
from wagtail.search import index

from communities.models.sharing import Placement
from communities.routes import CommunityRoutes
from contributions.kinds import KINDS
from contributions.models import Contribution
from contributions.sections import SectionPage

ARCHIVED = "archived"
#: Words that addresses beside a community or below it use themselves.
RESERVED = {"proposer", "suggerer", "ressources", "contributeurs", "gerer", "rejoindre", "quitter", "invitation"}
#: The sections of a community's front page, in the order they have until somebody changes it.
SECTIONS = {
    "featured": _("Featured"),
    "upcoming": _("Coming up"),
    "latest": _("Latest from the community"),
    "resources": _("Resources"),
    "contributors": _("Contributors"),
}


def all_sections():
    return list(SECTIONS)


class CommunityPage(CommunityRoutes, RoutablePageMixin, Contribution):
    """The home of a community; its own articles and agenda live below it."""

    KIND = "community"

    logo = models.ForeignKey(
        "media.CreditedImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    accent = models.CharField(_("accent colour"), max_length=7, blank=True)
    website = models.URLField(_("web site"), max_length=500, blank=True)
    sections = models.JSONField(_("sections of the front page"), default=all_sections, blank=True)
    takes_requests = models.BooleanField(_("members may ask to join"), default=True)
    archived_at = models.DateTimeField(_("archived"), null=True, blank=True, editable=False)
    #: When its people were told that it has been asleep for a year.
    asleep_at = models.DateTimeField(null=True, blank=True, editable=False)

    parent_page_types = ["communities.CommunityIndexPage"]
    KEPT_WHATEVER_THE_VERSION = (*Contribution.KEPT_WHATEVER_THE_VERSION, "archived_at", "asleep_at", "status")

    class Meta:
        verbose_name = _("community")
        verbose_name_plural = _("communities")

    @classmethod
    def clean_subpage_models(cls):
        """What may stand below it: sections of the kinds that communities publish, and pages that stay."""
        return [*(spec.index for spec in KINDS.having(is_in_communities=True)), CommunityTextPage]

    def clean(self):
        super().clean()
        if self.slug in RESERVED:
            raise ValidationError({"slug": _("This address is used by the site itself.")})

    @property
    def is_archived(self):
        return self.archived_at is not None

    @property
    def shown_sections(self):
        """The sections of its front page, in its own order."""
        return [key for key in self.sections if key in SECTIONS]

    def get_contributions(self):
        """What is published in this community or shown by it, newest first."""
        placed = Placement.objects.accepted().filter(community_id=self.pk).values("contribution_id")
        return Contribution.objects.live().filter(Q(community_id=self.pk) | Q(pk__in=placed)).newest_first()

    def version_of_lists(self):
        """How many it shows of others, and when that was decided last: the journal tells of neither."""
        placed = Placement.objects.accepted().filter(community_id=self.pk)
        count, last = placed.aggregate(count=Count("pk"), last=Max("decided_at")).values()
        return f"{count} {last}"

    def get_own_contributions(self):
        """What is published in this community: its figures leave out what it only shows."""
        return Contribution.objects.live().in_community(self)

    def get_contributions_of(self, section):
        """What one of its sections shows: all of its kind in the first such section, else what lies there."""
        found = self.get_contributions().of_kind(section.KIND)
        first = self.get_children().type(type(section)).order_by("path").first()
        if first and first.pk != section.pk:
            return found.filter(path__startswith=section.path)
        return found

    def fill_columns(self):
        super().fill_columns()
        self.status = ARCHIVED if self.archived_at else ""

    def structured_extras(self, request):
        return {"sameAs": self.website}

    @classmethod
    def prepare_cards(cls, pages):
        counts = counts_of([page.pk for page in pages])
        for page in pages:
            page.known_count = counts[page.pk]

    def card_extras(self):
        known = self.__dict__.get("known_count")
        return {"accent": self.accent, "count": counts_of([self.pk])[self.pk] if known is None else known}


def counts_of(pks):
    """{key: how many contributions this community shows, its own and those of others}, in two queries."""
    own = Contribution.objects.live().filter(community__in=pks).order_by().values("community")
    own = dict(own.annotate(count=Count("pk")).values_list("community", "count"))
    placed = Placement.objects.accepted().filter(community__in=pks, contribution__live=True)
    placed = placed.exclude(contribution__community=F("community")).order_by().values("community")
    placed = dict(placed.annotate(count=Count("pk")).values_list("community", "count"))
    return {pk: own.get(pk, 0) + placed.get(pk, 0) for pk in pks}


CommunityPage.edit_handler = CommunityPage.tabs(
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("logo"), FieldPanel("accent")]), FieldPanel("website")], heading=_("Its look")
    ),
    FieldPanel("takes_requests"),
)


class CommunityTextPage(Page):
    """A page of a community that stays, "About" above all: plain words, which its people change from a phone."""

    text = models.TextField(_("text"), max_length=20_000, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("text")]
    search_fields = [*Page.search_fields, index.SearchField("text")]
    parent_page_types = ["communities.CommunityPage"]
    subpage_types = []
    private_page_options = []

    class Meta:
        verbose_name = _("page of a community")
        verbose_name_plural = _("pages of communities")

    @property
    def community(self):
        return CommunityPage.objects.get(pk=self.get_parent().pk)

    def get_context(self, request, *args, **kwargs):
        return {**super().get_context(request, *args, **kwargs), "community": self.community}


class CommunityIndexPage(SectionPage):
    """The section Communities."""

    KIND = CommunityPage.KIND

    parent_page_types = ["home.HomePage"]
    subpage_types = ["communities.CommunityPage"]

    class Meta:
        verbose_name = _("communities section")

    def get_contributions(self):
        """The open communities, newest first, then those that are archived."""
        return super().get_contributions().order_by("status", "-published_at", "-pk")
