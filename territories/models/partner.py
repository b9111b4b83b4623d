"""Who stands in the footer of a territory."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from territories.models.territory import Territory


class Partner(Orderable):
    """Somebody whose logo stands in the footer."""

    territory = ParentalKey(Territory, on_delete=models.CASCADE, related_name="partners")
    name = models.CharField(_("name"), max_length=80)
    url = models.URLField(_("address of its site"), blank=True)
    logo = models.ForeignKey(
        "media.CreditedImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta(Orderable.Meta):
        verbose_name = _("partner")

    def __str__(self):
        return self.name

    @property
    def shown_logo(self):
        return self.logo.get_rendition("max-320x112|format-webp") if self.logo_id else None
