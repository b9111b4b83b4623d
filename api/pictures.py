"""Pictures with their credit, licence and sizes, at whole addresses."""

from api import parts
from media.renditions import SHAPES, social_url, version_url

SHAPE = SHAPES["text"]


def picture(image, root):
    """A `parts.Picture` of a CreditedImage; None for no image. `root`: the territory's `https://host`."""
    if image is None:
        return None
    sizes = [
        parts.PictureSize(
            url=root + version_url(image, SHAPE.spec(width, height, "webp"), "webp"),
            width=width,
            height=height,
            type="image/webp",
        )
        for width, height in SHAPE.sizes_of(image)
    ]
    sizes.append(parts.PictureSize(url=root + social_url(image), width=1200, height=630, type="image/jpeg"))
    return parts.Picture(
        alt=image.default_alt_text or "",
        credit=image.credit,
        licence=licence(image.shown_licence),
        source_url=image.source_url or None,
        width=image.width,
        height=image.height,
        sizes=sizes,
    )


def licence(known):
    return known and parts.Licence(code=known.value, name=str(known.label), url=known.address or None)
