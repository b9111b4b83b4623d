"""The boxes, as pages for frames and as HTML to include; and the script that gives a frame its height."""

from functools import cache
from http import HTTPStatus
from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from embed.boxes import BOXES
from embed.lines import described
from territories.origin import absolute_for

#: Who asks again within this is answered by a cache, and a moment longer with what was there.
CACHED = {"public": True, "max_age": 300, "stale_while_revalidate": 3600}
SCRIPT = "js/box/cadre-1.js"


@require_safe
@cache_control(**CACHED)
def box(request, word):
    """`/embed/<word>/`: a box for a frame."""
    return _answer(request, word, frame=True)


@require_safe
@cache_control(**CACHED)
def fragment(request, word):
    """`/embed/<word>/fragment.html`: the same as a few lines of HTML, without style or script, for the server or the
    page of a partner to include."""
    return _answer(request, word, frame=False)


@require_safe
@cache_control(public=True, max_age=7 * 86400, stale_while_revalidate=30 * 86400)
def frame_script(request):
    """`/embed/cadre-1.js`: its address stays as long as what it says to frames and hears from them."""
    return HttpResponse(_script(), content_type="text/javascript; charset=utf-8")


@cache
def _script():
    return Path(finders.find(SCRIPT)).read_text()


def _answer(request, word, *, frame):
    asked, status = BOXES.get(word), HTTPStatus.OK
    if asked is None:
        return refused(request, _("There is no box of this name."), status=HTTPStatus.NOT_FOUND, frame=frame)
    if not request.territory.is_open:
        sentence = _("This territory is not open to the public yet: it is being prepared.")
        return refused(request, sentence, status=HTTPStatus.NOT_FOUND, frame=frame)
    form = asked.form(request.GET, territory=request.territory)
    if not form.is_valid():
        status = HTTPStatus.NOT_FOUND if form.has_error("adresse", "unknown") else HTTPStatus.BAD_REQUEST
        return refused(request, _("This box cannot be shown"), form.told_errors(), status=status, frame=frame)
    content = shown(request, asked, form)
    if content["is_gone"]:
        status = HTTPStatus.GONE
    return render(request, asked.template if frame else "embed/fragment.html", content, status=status)


def shown(request, asked, form):
    """What the templates of a box read, for a form that is valid."""
    content, data = asked.find(form), form.cleaned_data
    is_gone = content.subject is None and "adresse" in data
    subject = described([content.subject], request)[0] if content.subject else None
    return {
        "box": asked,
        "title": data.get("titre") or (subject.title if subject else str(asked.label)),
        "subject": subject,
        "items": described(content.items, request),
        "more": absolute_for(request, content.more) if content.more else "",
        "accent": data.get("accent") or request.territory.accent,
        "theme": data.get("theme", ""),
        "has_pictures": not data.get("sans_images"),
        "level": int(data.get("niveau") or 2),
        "is_gone": is_gone,
    }


def refused(request, sentence, errors=(), *, status, frame):
    context = {"sentence": sentence, "errors": errors, "accent": request.territory.accent, "theme": ""}
    return render(request, f"embed/refused{'' if frame else '_fragment'}.html", context, status=status)
