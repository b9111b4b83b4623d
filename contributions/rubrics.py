"""The page of a rubric: the list of one kind of contribution, below a territory or a community."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page

from contributions.models import Contribution


class RubricPage(RoutablePageMixin, Page):
    """What the index pages of all rubrics share."""

    KIND = ""

    introduction = models.TextField(_("introduction"), max_length=600, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    parent_page_types = ["home.HomePage", "communities.CommunityPage"]

    class Meta:
        abstract = True

    def get_contributions(self):
        """The published contributions of this rubric, newest first."""
        return Contribution.objects.live().public().of_kind(self.KIND).descendant_of(self).newest_first()
