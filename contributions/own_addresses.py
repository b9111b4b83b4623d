"""Which contribution of this installation an address leads to, on whichever territory."""

from urllib.parse import unquote, urlsplit

from wagtail.models import Site

from contributions.models import Contribution


def contribution_at(address):
    """The published contribution at `https://host/path/` of one of our territories; None for anything else.

    Hosts that are not ours cost no query: Wagtail keeps where its sites begin.
    """
    try:
        parts = urlsplit(address.strip())
        hostname = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not hostname or "\x00" in address:
        return None
    roots = [root.root_path for root in Site.get_site_root_paths() if urlsplit(root.root_url).hostname == hostname]
    if not roots:
        return None
    path = unquote(parts.path).strip("/")
    return Contribution.objects.live().public().filter(url_path=f"{roots[0]}{path}/").first()
