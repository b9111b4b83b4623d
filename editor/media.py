"""Pictures, files and videos in the editor: how they look there, and which ones a member may use."""

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.images.shortcuts import get_rendition_or_not_found

from contributions.body.blocks import BodyBlock
from contributions.body.embed_pictures import sign_embed
from contributions.body.embeds import EmbedError, parse_embed
from editor.rich_text import BadDocument
from intake.html import clean_web_link, plain_text
from media.models import ContributionFile, CreditedImage

SHOWN = "max-1000x1000"


def shown_address(image):
    """The address of a picture as the editor shows it; animations as they are, since renditions stand still."""
    if image.file.name.lower().endswith(".gif"):
        return image.file.url
    return get_rendition_or_not_found(image, SHOWN).url


def shown_picture(image):
    """What the editor knows of a picture."""
    return {
        "src": shown_address(image),
        "knownAlt": image.description,
        "knownCredit": image.credit,
        "knownLicence": image.licence,
    }


def shown_file(file):
    return {"name": file.title, "ext": file.file_extension, "size": file.file_size or file.get_file_size() or 0}


class Describe:
    """How the references of a body look. Nothing of it is ever stored back."""

    def __init__(self, blocks):
        self.blocks = blocks

    @cached_property
    def images(self):
        found = CreditedImage.objects.filter(pk__in=references(self.blocks, "image"))
        return {image.pk: image for image in found.prefetch_related("renditions")}

    @cached_property
    def files(self):
        return ContributionFile.objects.in_bulk(references(self.blocks, "document"))

    def image(self, pk):
        image = self.images.get(pk)
        return shown_picture(image) if image else {"src": "", "gone": True}

    def document(self, pk):
        file = self.files.get(pk)
        return shown_file(file) if file else {"name": "", "ext": "", "size": 0, "gone": True}

    def embed(self, url):
        try:
            return shown_embed(parse_embed(url))
        except EmbedError:
            return {"provider": "", "address": url, "picture": ""}

    def plain(self, html):
        return plain_text(html)

    def label(self, kind):
        block = BodyBlock().child_blocks.get(kind)
        return str(block.label) if block else kind


def shown_embed(embed):
    picture = reverse("contributions:embed_picture", args=[sign_embed(embed)]) if embed.picture_url else ""
    return {"provider": embed.name, "address": embed.short_address, "picture": picture}


def references(blocks, key):
    """The numbers that stand under this key anywhere in raw blocks."""
    found, waiting = set(), [block["value"] for block in blocks]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if isinstance(value.get(key), int):
                found.add(value[key])
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return found


class Gate:
    """What a member may put into a page: their own pictures and files, those already in it, known videos."""

    def __init__(self, member):
        self.member, self.warnings = member, []
        self.images, self.files = set(), set()

    def admit(self, blocks):
        """Lets through what these stored blocks hold already."""
        self.images |= references(blocks, "image")
        self.files |= references(blocks, "document")

    def picture(self, pk):
        """True when it may be used, False while it is on its way. Raises BadDocument for somebody else's."""
        return self._allowed(pk, self.images, CreditedImage)

    def file(self, pk):
        return self._allowed(pk, self.files, ContributionFile)

    def link(self, kind, pk):
        """Links by number: to one's own files only; links to pages are written as addresses."""
        return kind == "document" and ContributionFile.objects.filter(pk=pk, uploaded_by_user=self.member).exists()

    def embed(self, url):
        try:
            return bool(parse_embed(url))
        except EmbedError:
            return False

    def web_link(self, url):
        return clean_web_link(url) or ""

    def _allowed(self, pk, known, model):
        if pk is None:
            self.warnings.append("upload-pending")
            return False
        if pk not in known and not model.objects.filter(pk=pk, uploaded_by_user=self.member).exists():
            raise BadDocument(f"{model.__name__} {pk}")
        known.add(pk)
        return True
