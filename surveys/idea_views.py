"""The idea box: read, propose, vote."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contributions.pagination import paginate
from intake.same_origin import from_our_pages
from surveys import actions, permissions
from surveys.forms import IdeaForm
from surveys.models.ideas import Idea
from territories.models import Territory

ORDERS = {"votes": ("-vote_count", "-proposed_at", "-pk"), "date": ("-proposed_at", "-pk")}
PER_PAGE = 30


def ideas_here(request):
    territory = Territory.of(request)
    if territory is None:
        raise Http404("no territory")
    return Idea.objects.in_territory(territory).shown()


@require_safe
def ideas(request):
    """All ideas, by votes or by date, of one state or of all."""
    order = request.GET.get("ordre") if request.GET.get("ordre") in ORDERS else "votes"
    state = request.GET.get("etat") if request.GET.get("etat") in Idea.State.values else ""
    found = ideas_here(request).for_reading(request.user).order_by(*ORDERS[order])
    page = paginate(found.filter(state=state) if state else found, request.GET.get("page"), per_page=PER_PAGE)
    context = {"ideas": page, "order": order, "state": state, "states": Idea.State.choices}
    return render(request, "surveys/ideas.html", context)


@require_safe
def idea(request, pk):
    found = get_object_or_404(ideas_here(request).for_reading(request.user), pk=pk)
    return render(request, "surveys/idea.html", {"idea": found})


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def propose(request):
    form = IdeaForm(request.POST if request.method == "POST" else None, member=request.user)
    if request.method == "POST" and form.is_valid():
        proposed = actions.propose_idea(territory=Territory.of(request), author=request.user, **form.cleaned_data)
        messages.success(request, _("Thank you: your idea is in the box."))
        return redirect(proposed)
    return render(request, "surveys/propose.html", {"form": form}, status=422 if form.errors else 200)


@from_our_pages
@never_cache
@require_POST
def vote(request, pk):
    """A member's vote counts once, and can be taken back while the idea is open."""
    found = get_object_or_404(ideas_here(request), pk=pk)
    if not request.user.is_authenticated:
        return redirect_to_login(found.get_absolute_url(), settings.LOGIN_URL)
    if not permissions.may_vote(request.user, found):
        messages.info(request, _("This idea is decided: its votes stand."))
    elif request.POST.get("vote") == "no":
        actions.withdraw_vote(idea=found, member=request.user)
    else:
        actions.vote(idea=found, member=request.user)
    back = request.POST.get("back", "")
    if back in ORDERS:
        return HttpResponseRedirect(f"{reverse('ideas:ideas')}?ordre={back}#idee-{found.pk}")
    return redirect(found)
