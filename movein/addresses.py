"""Old addresses: each leads to what it has become, for good (wagtail.contrib.redirects)."""

from urllib.parse import unquote, urlsplit

from wagtail.contrib.redirects.models import Redirect

from contributions.models import Tag
from contributions.tags import tag_key
from movein.wxr import path_of

MAX_PATH = 255


class OldLinks:
    """Links of texts to pages of the old site. `waits`: the item in hand names a page that is not here yet."""

    def __init__(self, *, survey, records):
        self.survey, self.records = survey, records
        self.waits = False

    def begin(self):
        """Forgets the last item."""
        self.waits = False

    def page(self, address):
        uid = self._uid(address)
        if uid is None:
            return None
        record = self.records.get(uid)
        if record is None:
            self.waits = True
            return None
        return record.contribution_id

    def _uid(self, address):
        try:
            parts = urlsplit((address or "").strip())
            host = parts.hostname
        except ValueError:
            return None
        if parts.scheme not in ("", "http", "https") or (host and host not in self.survey.hosts):
            return None
        if not host and not parts.path.startswith("/"):
            return None
        for name, number in (part.partition("=")[::2] for part in parts.query.split("&")):
            if name in ("p", "page_id"):
                return self.survey.paths.get(f"/?p={number}")
        path = unquote(parts.path).rstrip("/")
        return self.survey.paths.get(path) if path else None


def old_paths(post):
    """The paths under which an item was reached, as redirects keep them."""
    found = []
    if path := path_of(post.link):
        found.append(path)
    if post.post_id.isdigit():
        found.append(f"/?p={post.post_id}")
        if post.post_type == "page":
            found.append(f"/?page_id={post.post_id}")
    paths = (Redirect.normalise_path(path) for path in found)
    return [path for path in paths if path not in ("/", "") and len(path) <= MAX_PATH]


def keep_addresses(*, territory, page, post):
    """Makes the old addresses of an item lead to its page; returns how many redirects are new.

    One that somebody else has (another import, a redirect made by hand) stays as it is.
    """
    own = Redirect.normalise_path("/" + page.url_path.removeprefix(territory.root_page.url_path))
    wished = [path for path in old_paths(post) if path != own]
    known = set(
        Redirect.objects.filter(site=territory.site_id, old_path__in=wished).values_list("old_path", flat=True)
    )
    new = [
        Redirect(site_id=territory.site_id, old_path=path, redirect_page_id=page.pk)
        for path in dict.fromkeys(wished)
        if path not in known
    ]
    Redirect.objects.bulk_create(new)
    return len(new)


def keep_tag_addresses(*, territory, terms):
    """Makes "/tag/…" and "/category/…" lead to the tags of ours; `terms` are (path, name)."""
    keys = {tag_key(name) for _path, name in terms}
    tags = {tag.key: tag.target for tag in Tag.objects.filter(key__in=keys).select_related("alias_of")}
    wished = {
        Redirect.normalise_path(path): territory.root_url + tags[tag_key(name)].get_absolute_url()
        for path, name in terms
        if tag_key(name) in tags and len(path) <= MAX_PATH
    }
    known = set(
        Redirect.objects.filter(site=territory.site_id, old_path__in=wished).values_list("old_path", flat=True)
    )
    Redirect.objects.bulk_create(
        [
            Redirect(site_id=territory.site_id, old_path=path, redirect_link=address)
            for path, address in wished.items()
            if path not in known
        ]
    )
