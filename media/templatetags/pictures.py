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


#: A motif comes back on a page after so many other covers.
APART = 8


@register.simple_tag(takes_context=True)
def drawn_cover(context, contribution):
    """``{% drawn_cover contribution %}``: the address of its cover, in the ink of the page, with the motif that suits
    it best among those that the page did not just show."""
    request = getattr(context, "request", None)
    address = with_ink(contribution.cover_url, contribution, request)
    motif = unseen_motif(contribution, request)
    if motif == contribution.motifs[0]:
        return address
    return f"{address}{'&' if '?' in address else '?'}motif={motif}"


@register.simple_tag(takes_context=True)
def print_in(context, accent):
    """``{% print_in "#1e8449" %}``: covers of this page that have no colour of their own are printed in this ink."""
    if request := getattr(context, "request", None):
        request.ink = accent
    return ""


def unseen_motif(contribution, request):
    """The first of its motifs that is not among the last covers of the page, else the one that is longest ago there.

    A contribution that is on the page twice has the same cover twice.
    """
    motifs = contribution.motifs
    if request is None:
        return motifs[0]
    if not hasattr(request, "shown_motifs"):
        request.shown_motifs = {}
    shown = request.shown_motifs
    if contribution.pk not in shown:
        last = list(shown.values())[::-1]
        ago = {motif: last.index(motif) if motif in last else APART for motif in motifs}
        shown[contribution.pk] = max(motifs, key=lambda motif: min(ago[motif], APART))
    return shown[contribution.pk]


def ink_of(contribution, request):
    """The accent that its drawing is printed with: that of the page (`print_in`), else of the territory asked for;
    on a site that is none, of its own."""
    if ink := getattr(request, "ink", ""):
        return ink
    here = getattr(request, "territory", None)
    if here is not None and here.pk is None and contribution.territory:
        return contribution.territory.accent
    return getattr(here, "accent", "")


def with_ink(address, contribution, request):
    """The address of a drawing with the ink that it is printed with: caches keep a drawing for days."""
    accent = "" if contribution.cover_accent else ink_of(contribution, request)
    return f"{address}?encre={accent.lstrip('#').lower()}" if accent else address
