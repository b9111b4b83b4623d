"""``{% load pictures %}``: pictures for templates."""

from django import template

from media import renditions as images

register = template.Library()


@register.inclusion_tag("components/picture.html")
def responsive_picture(image, shape="text", alt=None, eager=False, css_class=""):
    """``{% responsive_picture image "card" alt="" %}``: without ``alt``, the picture's own description."""
    if image is None:
        return {"image": None}
    if images.moves(image, shape):
        return {
            "image": image,
            "moves": True,
            "still": images.still(image),
            "alt": image.default_alt_text if alt is None else alt,
            "css_class": css_class,
        }
    return {"image": image, "html": images.picture_html(image, shape, alt=alt, eager=eager, css_class=css_class)}


@register.simple_tag(takes_context=True)
def drawn_cover(context, contribution):
    """``{% drawn_cover contribution %}``: the address of its cover, another one when the territory's ink changes."""
    return with_ink(contribution.cover_url, contribution, getattr(context, "request", None))


def ink_of(contribution, request):
    """The accent that its drawing is printed with: of the territory asked for; on a site that is none, of its own."""
    here = getattr(request, "territory", None)
    if here is not None and here.pk is None and contribution.territory:
        return contribution.territory.accent
    return getattr(here, "accent", "")


def with_ink(address, contribution, request):
    """The address of a drawing with the ink that it is printed with: caches keep a drawing for days."""
    accent = "" if contribution.cover_accent else ink_of(contribution, request)
    return f"{address}?encre={accent.lstrip('#').lower()}" if accent else address
