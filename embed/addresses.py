"""Which page of ours an address is: on the host of an open territory of this installation, and published."""

from urllib.parse import unquote, urlsplit

from django.http import Http404, HttpRequest
from django.urls import Resolver404, resolve
from wagtail.models import Page

from contributions.models import Contribution, Tag
from members.models import Member
from territories.models import Territory

LONGEST = 2000
USUAL_PORTS = {"http": 80, "https": 443}


class NotOurs(LookupError):
    """No page of ours, or none that everybody may read."""


def page_at(address):
    """(Territory, what is there): a published page in its own type, a Tag or a Member. Raises NotOurs.

    The sign after `#` and the query are left out: filters and pages of a list are the list.
    """
    territory, path = _territory_and_path(address)
    try:
        match = resolve(path)
    except Resolver404:
        raise NotOurs(address) from None
    finder = FINDERS.get(match.view_name)
    found = finder(territory, *match.args, **match.kwargs) if finder else None
    if found is None:
        raise NotOurs(address)
    # A short link leads to a contribution of any territory.
    return getattr(found, "territory", None) or territory, found


def contribution_at(address):
    """The number of the contribution at an address; None for anything else."""
    try:
        _territory, found = page_at(address)
    except NotOurs:
        return None
    return found.pk if isinstance(found, Contribution) else None


def _territory_and_path(address):
    if len(address) > LONGEST:
        raise NotOurs(address[:80])
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        raise NotOurs(address) from None
    if parts.scheme not in USUAL_PORTS or not host or "\x00" in address:
        raise NotOurs(address)
    territory = Territory.objects.open().filter(site__hostname=host).first()
    if territory is None or not _is_port_of(territory.site, parts.scheme, port):
        raise NotOurs(address)
    path = unquote(parts.path)
    # Copied by hand, the address of a page often lacks its last sign.
    return territory, path if path.endswith("/") or path.startswith("/q/") else f"{path}/"


def _is_port_of(site, scheme, port):
    """Whether the port is the site's; one site answers on both of the usual ones."""
    usual = set(USUAL_PORTS.values())
    asked = port or USUAL_PORTS[scheme]
    return asked == site.port or {asked, site.port} <= usual


def _page(territory, path):
    """The published page at a path of the tree."""
    request = HttpRequest()
    request.path = request.path_info = f"/{path}"
    request.territory = territory
    try:
        found = territory.root_page.specific.route(request, [part for part in path.split("/") if part])
    except Http404:
        return None
    page = getattr(found, "page", None) or found[0]
    is_readable = page.live and Page.objects.public().filter(pk=page.pk).exists()
    return page if is_readable else None


def _short_link(_territory, code):
    found = Contribution.objects.live().public().filter(short_code=code, territory__is_open=True).first()
    return found.specific if found else None


def _tag(_territory, slug):
    tag = Tag.objects.filter(slug=slug).select_related("alias_of").first()
    return tag.target if tag else None


def _member(_territory, slug):
    return Member.objects.named_elsewhere().filter(slug=slug).first()


#: The addresses that a page may have, by the name of their view, and who finds what is there.
FINDERS = {
    "wagtail_serve": _page,
    "contributions:short": _short_link,
    "search:tag": _tag,
    "members:profile": _member,
}
