"""Sharing on Mastodon: the reader names a server, and nobody else hears of it before they follow the link."""

import re

from django.shortcuts import get_object_or_404, render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from contributions.models import Contribution
from territories.origin import absolute_for

_HOST = re.compile(r"(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")


@require_safe
def mastodon(request, code):
    """Asks for the server (`?serveur=`), then shows the link that shares there."""
    contribution = get_object_or_404(Contribution.objects.live(), short_code=code)
    written = request.GET.get("serveur", "")[:300]
    host = host_in(written)
    share = ""
    if host:
        address = contribution.get_full_url(request) or absolute_for(request, contribution.short_url)
        share = f"https://{host}/share?{urlencode({'text': f'{contribution.title} {address}'})}"
    context = {"page": contribution, "written": written, "host": host, "share": share}
    return render(request, "reactions/mastodon.html", context, status=422 if written.strip() and not host else 200)


def host_in(written):
    """The server that a person means by "mamot.fr", "https://mamot.fr/@moi" or "@moi@mamot.fr"; "" for none."""
    word = re.sub(r"^[a-z]+://", "", written.strip().lower())
    word = word.split("/")[0].rpartition("@")[2]
    try:
        word = word.encode("idna").decode() if word else ""
    except UnicodeError:
        return ""
    return word if _HOST.fullmatch(word) else ""
