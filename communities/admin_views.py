"""The animator's pages about communities: proposals to answer, and the life of each community."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Count, Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from communities import joining, life, opening
from communities.forms import InviteForm, ReasonForm
from communities.manage.access import number
from communities.models import CommunityPage
from communities.models.membership import Membership
from communities.models.records import CommunityProposal
from communities.rights import let_in
from territories.animators import territories_of

LAST_DECISIONS = 20


def territories_or_403(request):
    """The territories of whoever looks; nobody without one has business here."""
    territories = territories_of(request.user)
    if not territories.exists():
        raise PermissionDenied
    return territories


def index(request):
    """Proposals that wait, then every community of one's territories."""
    territories = territories_or_403(request)
    proposals = CommunityProposal.objects.filter(territory__in=territories).select_related("proposer", "community")
    accepted = Q(memberships__state=Membership.State.ACCEPTED)
    communities = (
        CommunityPage.objects.filter(territory__in=territories)
        .annotate(
            people=Count("memberships", filter=accepted),
            administrators=Count("memberships", filter=accepted & Q(memberships__role="administrator")),
        )
        .select_related("territory")
        .defer_streamfields()
        .order_by("archived_at", "title")
    )
    context = {
        "waiting": proposals.waiting(),
        "decided": proposals.exclude(state=CommunityProposal.State.WAITING).order_by("-decided_at")[:LAST_DECISIONS],
        "communities": communities,
        "reason_form": ReasonForm(),
    }
    return render(request, "communities/admin/index.html", context)


@require_POST
def answer(request, pk):
    """Yes, or no with a reason."""
    found = CommunityProposal.objects.filter(territory__in=territories_or_403(request))
    proposal = get_object_or_404(found, pk=pk)
    try:
        if request.POST.get("answer") == "yes":
            community = opening.accept(proposal=proposal, by=request.user)
            if community:
                messages.success(request, _("“%(title)s” is open, and its people know.") % {"title": community.title})
                return redirect("communities_admin:community", community.pk)
        else:
            opening.decline(proposal=proposal, by=request.user, reason=request.POST.get("reason", "")[:1000])
            messages.success(request, _("Your answer has left."))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("communities_admin:index")


def community(request, pk):
    """One community: its people, the way into the admin for each, archive and opening."""
    found = CommunityPage.objects.filter(territory__in=territories_or_403(request))
    page = get_object_or_404(found, pk=pk)
    if request.method == "POST":
        try:
            VERBS[request.POST.get("action", "")](request, page)
        except KeyError as error:
            raise Http404("no such verb") from error
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        return redirect("communities_admin:community", pk)
    people = page.memberships.select_related("member").order_by("role", "joined_at")
    context = {"page": page, "people": people, "last_sign": life.last_sign_of_life(page)}
    return render(request, "communities/admin/community.html", context)


def _membership(request, page):
    people = page.memberships.accepted().select_related("member", "community")
    return get_object_or_404(people, pk=number(request.POST.get("membership")))


def _open_admin(request, page):
    membership = let_in(membership=_membership(request, page), is_let_in=True)
    messages.success(request, _("%(name)s may enter the admin.") % {"name": membership})


def _close_admin(request, page):
    membership = let_in(membership=_membership(request, page), is_let_in=False)
    messages.success(request, _("%(name)s works on the site's own pages again.") % {"name": membership})


def _appoint(request, page):
    membership = joining.appoint(
        membership=_membership(request, page), role=Membership.Role.ADMINISTRATOR, by=request.user
    )
    messages.success(request, _("%(name)s runs the community.") % {"name": membership})


def _add(request, page):
    """Somebody who runs it, named by the animator: at once, since there may be nobody to ask."""
    form = InviteForm({"who": request.POST.get("who", ""), "role": Membership.Role.ADMINISTRATOR})
    if not form.is_valid():
        raise ValidationError([message for errors in form.errors.values() for message in errors])
    if not form.cleaned_data["member"]:
        raise ValidationError(_("Give the name of a member."))
    opening.furnish(page)
    joining.add_member(
        community=page, member=form.cleaned_data["member"], role=Membership.Role.ADMINISTRATOR, by=request.user
    )
    messages.success(request, _("%(name)s runs the community.") % {"name": form.cleaned_data["member"]})


def _archive(request, page):
    life.archive(community=page, by=request.user)
    messages.success(request, _("The community is archived. Its pages stay readable."))


def _reopen(request, page):
    opening.furnish(page)
    life.reopen(community=page, by=request.user)
    messages.success(request, _("The community is open again."))


VERBS = {
    "open_admin": _open_admin,
    "close_admin": _close_admin,
    "appoint": _appoint,
    "add": _add,
    "archive": _archive,
    "reopen": _reopen,
}
