"""``{% load pictures %}``: pictures for templates."""

from django import template

from contributions import images

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
