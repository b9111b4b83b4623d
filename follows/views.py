"""The button: to follow, and to follow no more, with or without JavaScript."""

from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from contributions.models import Contribution, Tag
from follows import actions
from follows.filters import SCOPES
from follows.models import SavedFilter
from follows.subscription_views import ask_for_address
from follows.templatetags.following import filter_button, target_button
from members.models import Member
from territories.models import Territory

#: What stands in the address -> what may be followed.
TARGETS = {
    "membre": lambda: Member.objects.active(),
    "tag": lambda: Tag.objects.select_related("alias_of"),
    "page": lambda: Contribution.objects.live(),
}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def follow_target(request, what, pk):
    """A member follows at once; a reader signs in first, and finds the button again."""
    if what not in TARGETS or pk >= 1 << 63:
        raise Http404("nothing of that kind can be followed")
    target = get_object_or_404(TARGETS[what](), pk=pk)
    target = target.target if isinstance(target, Tag) else target
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    if request.method == "POST":
        follow_or_stop(request, target)
    return answer(request, target_button(request, target), target.get_absolute_url() if what != "page" else target.url)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def follow_filter(request):
    """The same for a question; a reader without account leaves an address instead."""
    territory = Territory.of(request)
    sent = request.POST if request.method == "POST" else request.GET
    scope_name, query = sent.get("ou", ""), sent.get("q", "").replace("\x00", "")[:500]
    if (
        scope_name not in SCOPES
        or not (scope := SCOPES[scope_name](territory, query)).is_asked
        or len(scope.query) > 500
    ):
        raise Http404("no such filter")
    words = scope.words
    keep = {"scope": scope_name, "territory": territory, "query": scope.query, "words": words}
    if not request.user.is_authenticated:
        return ask_for_address(request, words, keep=keep, back=scope.url)
    if request.method == "POST":
        if wants_to_follow(request):
            follow_or_stop(request, actions.save_filter(**keep))
        else:
            digest = SavedFilter.digest_of(scope_name, territory, scope.query)
            follow_or_stop(request, get_object_or_404(SavedFilter, digest=digest))
    return answer(request, filter_button(request, scope_name, scope.query, words), scope.url)


def wants_to_follow(request):
    return request.POST.get("follow") != "no"


def follow_or_stop(request, target):
    """Says what is wanted rather than "the other way round": pressed twice it is the same."""
    verb = actions.follow if wants_to_follow(request) else actions.unfollow
    verb(member=request.user, target=target)


def answer(request, button, home):
    """The button alone to htmx; to a form the page where it stood; to a link the button on a page of its own."""
    if request.htmx:
        return render(request, "components/follow_button.html", button)
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    if request.method == "POST":
        return redirect(back if safe else home or "/")
    return render(request, "follows/follow.html", {"button": {**button, "next": home or "/"}, "home": home or "/"})
