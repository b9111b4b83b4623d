"""Short links, and the files of pictures."""

from pathlib import Path

from django.conf import settings
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils._os import safe_join
from django.views.decorators.http import require_safe

from contributions.models import Contribution


@require_safe
def short(request, code):
    """`/q/<code>` leads to the contribution, on whichever territory it lives."""
    contribution = get_object_or_404(Contribution.objects.live(), short_code=code)
    return redirect(contribution.get_full_url(request) or "/")


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
