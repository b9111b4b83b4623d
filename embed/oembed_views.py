"""`/oembed?url=…`: what other sites ask when somebody pastes the address of a page of ours."""

from http import HTTPStatus
from xml.sax.saxutils import escape

from django.http import HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from embed.addresses import NotOurs, page_at
from embed.oembed import CACHE_AGE, described
from territories.senders import speaking_for

LARGEST = 10_000


@require_safe
@cache_control(public=True, max_age=CACHE_AGE)
def oembed(request):
    """JSON or XML; 400 for what cannot be understood, 404 for what is no published page of ours, 501 for another
    format. Any host of the installation answers for all its territories."""
    if request.GET.get("format", "json") not in WRITERS:
        return _refusal(_("The formats are json and xml."), HTTPStatus.NOT_IMPLEMENTED)
    address = request.GET.get("url", "")
    if not address:
        return _refusal(_("Give the address of a page as “url”."), HTTPStatus.BAD_REQUEST)
    limits = {}
    for name in ("maxwidth", "maxheight"):
        limits[name], text = None, request.GET.get(name, "")
        if text:
            if not (text.isascii() and text.isdigit() and 0 < int(text[:9]) <= LARGEST and len(text) < 9):
                return _refusal(
                    _("“%(name)s” is a number of pixels, from 1 to %(largest)s.") % {"name": name, "largest": LARGEST},
                    HTTPStatus.BAD_REQUEST,
                )
            limits[name] = int(text)
    try:
        territory, found = page_at(address)
    except NotOurs:
        return _refusal(_("There is no page at this address that everybody may read."), HTTPStatus.NOT_FOUND)
    with speaking_for(territory):
        answer = described(territory, found, max_width=limits["maxwidth"], max_height=limits["maxheight"])
    return WRITERS[request.GET.get("format", "json")](answer)


def _refusal(sentence, status):
    response = HttpResponse(f"{sentence}\n", status=status, content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "no-store"
    return response


def _json(answer):
    return JsonResponse(answer, json_dumps_params={"ensure_ascii": False})


def _xml(answer):
    lines = "".join(f"<{name}>{escape(str(value))}</{name}>" for name, value in answer.items())
    text = f'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>{lines}</oembed>\n'
    return HttpResponse(text, content_type="text/xml; charset=utf-8")


WRITERS = {"json": _json, "xml": _xml}
