"""The people of a community: invited, asked, appointed, handed over to, taken out."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import models
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from communities import joining
from communities.forms import InviteForm
from communities.manage.access import asked_verb, manage_page, number, show
from communities.models.membership import Membership
from members.permissions import DAY

#: Enough for a first evening, too few to be a nuisance.
INVITATIONS_A_DAY = 40


@manage_page
def people(request, community):
    form = None
    if request.method == "POST":
        if request.POST.get("action") == "invite":
            form = InviteForm(request.POST)
            if _invited(request, community, form):
                return redirect("communities:people", community.slug)
        else:
            _answered(request, community)
            return redirect("communities:people", community.slug)
    rows = community.memberships.select_related("member", "invited_by").order_by(
        models.Case(models.When(role=Membership.Role.ADMINISTRATOR, then=0), default=1), "joined_at", "pk"
    )
    by_state = {state: [row for row in rows if row.state == state] for state in Membership.State}
    context = {
        "accepted": by_state[Membership.State.ACCEPTED],
        "invited": by_state[Membership.State.INVITED],
        "requested": by_state[Membership.State.REQUESTED],
        "invite_form": form or InviteForm(),
    }
    return show(request, community, "people", context, status=422 if form else 200)


def _invited(request, community, form):
    """Whether an invitation left; otherwise the form says why not."""
    if not form.is_valid():
        return False
    today = community.memberships.filter(created_at__gte=timezone.now() - DAY).exclude(invited_by=None)
    if today.count() >= INVITATIONS_A_DAY:
        form.add_error(None, _("Many people were invited today: go on tomorrow."))
        return False
    member, email, role = (form.cleaned_data[name] for name in ("member", "email", "role"))
    if member and community.memberships.accepted().filter(member=member).exists():
        form.add_error("who", _("%(name)s is one of its people already.") % {"name": member})
        return False
    asked = {"member": member} if member else {"email": email}
    if waiting := community.memberships.invited().filter(**asked).first():
        day = date_format(timezone.localtime(waiting.created_at), "DATE_FORMAT")
        words = _("%(name)s was invited on %(day)s and has not answered: the list above sends the invitation again.")
        form.add_error("who", words % {"name": member or email, "day": day})
        return False
    if member is None:
        joining.invite_address(community=community, email=email, by=request.user, role=role)
    elif joining.invite_member(community=community, member=member, by=request.user, role=role).joined_at:
        messages.success(request, _("%(name)s is one of its people.") % {"name": member})
        return True
    messages.success(request, _("%(name)s is invited.") % {"name": member or email})
    return True


def _answered(request, community):
    """One of the buttons beside a name."""
    verb = asked_verb(request, VERBS)
    membership = get_object_or_404(
        community.memberships.select_related("member", "community"), pk=number(request.POST.get("membership"))
    )
    try:
        message = verb(request, membership)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, message)


def _accept(request, membership):
    if membership.state != Membership.State.REQUESTED:
        raise ValidationError(_("Nobody asks this any more."))
    joining.accept_request(membership=membership, by=request.user)
    return _("%(name)s is one of its people.") % {"name": membership}


def _invite_again(request, membership):
    if membership.community.memberships.filter(created_at__gte=timezone.now() - DAY).count() >= INVITATIONS_A_DAY:
        raise ValidationError(_("Many people were invited today: go on tomorrow."))
    joining.invite_again(membership=membership, by=request.user)
    return _("%(name)s is invited.") % {"name": membership}


def _decline(request, membership):
    if membership.state == Membership.State.ACCEPTED:
        raise ValidationError(_("Nobody asks this any more."))
    joining.decline_request(membership=membership)
    return _("Done.")


def _accepted(membership):
    if membership.state != Membership.State.ACCEPTED:
        raise ValidationError(_("%(name)s has not answered yet.") % {"name": membership})
    return membership


def _appoint(request, membership):
    joining.appoint(membership=_accepted(membership), role=Membership.Role.ADMINISTRATOR, by=request.user)
    return _("%(name)s now runs the community too.") % {"name": membership}


def _step_down(request, membership):
    joining.appoint(membership=_accepted(membership), role=Membership.Role.CONTRIBUTOR, by=request.user)
    return _("%(name)s is a contributor.") % {"name": membership}


def _hand_over(request, membership):
    joining.hand_over(community=membership.community, giver=request.user, membership=_accepted(membership))
    return _("%(name)s now runs the community in your place.") % {"name": membership}


def _remove(request, membership):
    if joining.is_last_administrator(membership):
        raise ValidationError(_("Somebody must run the community: appoint another administrator first."))
    joining.leave(membership=membership)
    return _("%(name)s is no longer one of its people.") % {"name": membership}


VERBS = {
    "accept": _accept,
    "invite_again": _invite_again,
    "decline": _decline,
    "appoint": _appoint,
    "step_down": _step_down,
    "hand_over": _hand_over,
    "remove": _remove,
}
