"""Wagtail's private pages, of which there are none here: what is published is everybody's (`private_page_options`).

A row that was written all the same is respected. Whether there is one is a small question; which ones apply to a page,
or to a list, is a large one, asked only then.
"""

from django.http import Http404
from wagtail.models import Page, PageViewRestriction

from intake.prepared import prepared
from territories.reading import request_that_reads
from territories.roots import specific_page


@prepared
def _some():
    return PageViewRestriction.objects.order_by().values_list("pk", flat=True)[:1]


@prepared
def _child(slug, first, last, depth):
    found = Page.objects.filter(slug=slug, depth=depth, path__range=(first, last)).order_by("path")
    return found.values_list("pk", "content_type")[:1]


def are_there_restrictions():
    """Whether any page is private; for a request that only reads, as it was when its territory was looked up."""
    request = request_that_reads()
    if request is None:
        return bool(_some())
    if not hasattr(request, "has_private_pages"):
        known = getattr(getattr(request, "territory", None), "has_private_pages", None)
        request.has_private_pages = bool(_some() if known is None else known)
    return request.has_private_pages


class RestrictionsMixin:
    """A page that asks for restrictions only where there are any, for the pages below it by prepared questions, and
    for the addresses of sites once for a request.
    """

    def _get_site_root_paths(self, cache_object=None):
        return super()._get_site_root_paths(cache_object or request_that_reads())

    def route(self, request, path_components):
        if not path_components:
            return super().route(request, path_components)
        slug, *others = path_components
        found = _child(slug, *self._get_children_path_interval(self.path), self.depth + 1)
        if not found:
            raise Http404
        return specific_page(*found[0]).route(request, others)

    def get_view_restrictions(self):
        if are_there_restrictions():
            return super().get_view_restrictions()
        nothing = PageViewRestriction.objects.none()
        nothing._result_cache = []  # or Django compiles a query to find that out
        return nothing
