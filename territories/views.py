"""The stylesheet of a territory's colours."""

from django.http import Http404, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from media.colours import HEX
from territories.look import stylesheet


@require_safe
@cache_control(public=True, max_age=31_536_000, immutable=True)
def colours(request, accent):
    """The stylesheet of an accent colour, which its address names: `/couleurs/d9381e.css`."""
    if not HEX.fullmatch(f"#{accent}"):
        raise Http404("no such colour")
    return HttpResponse(stylesheet(f"#{accent}"), content_type="text/css; charset=utf-8")
