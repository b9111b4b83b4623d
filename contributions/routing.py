"""The page of a contribution found by its address at once, instead of a step for each part of the address."""

from functools import lru_cache

from django.urls import Resolver404
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import get_page_models

from contributions.beside import with_what_is_beside
from contributions.kinds import KINDS
from contributions.models import Contribution
from intake.prepared import prepared

#: What comes with the page of a contribution: each was asked for by itself.
RELATED = ("author", "lead_image", "community")


class AddressedMixin:
    """The front page of a territory: leads to a published contribution below it in one query, or in two where it
    stands in no section of its kind.

    Whatever else an address may be (a section, a route of a page on the way, what is not published) is Wagtail's.
    """

    def route(self, request, path_components):
        found = self._published_at(path_components)
        return found.route(request, []) if found else super().route(request, path_components)

    def _published_at(self, parts):
        if len(parts) < 2 or not self.live or any(_is_a_route("/".join(parts[first:])) for first in range(len(parts))):
            return None
        slug, url_path = parts[-1], f"{self.url_path}{'/'.join(parts)}/"
        spec = next((spec for spec in KINDS.values() if spec.section == parts[-2]), None)
        if spec and len(found := _page_at(slug, url_path, model=spec.page)) == 1:
            return found[0]
        rows = _at(slug, url_path)
        if len(rows) != 1 or rows[0][1] not in KINDS:
            return None
        pk, kind = rows[0]
        return next(iter(_page(pk, model=KINDS[kind].page)), None)


@lru_cache(maxsize=4096)
def _is_a_route(address):
    """Whether pages of some type answer this address below their own: it is theirs, not that of a page below them."""
    for model in get_page_models():
        if issubclass(model, RoutablePageMixin):
            try:
                model.get_resolver().resolve(f"/{address}/")
            except Resolver404:
                continue
            return True
    return False


@prepared
def _at(slug, url_path):
    return Contribution.objects.live().filter(slug=slug, url_path=url_path).order_by().values_list("pk", "kind")[:2]


@prepared
def _page(pk, *, model):
    return _with_all(model.objects.filter(pk=pk))


@prepared
def _page_at(slug, url_path, *, model):
    return _with_all(model.objects.live().filter(slug=slug, url_path=url_path))[:2]


def _with_all(pages):
    return with_what_is_beside(pages.select_related(*RELATED)).order_by()
