"""The blocks of a body that are pictures, sounds, files and links."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from contributions.body import previews
from contributions.body.embeds import EmbedError, parse_embed
from contributions.body.text_blocks import OptionBlock, WebLinkBlock
from media.models import Licence


class PictureValue(blocks.StructValue):
    """What a figure shows: the words of this page first, else what the picture itself knows."""

    @property
    def shown_alt(self):
        return self.get("alt") or self["image"].default_alt_text

    @property
    def gallery_alt(self):
        # In a gallery the picture is a link, and a link must say where it leads.
        return self.shown_alt or self.get("caption") or gettext("See the whole picture")

    @property
    def shown_credit(self):
        return self.get("credit") or self["image"].credit

    @property
    def shown_licence(self):
        licence = self.get("licence") or self["image"].licence
        return Licence(licence) if licence in Licence.values else None


class CreditedPictureBlock(blocks.StructBlock):
    """A picture with what is owed to its author; empty fields fall back on what the picture itself knows."""

    image = ImageChooserBlock(label=_("Picture"))
    alt = blocks.CharBlock(
        required=False,
        max_length=255,
        label=_("Alternative text"),
        help_text=_("What the picture shows, for people who do not see it. Empty: the picture’s own description."),
    )
    caption = blocks.CharBlock(required=False, max_length=500, label=_("Caption"))
    credit = blocks.CharBlock(
        required=False,
        max_length=255,
        label=_("Credit"),
        help_text=_("Who made it. Empty: the credit of the picture is used."),
    )
    licence = OptionBlock(
        choices=Licence.choices,
        required=False,
        label=_("Licence"),
        help_text=_("Empty: the licence of the picture is used."),
    )

    class Meta:
        value_class = PictureValue


class ImageFigureBlock(CreditedPictureBlock):
    width = OptionBlock(
        choices=[("normal", _("As wide as the text")), ("wide", _("Wider than the text"))],
        default="normal",
        required=False,
        label=_("Width"),
    )

    def get_preview_value(self):
        return self.normalize(previews.figure())

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with its caption, credit and licence.")
        template = "blocks/image.html"
        preview_value = None


class GalleryBlock(blocks.StructBlock):
    images = blocks.ListBlock(CreditedPictureBlock(), min_num=1, max_num=40, label=_("Pictures"))
    caption = blocks.CharBlock(required=False, max_length=500, label=_("Caption"))

    def get_preview_value(self):
        return self.normalize({"images": previews.figures(3), "caption": str(_("Three looks at the same morning"))})

    class Meta:
        icon = "image"
        label = _("Gallery")
        description = _("Several pictures side by side.")
        template = "blocks/gallery.html"
        preview_value = None


class EmbedAddressBlock(blocks.URLBlock):
    """The address of a video, a sound or a post on a service we know; no open discovery."""

    def clean(self, value):
        value = super().clean(value)
        if value:
            try:
                parse_embed(value)
            except EmbedError as error:
                raise ValidationError(error.message, code="unknown_provider") from error
        return value


class VideoBlock(blocks.StructBlock):
    """Something played or posted elsewhere. Nothing is asked of that service before the reader clicks."""

    video = EmbedAddressBlock(
        label=_("Address"),
        help_text=_(
            "Paste the address of the page: YouTube, Vimeo, Dailymotion, PeerTube, Canal-U, SoundCloud, Ulule, "
            "KissKissBankBank, Mastodon, Bluesky, Instagram, Facebook…"
        ),
    )
    caption = blocks.CharBlock(
        required=False,
        max_length=500,
        label=_("Caption"),
        help_text=_("What one sees or hears, and where a transcript can be read."),
    )

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        try:
            context["embed"] = parse_embed(value.get("video") or "")
        except EmbedError:
            # A service that has left the list, or a draft: the template shows a plain link.
            context["embed"] = None
        return context

    class Meta:
        icon = "media"
        label = _("Video or post")
        description = _("A video, a sound or a post from another site, loaded only when the reader asks for it.")
        template = "blocks/video.html"
        preview_value = {
            "video": "https://www.dailymotion.com/video/x8abcde",
            "caption": _("Four minutes above the ice"),
        }


class DocumentBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("File"))
    label = blocks.CharBlock(
        required=False, max_length=255, label=_("Name to show"), help_text=_("Empty: the title of the file is used.")
    )

    def get_preview_value(self):
        return self.normalize(previews.document())

    class Meta:
        icon = "doc-full"
        label = _("File")
        description = _("A file to download: PDF, text, sheet or data.")
        template = "blocks/document.html"
        preview_value = None


class LinkCardBlock(blocks.StructBlock):
    url = WebLinkBlock(label=_("Link"))
    title = blocks.CharBlock(max_length=255, label=_("Title"))
    source = blocks.CharBlock(
        required=False,
        max_length=120,
        label=_("Source"),
        help_text=_("The site it comes from. Empty: its domain name is shown."),
    )
    summary = blocks.TextBlock(required=False, max_length=600, label=_("Summary"))
    image = ImageChooserBlock(required=False, label=_("Picture"))

    class Meta:
        icon = "link-external"
        label = _("Link card")
        description = _("A page of the web worth reading, shown as a card.")
        template = "blocks/link_card.html"
        preview_value = {
            "url": "https://www.example.org/",
            "title": _("Counting swifts in town: a guide for schools"),
            "summary": _("Ten pages, a map to colour and a table to fill in."),
        }
