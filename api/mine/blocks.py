"""The blocks of a body as programs read and write them: the types, and the same keys, that the editor knows."""

from typing import Annotated, Literal

from django.utils.translation import gettext_noop as _
from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

from api.keyset import LARGEST
from editor.structs_grid import HEADERS, MAX_COLUMNS
from media.models import Licence

LONGEST_HTML = 200_000
MOST_BLOCKS = 500


def up_to(limit):
    return Annotated[str, StringConstraints(max_length=limit)]


Number = Annotated[int, Field(strict=True, ge=1, le=LARGEST)]
Line, Words, Name = up_to(255), up_to(500), up_to(160)
LicenceCode = Literal["", *Licence.values]


class Strict(Schema):
    """Refuses fields that it does not know."""

    model_config = ConfigDict(extra="forbid")


class Block(Strict):
    id: up_to(64) | None = Field(
        None, description=_("Of a block that is there already: what of it stays the same is kept as it is.")
    )


class TextBlock(Block):
    type: Literal["text"]
    html: up_to(LONGEST_HTML) = Field(description=_("p, h2, h3, ul, ol, li, a, b, i, sub, sup, br, hr."))


class HeadingBlock(Block):
    type: Literal["heading"]
    text: Name


class BlockPicture(Strict):
    image: Number | None = Field(description=_("The number of a picture that you sent to `/me/pictures`."))
    alt: Line = ""
    caption: Words = ""
    credit: Line = ""
    licence: LicenceCode = ""


class ImageBlock(BlockPicture, Block):
    type: Literal["image"]


class GalleryPicture(BlockPicture):
    id: up_to(64) | None = None


class GalleryBlock(Block):
    type: Literal["gallery"]
    caption: Words = ""
    images: list[GalleryPicture] = Field(max_length=40)


class VideoBlock(Block):
    type: Literal["video"]
    video: Words = Field(description=_("The address of its page: YouTube, Vimeo, Dailymotion, PeerTube…"))
    caption: Words = ""


class QuoteBlock(Block):
    type: Literal["quote"]
    text: up_to(2000)
    author: Line = ""
    source: Line = ""
    url: Words = ""


class DocumentBlock(Block):
    type: Literal["document"]
    document: Number | None = Field(description=_("The number of a file that you sent in the editor."))
    label: Line = ""


class LinkCardBlock(Block):
    type: Literal["link_card"]
    url: Words
    title: Line = ""
    source: up_to(120) = ""
    summary: up_to(600) = ""


class TableBlock(Block):
    type: Literal["table"]
    rows: list[Annotated[list[up_to(2000)], Field(max_length=MAX_COLUMNS)]] = Field(max_length=200)
    caption: Words = ""
    header: Literal[HEADERS] = "row"


class CodeBlock(Block):
    type: Literal["code"]
    language: up_to(40) = "text"
    code: up_to(20_000)
    caption: Words = ""


class FormulaBlock(Block):
    type: Literal["formula"]
    latex: up_to(3000)
    alt: Words = ""
    caption: Words = ""


class ReferenceItem(Strict):
    id: up_to(64) | None = None
    identifier: Words = Field("", description=_("A DOI, an address or a HAL number."))
    text: up_to(1000) = ""


class ReferencesBlock(Block):
    type: Literal["references"]
    title: Name = ""
    items: list[ReferenceItem] = Field(max_length=100)


class PinnedPosition(Strict):
    id: up_to(64) | None = None
    stance: Literal["for", "against", "nuanced"]
    author: Name = ""
    role: up_to(200) = ""
    text: Annotated[str, StringConstraints(max_length=5000)] | None = Field(
        None, description=_("Plain paragraphs; null leaves richer words as they are.")
    )


class PositionsBlock(Block):
    type: Literal["positions"]
    question: Line
    positions: list[PinnedPosition] = Field(max_length=9)


class LockedBlock(Block):
    type: Literal["locked"]
    id: up_to(64) = Field(description=_("A block that only the team can change: it can be moved, and is never lost."))
    label: Words = ""


AnyBlock = Annotated[
    TextBlock | HeadingBlock | ImageBlock | GalleryBlock | VideoBlock | QuoteBlock | DocumentBlock | LinkCardBlock
    | TableBlock | CodeBlock | FormulaBlock | ReferencesBlock | PositionsBlock | LockedBlock,
    Field(discriminator="type"),
]  # fmt: skip
