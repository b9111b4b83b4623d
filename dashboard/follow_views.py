"""What I follow, who follows me, and who may see it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contributions.pagination import paginate
from dashboard.forms import FollowVisibilityForm
from dashboard.views import mine
from follows.actions import unfollow
from follows.models import TARGETS, Follow

PER_PAGE = 48


@mine
@require_http_methods(["GET", "POST"])
def follows(request):
    """The list, narrowed to one kind of thing when asked; and who else may see it."""
    form = FollowVisibilityForm(request.POST if request.method == "POST" else None, member=request.user)
    if form.is_valid():
        form.save()
        messages.success(request, _("Your choices are saved."))
        return redirect("dashboard:follows")
    kind = request.GET.get("quoi", "")
    if kind and kind not in TARGETS:
        raise Http404("no such thing to follow")
    found = request.user.follows.with_targets()
    page = paginate(found.of(kind) if kind else found, request.GET.get("page"), per_page=PER_PAGE)
    context = {"follows": page, "kind": kind, "form": form, "follower_count": followers_of(request.user).count()}
    return render(request, "dashboard/follows.html", context, status=422 if form.errors else 200)


def followers_of(member):
    return Follow.objects.filter(member=member).by_active()


@mine
@require_safe
def followers(request):
    """Those who follow me and let it be seen; of the others, how many they are."""
    everybody = followers_of(request.user)
    seen = everybody.visible_to(request.user).select_related("follower")
    page = paginate(seen, request.GET.get("page"), per_page=PER_PAGE)
    context = {"followers": page, "hidden_count": everybody.count() - seen.count()}
    return render(request, "dashboard/followers.html", context)


@mine
@require_POST
def end_follow(request, pk):
    follow = get_object_or_404(request.user.follows.with_targets(), pk=pk)
    unfollow(member=request.user, target=follow.target)
    messages.success(request, _("You no longer follow “%(name)s”.") % {"name": follow.label})
    return redirect("dashboard:follows")
