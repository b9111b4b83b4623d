"""Pictures as pages show them: AVIF and WebP at a few widths, with dimensions; animations only where one reads.

A page names the sizes it wants and makes none of them: each is made when a browser first
asks for its address, which is signed and may be cached for ever. A page full of new
photographs is then as quick as any other.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from django.utils.html import format_html, format_html_join
from django.utils.text import slugify
from wagtail.images.shortcuts import get_rendition_or_not_found
from wagtail.images.utils import generate_signature

FORMATS = ("avif", "webp")


@dataclass(frozen=True)
class Shape:
    """A place for a picture: its widths, its proportions (none: the picture's own), and the room it takes."""

    widths: tuple
    sizes: str
    ratio: tuple = ()
    moves: bool = False

    def sizes_of(self, image):
        """(width, height) of each version, none wider than the picture itself: enlarging adds weight and no detail."""
        widths = [width for width in self.widths if width < image.width]
        if len(widths) < len(self.widths):
            widths.append(min(image.width, self.widths[-1]))
        across, down = self.ratio or (image.width, image.height)
        return [(width, max(1, round(width * down / across))) for width in widths]

    def spec(self, width, height, name):
        """Wagtail's words for one version."""
        return f"fill-{width}x{height}|format-{name}" if self.ratio else f"width-{width}|format-{name}"


SHAPES = {
    "text": Shape((480, 800, 1216), "(min-width: 40rem) 38rem, 100vw", moves=True),
    "wide": Shape((640, 1024, 1600), "(min-width: 64rem) 58rem, 100vw", moves=True),
    "lead": Shape((640, 1024, 1600), "(min-width: 80rem) 75rem, 100vw", ratio=(2, 1), moves=True),
    "gallery": Shape((320, 640, 960), "(min-width: 60rem) 20rem, (min-width: 36rem) 50vw, 100vw"),
    "card": Shape((320, 640, 960), "(min-width: 60rem) 24rem, (min-width: 40rem) 50vw, 100vw", ratio=(3, 2)),
    "square": Shape((96, 192, 384), "6rem", ratio=(1, 1)),
}


@lru_cache(maxsize=8_192)  # a page of cards asks for more than a hundred, and signs each
def signed_address(pk, title, spec, name):
    filename = f"{slugify(title)[:60] or 'image'}.{name}"
    return _addresses[0](generate_signature(pk, spec), pk, spec, filename)


class VersionAddress(Protocol):
    """Where versions of pictures are read, and access to them is checked."""

    def __call__(self, signature: str, pk: int, spec: str, filename: str) -> str:
        """The path of a version."""


_addresses: list[VersionAddress] = []


def register_address(path: VersionAddress):
    """Called once, by the app that has the view."""
    _addresses[:] = [path]


def version_url(image, spec, name):
    """The address of one version of a picture; another one when its file or its focal point changes."""
    address = signed_address(image.pk, image.title, spec, name)
    focus = image.get_focal_point_key() if image.has_focal_point() else ""
    return f"{address}?v={(image.file_hash or str(image.pk))[:8]}{focus}"


def picture_html(image, shape, *, alt=None, eager=False, css_class=""):
    """The ``<picture>`` of an image in one of the SHAPES."""
    shape = SHAPES[shape]
    sizes = shape.sizes_of(image)
    sources = {
        name: ", ".join(f"{version_url(image, shape.spec(*size, name), name)} {size[0]}w" for size in sizes)
        for name in FORMATS
    }
    width, height = sizes[len(sizes) // 2]
    attributes = {
        "src": version_url(image, shape.spec(width, height, "webp"), "webp"),
        "width": width,
        "height": height,
        "alt": image.default_alt_text if alt is None else alt,
        "loading": "eager" if eager else "lazy",
        "decoding": "async",
        **({"fetchpriority": "high"} if eager else {}),
        **({"class": css_class} if css_class else {}),
    }
    return format_html(
        "<picture>{}<img {}></picture>",
        format_html_join(
            "",
            '<source srcset="{}" sizes="{}" type="image/{}">',
            ((sources[name], shape.sizes, name) for name in FORMATS),
        ),
        format_html_join(" ", '{}="{}"', attributes.items()),
    )


def social_url(image):
    """The address of the picture that other sites show beside a link."""
    return version_url(image, "fill-1200x630|format-jpeg", "jpg")


def moves(image, shape):
    """Whether this picture plays there: animations are GIFs (validation sees to it), and cards hold still."""
    return SHAPES[shape].moves and image.file.name.lower().endswith(".gif")


def still(image):
    """The first picture of an animation, for readers who asked for less motion."""
    return get_rendition_or_not_found(image, f"width-{min(image.width, 1216)}|format-webp")
