"""Short links, and the drawings of pages without a photograph."""


from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail import hooks

from contributions.covers import cover
from contributions.models import Contribution
from contributions.qr import qr_svg
from contributions.social import social_picture

# Its address changes with the page; not with the colour of the territory, which therefore shows within a week.
DRAWN = {"public": True, "max_age": 7 * 86400, "stale_while_revalidate": 30 * 86400}


@require_safe
def short(request, code):
    """`/q/<code>` leads to the contribution, on whichever territory it lives."""
    contribution = get_object_or_404(Contribution.objects.live(), short_code=code)
    for told in hooks.get_hooks("short_link_followed"):
        told(request, contribution)
    return redirect(contribution.get_full_url(request) or "/")


@require_safe
@cache_control(public=True, max_age=86400)
def qr_code(request, code):
    """`/q/<code>/qr.svg` is the QR code of the short link, to print."""
    contribution = get_object_or_404(Contribution.objects.live(), short_code=code)
    address = request.build_absolute_uri(contribution.short_url)
    return HttpResponse(qr_svg(address), content_type="image/svg+xml")


@require_safe
@cache_control(**DRAWN)
def drawn_cover(request, pk, digest):
    """`/couvertures/<id>-<digest>.svg`: the cover of a page without a photograph, in its territory's ink."""
    contribution = get_object_or_404(Contribution.objects.defer_streamfields(), pk=pk)
    svg = cover(contribution.kind, contribution.title, contribution.cover_accent or request.territory.accent, pk)
    return HttpResponse(svg, content_type="image/svg+xml")


@require_safe
@cache_control(**DRAWN)
def drawn_social_picture(request, pk, digest):
    """`/couvertures/<id>-<digest>.jpg`: the same for other sites, which read no SVG."""
    contribution = get_object_or_404(Contribution.objects.defer_streamfields(), pk=pk)
    accent = contribution.cover_accent or request.territory.accent
    return HttpResponse(social_picture(contribution.kind, accent, pk), content_type="image/jpeg")
