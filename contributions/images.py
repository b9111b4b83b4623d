"""Pictures as pages show them: AVIF and WebP at a few widths, with dimensions; animations only where one reads."""

from dataclasses import dataclass

from wagtail.images.models import Picture
from wagtail.images.shortcuts import get_rendition_or_not_found, get_renditions_or_not_found

FORMATS = ("avif", "webp")


@dataclass(frozen=True)
class Shape:
    """A place for a picture: its widths, its proportions (none: the picture's own), and the room it takes."""

    widths: tuple
    sizes: str
    ratio: tuple = ()
    moves: bool = False

    def specs(self, image):
        """Filter specifications, none wider than the picture itself: enlarging adds weight and no detail."""
        widths = [width for width in self.widths if width < image.width] or []
        if len(widths) < len(self.widths):
            widths.append(min(image.width, self.widths[-1]))
        return [f"{self._resize(width)}|format-{name}" for name in FORMATS for width in widths]

    def _resize(self, width):
        if not self.ratio:
            return f"width-{width}"
        across, down = self.ratio
        return f"fill-{width}x{round(width * down / across)}"


SHAPES = {
    "text": Shape((480, 800, 1216), "(min-width: 40rem) 38rem, 100vw", moves=True),
    "wide": Shape((640, 1024, 1600), "(min-width: 64rem) 58rem, 100vw", moves=True),
    "gallery": Shape((320, 640, 960), "(min-width: 60rem) 20rem, (min-width: 36rem) 50vw, 100vw"),
    "card": Shape((320, 640, 960), "(min-width: 60rem) 24rem, (min-width: 40rem) 50vw, 100vw", ratio=(3, 2)),
    "square": Shape((96, 192, 384), "6rem", ratio=(1, 1)),
}


def picture_html(image, shape, *, alt=None, eager=False, css_class=""):
    """The ``<picture>`` of an image in one of the SHAPES."""
    attributes = {
        "sizes": SHAPES[shape].sizes,
        "loading": "eager" if eager else "lazy",
        "decoding": "async",
    }
    if eager:
        attributes["fetchpriority"] = "high"
    if alt is not None:
        attributes["alt"] = alt
    if css_class:
        attributes["class"] = css_class
    renditions = get_renditions_or_not_found(image, SHAPES[shape].specs(image))
    return Picture(renditions, attributes).__html__()


def moves(image, shape):
    """Whether this picture plays there: animations are GIFs (the picture door sees to it), and cards hold still."""
    return SHAPES[shape].moves and image.file.name.lower().endswith(".gif")


def still(image):
    """The first picture of an animation, for readers who asked for less motion."""
    return get_rendition_or_not_found(image, f"width-{min(image.width, 1216)}|format-webp")
