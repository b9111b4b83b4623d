"""Pictures with their credit and licence, and files: the two media of the platform."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    Image,
    WagtailImageField,
    get_rendition_storage,
    get_rendition_upload_to,
)

from media.fields import OfferedFileField, PictureField
from media.renditions import version_url


class Licence(models.TextChoices):
    """The licences a contributor may choose, from the freest to the closest."""

    CC0 = "cc0", "CC0"
    CC_BY = "cc-by", "CC BY 4.0"
    CC_BY_SA = "cc-by-sa", "CC BY-SA 4.0"
    CC_BY_NC = "cc-by-nc", "CC BY-NC 4.0"
    CC_BY_NC_SA = "cc-by-nc-sa", "CC BY-NC-SA 4.0"
    CC_BY_ND = "cc-by-nd", "CC BY-ND 4.0"
    CC_BY_NC_ND = "cc-by-nc-nd", "CC BY-NC-ND 4.0"
    ETALAB = "etalab", _("Open Licence (Etalab)")
    PUBLIC_DOMAIN = "public-domain", _("Public domain")
    ALL_RIGHTS = "all-rights", _("All rights reserved")

    @property
    def address(self):
        """The text of the licence on the web; empty for the ones that have none."""
        if self.value.startswith("cc-by"):
            return f"https://creativecommons.org/licenses/{self.value[3:]}/4.0/"
        return {
            "cc0": "https://creativecommons.org/publicdomain/zero/1.0/",
            "etalab": "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
            "public-domain": "https://creativecommons.org/publicdomain/mark/1.0/",
        }.get(self.value, "")


class CreditedImage(AbstractImage):
    """A picture, who made it, and what may be done with it. `description` is its text alternative."""

    file = PictureField(_("file"), width_field="width", height_field="height", max_length=200, db_index=True)
    credit = models.CharField(_("credit"), max_length=200, blank=True)
    licence = models.CharField(_("licence"), max_length=20, choices=Licence, blank=True)
    source_url = models.URLField(_("where it comes from"), blank=True)

    admin_form_fields = (*Image.admin_form_fields, "credit", "licence", "source_url")

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    @property
    def default_alt_text(self):
        # Not the title: "IMG_2034" read aloud tells nobody anything.
        return self.description

    @property
    def shown_licence(self):
        """Its licence with its name and address; nothing where none was given."""
        return Licence(self.licence) if self.licence in Licence.values else None


class CreditedRendition(AbstractRendition):
    """A picture at one size and format."""

    image = models.ForeignKey(CreditedImage, on_delete=models.CASCADE, related_name="renditions")
    file = WagtailImageField(
        upload_to=get_rendition_upload_to,
        storage=get_rendition_storage,
        width_field="width",
        height_field="height",
        max_length=200,
        db_index=True,
    )

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)

    @property
    def url(self):
        """The signed address of this version (media/renditions.py), which asks who may read the picture."""
        return version_url(self.image, self.filter_spec, self.file.name.rpartition(".")[2])


class ContributionFile(AbstractDocument):
    """A file that somebody offers for download."""

    file = OfferedFileField(_("file"), upload_to="documents", max_length=200)
    description = models.TextField(_("description"), blank=True)
    licence = models.CharField(_("licence"), max_length=20, choices=Licence, blank=True)
    download_count = models.PositiveIntegerField(_("downloads"), default=0, editable=False)

    admin_form_fields = ("title", "file", "description", "licence", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")


class EmbedPicture(models.Model):
    """The picture of a video or post of another site, fetched by our server so that readers need not ask for it."""

    url = models.CharField(_("address"), max_length=500, unique=True)
    file = PictureField(_("file"), upload_to="embeds", blank=True, max_length=200, db_index=True)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    tried_at = models.DateTimeField(_("tried at"), null=True, blank=True)

    class Meta:
        verbose_name = _("picture of a video")
        verbose_name_plural = _("pictures of videos")

    def __str__(self):
        return self.url
