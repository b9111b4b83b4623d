"""What members do about communities: propose one, join, answer, leave, suggest a page, take a file."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from communities import downloads, joining, opening, placing
from communities.finding import community_or_404
from communities.forms import JoinForm, ProposalForm
from communities.models import CommunityPage
from communities.models.resources import Resource
from communities.permissions import may_ask_to_join, may_propose, may_suggest, may_take
from communities.succession import leaving_administrator
from contributions.models import Contribution
from contributions.tags import tag_key
from members.limits import code_letters
from territories.models import Territory


@login_required
@require_http_methods(["GET", "POST"])
def propose(request):
    """“Proposez votre communauté”: four questions, and the animator answers."""
    if not may_propose(request.user):
        raise PermissionDenied
    form = ProposalForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            opening.propose(territory=Territory.of(request), proposer=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Your proposal has left: the animators answer you by mail."))
            return redirect("communities:propose")
    proposals = request.user.community_proposals.select_related("community")[:10]
    context = {"form": form, "proposals": proposals}
    return render(request, "communities/propose.html", context, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "POST"])
def join(request, slug):
    """Asks to be one of a community's people."""
    community = community_or_404(request, slug)
    if not may_ask_to_join(request.user, community):
        return redirect("communities:invitation", slug)
    form = JoinForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        joining.ask_to_join(community=community, member=request.user, message=form.cleaned_data["message"])
        messages.success(request, _("Its administrators have been told: they answer you by mail."))
        return redirect(community.get_url(request))
    return render(request, "communities/join.html", {"community": community, "form": form})


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def invitation(request, slug):
    """One's place in a community, and the question that is open about it: come, or take over."""
    community = community_or_404(request, slug)
    key = request.GET.get("cle", "")
    membership, made_for = joining.read_key(key) if key else (None, None)
    if membership is None or membership.community_id != community.pk:
        membership = community.memberships.filter(member=request.user).select_related("invited_by").first()
    elif made_for != request.user.pk and not joining.is_addressed_to(membership, request.user):
        return _of_another_address(request, membership)
    if request.method == "POST" and membership:
        return _answer(request, community, membership, agrees=request.POST.get("answer") == "yes")
    context = {
        "community": community,
        "membership": membership,
        "leaving": leaving_administrator(community),
    }
    return render(request, "communities/invitation.html", context, status=200 if membership else 404)


def _of_another_address(request, membership):
    """The mail may have been forwarded: the invited address is asked before this account answers."""
    is_sent = request.method == "POST" and code_letters().hit(request, membership.email)
    if is_sent:
        joining.ask_the_address(membership=membership, member=request.user)
    context = {
        "community": membership.community,
        "membership": membership,
        "is_sent": is_sent,
        "is_refused": request.method == "POST" and not is_sent,
    }
    return render(request, "communities/invitation_elsewhere.html", context, status=200 if is_sent else 403)


def _answer(request, community, membership, *, agrees):
    if membership.is_asked_to_take_over:
        joining.answer_take_over(membership=membership, agrees=agrees)
        if agrees:
            return redirect("communities:overview", community.slug)
        messages.success(request, _("Thank you for your answer."))
    elif membership.state == membership.State.INVITED and agrees:
        joining.accept_invitation(membership=membership, member=request.user)
        messages.success(request, _("You are one of %(community)s.") % {"community": community.title})
    elif membership.state == membership.State.INVITED:
        joining.decline_invitation(membership=membership)
        messages.success(request, _("The invitation is declined."))
    return redirect(community.get_url(request))


@login_required
@require_http_methods(["GET", "POST"])
def leave(request, slug):
    """Is no longer one of its people, or takes one's question back."""
    community = community_or_404(request, slug)
    membership = get_object_or_404(community.memberships, member=request.user)
    if request.method == "POST":
        joining.leave(membership=membership)
        messages.success(request, _("You are no longer one of %(community)s.") % {"community": community.title})
        return redirect(community.get_url(request))
    is_last = joining.is_last_administrator(membership)
    context = {"community": community, "membership": membership, "is_last": is_last}
    return render(request, "communities/leave.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def suggest(request, pk):
    """Asks communities to show a contribution that lives elsewhere."""
    contribution = get_object_or_404(Contribution.objects.live(), pk=pk)
    found = CommunityPage.objects.live().filter(territory=Territory.of(request), archived_at=None)
    asked = dict(contribution.shown_in.values_list("community_id", "state"))
    mine = set(request.user.community_memberships.accepted().values_list("community_id", flat=True))
    is_mine = request.user.pk in {member.pk for member in contribution.signers}
    communities = [
        page
        for page in sorted(found.order_by(), key=lambda page: tag_key(page.title))
        if (is_mine or page.pk in mine) and page.pk not in (contribution.community_id, contribution.pk)
    ]
    if request.method == "POST":
        chosen = request.POST.get("community", "")
        community = get_object_or_404(found, pk=int(chosen) if chosen.isdecimal() and len(chosen) < 16 else 0)
        if not may_suggest(request.user, contribution, community):
            raise PermissionDenied
        placing.suggest(community=community, contribution=contribution, by=request.user)
        messages.success(request, _("%(community)s has been asked.") % {"community": community.title})
        return redirect("communities:suggest", pk)
    if not communities and not is_mine:
        raise PermissionDenied
    for page in communities:
        page.answer = asked.get(page.pk, "")
    return render(request, "communities/suggest.html", {"contribution": contribution, "communities": communities})


@require_safe
def download(request, slug, pk, filename):
    """A file of a community: read by everybody once it is published, and counted."""
    community = community_or_404(request, slug)
    resource = get_object_or_404(community.resources.for_list(), pk=pk)
    if not may_take(request.user, resource):
        raise Http404("not published")
    if filename != resource.filename:
        return redirect(resource)
    try:
        file = resource.document.file.open("rb")
    except OSError as error:
        raise Http404("the file is gone") from error
    if downloads.counts(request, resource):
        downloads.count_download(resource)
    response = FileResponse(file, as_attachment=True, filename=resource.filename, content_type=resource.content_type)
    response["Content-Security-Policy"] = "default-src 'none'"
    response["Cache-Control"] = "private, no-cache" if not resource.is_published else "public, max-age=0"
    return response


def guard_document(document, request):
    """Hook `before_serve_document`: a community's file has one address, where it is guarded and counted."""
    resource = Resource.objects.filter(document=document).for_list().first()
    if resource is None:
        return None
    if not may_take(request.user, resource):
        raise Http404("not published")
    return redirect(resource)
