"""Short links, and the drawings of pages without a photograph."""

import re

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.cache import patch_cache_control
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from contributions.media_access import reads_draft
from contributions.models import Contribution
from contributions.qr import qr_svg
from contributions.signals import short_link_followed
from media.covers import cover
from media.social_pictures import kept_social_picture
from media.templatetags.pictures import ink_of
from territories.origin import absolute_for

# Its address changes with the page; not with the colour of the territory, which therefore shows within a week.
DRAWN = {"public": True, "max_age": 7 * 86400, "stale_while_revalidate": 30 * 86400}


@require_safe
def short(request, code):
    """`/q/<code>` leads to the contribution, on whichever territory it lives."""
    contribution = get_object_or_404(Contribution.objects.live(), short_code=code)
    short_link_followed.send(sender=type(contribution), request=request, contribution=contribution)
    return redirect(contribution.get_full_url(request) or "/")


@require_safe
@cache_control(public=True, max_age=86400)
def qr_code(request, code):
    """`/q/<code>/qr.svg` is the QR code of the short link, to print."""
    contribution = get_object_or_404(Contribution.objects.live(), short_code=code)
    address = absolute_for(request, contribution.short_url)
    return HttpResponse(qr_svg(address), content_type="image/svg+xml")


@require_safe
def drawn_cover(request, pk, digest):
    """`/couvertures/<id>-<digest>.svg`: the cover of a page without a photograph.

    `?encre=d9381e`: in the ink of the page that shows it, by default of its territory. `?motif=waves`: with another of
    the motifs that suit it.
    """
    contribution, is_public = page_of_drawing(request, pk, digest)
    accent = contribution.cover_accent or asked_ink(request) or ink_of(contribution, request)
    motif = request.GET.get("motif")
    motif = motif if motif in contribution.motifs else contribution.motifs[0]
    svg = cover(contribution.kind, contribution.title, accent, pk, motif)
    return cached(HttpResponse(svg, content_type="image/svg+xml"), is_public)


@require_safe
def drawn_social_picture(request, pk, digest):
    """`/couvertures/<id>-<digest>.jpg`: mountains for other sites, which read no SVG, in the colour of the page's
    community or territory whatever the address asks: painting takes a second, and the painting is kept."""
    contribution, is_public = page_of_drawing(request, pk, digest)
    community = contribution.community.cover_accent if contribution.community else ""
    accent = contribution.cover_accent or community or ink_of(contribution, request)
    picture = kept_social_picture(contribution.kind, accent, pk)
    return cached(HttpResponse(picture, content_type="image/jpeg"), is_public)


def asked_ink(request):
    """The ink that an address names, as "#rrggbb"; "" for none."""
    ink = request.GET.get("encre", "")
    return f"#{ink}" if re.fullmatch(r"[0-9a-f]{6}", ink) else ""


def page_of_drawing(request, pk, digest):
    """(the page whose drawing this is, whether everybody may see it). Raises Http404 for any other digest."""
    contribution = get_object_or_404(Contribution.objects.defer_streamfields(), pk=pk)
    if contribution.live and digest == contribution.cover_digest:
        return contribution, True
    page = contribution.specific
    if not reads_draft(request, page):
        raise Http404(digest)
    for version in (contribution, page.get_latest_revision_as_object()):
        if digest == version.cover_digest:
            return version, False
    raise Http404(digest)


def cached(response, is_public):
    patch_cache_control(response, **(DRAWN if is_public else {"private": True, "no_cache": True}))
    return response
