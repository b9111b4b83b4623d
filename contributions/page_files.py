"""The files of a page: its feeds (`contributions.feeds.formats`) under its own address."""

from django.http import Http404, HttpResponse
from django.urls import Resolver404
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, Site


@require_safe
def page_file(request, path, name):
    """Answers with the page's own route of that name.

    Wagtail routes addresses that end with a slash only; whoever may read the page may
    read its files, so the hooks that guard the page guard them too.
    """
    found = Page.route_for_request(request, path)
    if found is None or not found.page.live or not isinstance(found.page, RoutablePageMixin):
        raise Http404(name)
    # What the tree did not use up is a route of the page itself, as `carte/` is of the front page.
    own = found.page.url_path.removeprefix(Site.find_for_request(request).root_page.url_path)
    try:
        view, args, kwargs = found.page.resolve_subpage(f"/{path.removeprefix(own)}{name}")
    except Resolver404 as error:
        raise Http404(name) from error
    for guard in hooks.get_hooks("before_serve_page"):
        refusal = guard(found.page, request, args, kwargs)
        if isinstance(refusal, HttpResponse):
            return refusal
    return view(request, *args, **kwargs)
