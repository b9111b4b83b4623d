"""Communities: small groups that run their own corner of a territory."""

from django.db import models
from django.db.models import Count
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from contributions.feeds import atom_feed
from contributions.models import Contribution, Kind
from contributions.rubrics import RubricPage
from members.models import Member


class CommunityPage(RoutablePageMixin, Contribution):
    """The home of a community; its own articles and agenda live below it."""

    KIND = Kind.COMMUNITY

    logo = models.ForeignKey(
        "contributions.CreditedImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    accent = models.CharField(_("accent colour"), max_length=7, blank=True)
    website = models.URLField(_("web site"), max_length=500, blank=True)

    parent_page_types = ["communities.CommunityIndexPage"]
    subpage_types = ["articles.ArticleIndexPage", "agenda.AgendaPage", "home.StandardPage"]

    class Meta:
        verbose_name = _("community")
        verbose_name_plural = _("communities")

    def get_contributions(self):
        """What is published in this community, newest first."""
        return Contribution.objects.live().filter(community_id=self.pk).newest_first()

    @path("")
    def welcome(self, request):
        """Its front page: what comes next, what is new, who writes."""
        now = timezone.now()
        published = self.get_contributions()
        upcoming = published.of_kind(Kind.EVENT).filter(ends_at__gte=now).order_by("starts_at")
        return self.render(
            request,
            context_overrides={
                "latest": list(published.except_kind(Kind.EVENT).for_cards()[:9]),
                "upcoming": list(upcoming.for_cards()[:6]),
                "contributors": Member.objects.filter(contributions__in=published.values("pk"), is_active=True)
                .annotate(published=Count("contributions"))
                .order_by("-published", "display_name")[:12],
                "sections": self.get_children().live().in_menu(),
            },
        )

    @path("flux.atom")
    def feed(self, request):
        return atom_feed(
            request,
            title=self.title,
            link=self.get_url(request),
            contributions=self.get_contributions(),
            subtitle=self.summary,
        )

    def structured_extras(self, request):
        return {"sameAs": self.website}

    def card_extras(self):
        count = Contribution.objects.live().filter(community_id=self.pk).count() if self.pk else 0
        return {"accent": self.accent, "count": count}


CommunityPage.edit_handler = CommunityPage.tabs(
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("logo"), FieldPanel("accent")]), FieldPanel("website")], heading=_("Its look")
    )
)


class CommunityIndexPage(RubricPage):
    """The rubric Communities."""

    KIND = Kind.COMMUNITY

    parent_page_types = ["home.HomePage"]
    subpage_types = ["communities.CommunityPage"]

    class Meta:
        verbose_name = _("communities rubric")
