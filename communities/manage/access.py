"""Who comes into the pages from which a community is run."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from communities.finding import community_or_404
from communities.permissions import may_look, may_run


def manage_page(view=None, *, open_to_read=False):
    """A page from which a community is run, for those who run it; `open_to_read`: also when it is archived."""

    def decorate(view):
        @login_required
        @never_cache
        @require_http_methods(["GET", "HEAD", "POST"])
        @wraps(view)
        def inside(request, slug, *args, **kwargs):
            community = community_or_404(request, slug)
            runs = may_run(request.user, community)
            reads = open_to_read and request.method != "POST" and may_look(request.user, community)
            if not runs and not reads:
                raise PermissionDenied
            request.runs_community = runs
            return view(request, community, *args, **kwargs)

        return inside

    return decorate(view) if view else decorate


def show(request, community, name, context, *, status=200):
    """One of these pages with its navigation."""
    return render(
        request, f"communities/manage/{name}.html", {"community": community, "current": name, **context}, status=status
    )


def asked_verb(request, verbs):
    """The verb that a button names; 404 for one that does not exist."""
    try:
        return verbs[request.POST.get("action", "")]
    except KeyError as error:
        raise Http404("no such verb") from error


def number(value):
    """A key as it was sent; 0, which nothing has, for what is no number."""
    return int(value) if value and value.isascii() and value.isdecimal() and len(value) < 16 else 0
