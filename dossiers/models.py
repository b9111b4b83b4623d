"""Dossiers: somebody's ordered selection on a subject, each item with a word."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Orderable

from contributions.choosers import ContributionChooser
from contributions.models import Contribution
from contributions.related import published_cards
from contributions.sections import SectionPage
from dossiers.routes import DossierRoutes
from territories.elsewhere import labels_of_others


class DossierPage(DossierRoutes, RoutablePageMixin, Contribution):
    """An introduction (its body) and an ordered selection of contributions and web links."""

    KIND = "dossier"
    CARD_READS = ("items__contribution",)

    parent_page_types = ["dossiers.DossierIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("dossier")
        verbose_name_plural = _("dossiers")

    def get_context(self, request, *args, **kwargs):
        context = {"selection": self.selection, "listing": self.get_listing(request)}
        return super().get_context(request, *args, **kwargs) | context

    @cached_property
    def selection(self):
        """The items in their order, with what their cards show; unpublished contributions are left out."""
        items = list(self.items.select_related("image"))
        wanted = [item.contribution_id for item in items if item.contribution_id]
        published = {page.pk: page for page in published_cards(wanted)}
        names = labels_of_others(published.values(), self.territory_id)
        for item in items:
            if item.contribution_id in published:
                item.contribution = published[item.contribution_id]
                item.elsewhere = names.get(item.contribution.territory_id, "")
        return [item for item in items if not item.contribution_id or item.contribution_id in published]

    def missing_to_publish(self):
        return "" if self.items.count() else _("Choose at least one page or link.")

    @classmethod
    def prepare_structured(cls, pages):
        """The items of all these dossiers in one query."""
        published = Q(contribution=None) | Q(contribution__live=True)
        items = DossierItem.objects.filter(published, dossier__in=pages).select_related("contribution")
        found = {}
        for item in items.order_by("sort_order", "pk"):
            found.setdefault(item.dossier_id, []).append(item)
        for page in pages:
            page.known_selection = found.get(page.pk, [])

    def structured_extras(self, request):
        selection = self.__dict__.get("known_selection")
        selection = self.selection if selection is None else selection
        return {
            "mainEntity": {
                "@type": "ItemList",
                "itemListElement": [
                    {"@type": "ListItem", "position": number, "name": item.shown_title}
                    for number, item in enumerate(selection, start=1)
                ],
            }
        }

    def card_extras(self):
        items = self.items.all()
        return {"titles": [item.shown_title for item in items[:3]], "count": len(items)}


class DossierItem(Orderable):
    """One item: a contribution of any territory, or a link to the web; and why it is here."""

    dossier = ParentalKey(DossierPage, on_delete=models.CASCADE, related_name="items")
    contribution = models.ForeignKey(
        "contributions.Contribution",
        verbose_name=_("contribution"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="dossier_items",
    )
    url = models.URLField(_("or a link to the web"), max_length=500, blank=True)
    title = models.CharField(_("title of the link"), max_length=255, blank=True)
    source = models.CharField(_("source of the link"), max_length=160, blank=True)
    image = models.ForeignKey(
        "media.CreditedImage",
        verbose_name=_("picture of the link"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    word = models.TextField(_("the curator’s word"), max_length=600, blank=True)

    panels = [
        FieldPanel("contribution", widget=ContributionChooser),
        FieldPanel("url"),
        FieldPanel("title"),
        FieldPanel("source"),
        FieldPanel("image"),
        FieldPanel("word"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("item of a dossier")

    #: The name of the territory of its contribution, where that is another than the dossier's (`selection`).
    elsewhere = ""

    @property
    def shown_title(self):
        return self.contribution.title if self.contribution else self.title

    def clean(self):
        super().clean()
        if bool(self.contribution_id) == bool(self.url):
            raise ValidationError(_("Choose a contribution or give a link to the web, one of the two."))
        if self.url and not self.title:
            raise ValidationError({"title": _("Give the link a title.")})


DossierPage.edit_handler = DossierPage.tabs(InlinePanel("items", heading=_("The selection"), label=_("item")))


class DossierIndexPage(SectionPage):
    """The section Dossiers."""

    KIND = DossierPage.KIND

    subpage_types = ["dossiers.DossierPage"]

    class Meta:
        verbose_name = _("dossiers section")
