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
    """The front page of a territory: leads to a published contribution below it in two queries.

    Whatever else an address may be (a section, a route of a page on the way, what is not published) is Wagtail's.
    """

    def route(self, request, path_components):
        found = self._published_at(path_components)
        return found.route(request, []) if found else super().route(request, path_components)

    def _published_at(self, parts):
        if len(parts) < 2 or not self.live:
            return None
        rows = _at(parts[-1], f"{self.url_path}{'/'.join(parts)}/")
        if len(rows) != 1:
            return None
        pk, kind = rows[0]
        if kind not in KINDS or any(_is_a_route("/".join(parts[first:])) for first in range(len(parts))):
            return None
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
    return with_what_is_beside(model.objects.filter(pk=pk).select_related(*RELATED))
