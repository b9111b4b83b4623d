"""What a page that somebody reads reports to: `/mesure/`."""

from base64 import b64decode

from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from analytics.buffer import remember
from analytics.hits import hit_of
from intake.bodies import length_of

#: Bytes: two addresses and a number.
LONGEST = 16 * 1024
DOT = b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")


@csrf_exempt  # a page that caches may keep holds no token; only our own pages are heard (hits.py)
@never_cache
@require_POST
def measure(request):
    """What `js/measure.js` sends once a page is in front of somebody's eyes."""
    if length_of(request) > LONGEST:  # this way in is ahead of the limits of all others
        return HttpResponse(status=413)
    sent = request.POST
    hit = hit_of(
        request, address=sent.get("address", ""), referrer=sent.get("referrer", ""), page_id=sent.get("page", "")
    )
    if hit:
        remember(hit)
    return HttpResponse(status=204)


@never_cache
@require_GET
def dot(request):
    """The picture that browsers without JavaScript ask for; the page is the one that names it."""
    hit = hit_of(request, address=request.headers.get("Referer", ""), page_id=request.GET.get("page", ""))
    if hit:
        hit.source = "."  # such a browser does not say where its reader came from
        remember(hit)
    return HttpResponse(DOT, content_type="image/gif")
