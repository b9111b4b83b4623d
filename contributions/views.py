"""Short links, and the files of pictures."""

from pathlib import Path

from django.conf import settings
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils._os import safe_join
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.images.views.serve import ServeView

from contributions.covers import cover
from contributions.embed_pictures import embed_picture_for, read_signed_embed
from contributions.models import Contribution
from contributions.qr import qr_svg
from contributions.social import social_picture
from contributions.tasks import fetch_embed_picture_task
from intake.origin import absolute

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
    address = absolute(request, contribution.short_url)
    return HttpResponse(qr_svg(address), content_type="image/svg+xml")


@require_safe
@cache_control(**DRAWN)
def drawn_cover(request, pk, digest):
    """`/couvertures/<id>-<digest>.svg`: the cover of a page without a photograph, in its territory's ink."""
    contribution = get_object_or_404(Contribution.objects.defer_streamfields(), pk=pk)
    svg = cover(contribution.kind, contribution.title, contribution.cover_accent or request.territory.accent, pk)
    return HttpResponse(svg, content_type="image/svg+xml")


class PictureView(ServeView):
    """One version of a picture, made when first asked for. Its address is signed, and its content never changes."""

    def get(self, *args, **kwargs):
        response = super().get(*args, **kwargs)
        if response.status_code == 200:
            response["Cache-Control"] = "public, max-age=31536000, immutable"
        return response

    def serve(self, rendition):
        rendition.file.open("rb")
        response = FileResponse(rendition.file, content_type=f"image/{rendition.file.name.rpartition('.')[2]}")
        response["Content-Security-Policy"] = "default-src 'none'"
        return response


picture = PictureView.as_view()


@require_safe
@cache_control(**DRAWN)
def drawn_social_picture(request, pk, digest):
    """`/couvertures/<id>-<digest>.jpg`: the same for other sites, which read no SVG."""
    contribution = get_object_or_404(Contribution.objects.defer_streamfields(), pk=pk)
    accent = contribution.cover_accent or request.territory.accent
    return HttpResponse(social_picture(contribution.kind, accent, pk), content_type="image/jpeg")


@require_safe
def media(request, path):
    """A picture from the media folder, for installations without a file server in front.

    Only folders of pictures are routed here; files for download go through Wagtail's
    document view, which checks who may read them.
    """
    try:
        file = Path(safe_join(settings.MEDIA_ROOT, path)).open("rb")  # noqa: SIM115 (FileResponse closes it)
    except (OSError, ValueError) as error:
        raise Http404(path) from error
    response = FileResponse(file)
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


#: Two inks on warm paper, for the time it takes to fetch a video's own picture.
EMBED_PLACEHOLDER = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360">
<path fill="#f4ece0" d="M0 0h640v360H0z"/><g fill="none" stroke="#2b2a4c" stroke-width="3">
<path d="M-20 300q80-60 160 0t160 0 160 0 160 0 160 0"/><path d="M-20 270q80-60 160 0t160 0 160 0 160 0 160 0"/>
<path d="M-20 240q80-60 160 0t160 0 160 0 160 0 160 0"/></g><circle cx="500" cy="110" r="56" fill="#d9683c"/></svg>"""


@require_safe
def embed_picture(request, token):
    """The picture of a video of another site, kept by us; while it is not, a drawing, and the search for it begins."""
    embed = read_signed_embed(token)
    if embed is None:
        raise Http404(token)
    picture = embed_picture_for(embed, ask=fetch_embed_picture_task.enqueue)
    if picture.file:
        response = redirect(picture.file.url)
        response["Cache-Control"] = "public, max-age=86400"
    else:
        response = HttpResponse(EMBED_PLACEHOLDER, content_type="image/svg+xml")
        response["Cache-Control"] = "public, max-age=60"
    return response
