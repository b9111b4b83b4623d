"""The blocks of a body: one list for articles, events, projects and all other kinds; templates in ``blocks/``.

The front-end editor writes text, image, gallery, video, quote, document and link_card, and keeps the others untouched.
"""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from contributions.body.media_blocks import DocumentBlock, GalleryBlock, ImageFigureBlock, LinkCardBlock, VideoBlock
from contributions.body.science_blocks import CodeBlock, FormulaBlock, ReferencesBlock, ScrollingTableBlock
from contributions.body.text_blocks import (
    TEXT_FEATURES,
    CalloutBlock,
    CleanRichTextBlock,
    HeadingBlock,
    PositionsBlock,
    QuoteBlock,
)

WRITING = _("Writing")
PICTURES = _("Pictures and media")
SCIENCE = _("Science")
DEBATE = _("Highlights and debate")


class BodyBlock(blocks.StreamBlock):
    text = CleanRichTextBlock(
        features=TEXT_FEATURES,
        label=_("Text"),
        icon="pilcrow",
        group=WRITING,
        description=_("Paragraphs, lists, links and headings."),
        template="blocks/text.html",
        preview_value=_("<p>That morning the <b>lake</b> had changed colour.</p>"),
    )
    heading = HeadingBlock(max_length=160, group=WRITING)
    image = ImageFigureBlock(group=PICTURES)
    gallery = GalleryBlock(group=PICTURES)
    video = VideoBlock(group=PICTURES)
    quote = QuoteBlock(group=WRITING)
    document = DocumentBlock(group=PICTURES)
    link_card = LinkCardBlock(group=PICTURES)
    table = ScrollingTableBlock(group=SCIENCE)
    code = CodeBlock(group=SCIENCE)
    formula = FormulaBlock(group=SCIENCE)
    references = ReferencesBlock(group=SCIENCE)
    callout = CalloutBlock(group=DEBATE)
    positions = PositionsBlock(group=DEBATE)

    class Meta:
        template = "blocks/body.html"
