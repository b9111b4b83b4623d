"""The stylesheet of a territory's colours, and the picture that is drawn in them."""

from django.http import Http404, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from media.colours import HEX
from media.social_pictures import kept_social_picture
from territories.look import safe_accent, stylesheet


@require_safe
@cache_control(public=True, max_age=31_536_000, immutable=True)
def colours(request, accent):
    """The stylesheet of an accent colour, which its address names: `/couleurs/d9381e.css`."""
    if not HEX.fullmatch(f"#{accent}"):
        raise Http404("no such colour")
    return HttpResponse(stylesheet(f"#{accent}"), content_type="text/css; charset=utf-8")


@require_safe
@cache_control(public=True, max_age=7 * 86400)
def drawn_picture(request, accent):
    """`/couleurs/d9381e.jpg`: what other sites show with a link to the front page of a territory in this colour."""
    colour = safe_accent(request.territory.accent)[0]
    if f"#{accent}" != colour:  # painting is slow and the painting is kept
        raise Http404("not the colour of this site")
    return HttpResponse(kept_social_picture("territory", colour, 0), content_type="image/jpeg")
