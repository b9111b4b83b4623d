"""From an address to what it names."""

import re
from urllib.parse import urlsplit

from django.http import Http404
from django.shortcuts import get_object_or_404
from wagtail.models import Page

from communities.models import CommunityPage
from contributions.models import Contribution
from territories.models import Territory

SHORT = re.compile(r"^/q/([0-9a-z]+)/?$")


def community_or_404(request, slug):
    """The community of this territory at this address."""
    territory = Territory.of(request)
    found = CommunityPage.objects.live().filter(territory=territory, slug=slug).select_related("territory")
    return get_object_or_404(found)


def contribution_at(request, address):
    """The published contribution at an address of this territory, or behind a short link; None for anything else."""
    path = urlsplit(address.strip().replace("\x00", "")).path
    short = SHORT.match(path)
    live = Contribution.objects.live()
    if short:
        return live.filter(short_code=short[1]).first()
    try:
        route = Page.route_for_request(request, path.strip("/") + "/")
    except Http404:
        return None
    return live.filter(pk=route.page.pk).first() if route else None
