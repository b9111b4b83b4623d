"""The pages of words of the showcase."""

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable, Page
from wagtail.search import index

from contributions.body.fields import BodyField
from showcase.front import counts_of, figures_of
from showcase.network import Network

MOST_MENTIONS = 40


class TextPage(Page):
    """What the pages of words share."""

    #: What the front page knows it by.
    ROLE = ""

    introduction = models.TextField(_("introduction"), max_length=400, blank=True)
    body = BodyField(verbose_name=_("text"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("introduction"), FieldPanel("body")]
    search_fields = [*Page.search_fields, index.SearchField("introduction"), index.SearchField("body")]
    parent_page_types = ["showcase.ShowcaseHomePage"]
    subpage_types = []
    private_page_options = []
    show_in_menus_default = True

    class Meta:
        abstract = True


class ShowcasePage(TextPage):
    """A page of words: who we are, the legal notice."""

    template = "showcase/page.html"

    class Meta:
        verbose_name = _("page of the showcase")
        verbose_name_plural = _("pages of the showcase")


class PressPage(TextPage):
    """What the press says of the network, and what it may take."""

    ROLE = "press"

    template = "showcase/press.html"
    content_panels = [
        *TextPage.content_panels,
        InlinePanel("mentions", heading=_("Read elsewhere"), label=_("mention"), max_num=MOST_MENTIONS),
    ]

    class Meta:
        verbose_name = _("page for the press")
        verbose_name_plural = _("pages for the press")

    def get_context(self, request, *args, **kwargs):
        network = Network()
        kit = reverse("press:kit")
        return {
            **super().get_context(request, *args, **kwargs),
            "figures": figures_of(network, counts_of(network), timezone.now()),
            "kits": [(territory, territory.root_url + kit) for territory in network.territories.values()],
            "mentions": list(self.mentions.order_by("-published_on", "sort_order")),
        }


class PressMention(Orderable):
    """An article of a newspaper, or a broadcast, about the network."""

    page = ParentalKey(PressPage, on_delete=models.CASCADE, related_name="mentions")
    title = models.CharField(_("title"), max_length=160)
    source = models.CharField(_("where"), max_length=80, help_text=_("The newspaper, the radio station, the site."))
    url = models.URLField(_("address"), max_length=500, blank=True)
    published_on = models.DateField(_("day"), null=True, blank=True)

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("source"), FieldPanel("published_on")]),
        FieldPanel("url"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("mention in the press")

    def __str__(self):
        return self.title
