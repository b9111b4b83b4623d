"""Communities: small groups that run their own corner of a territory."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin

from contributions.models import Contribution, Kind
from contributions.rubrics import RubricPage


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
