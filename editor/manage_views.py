"""What one does with a text besides writing it: share the draft, sign together, schedule, withdraw, throw away."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contributions.actions.lifecycle import (
    KEPT_FOR,
    accept_invitation,
    discard,
    leave,
    restore,
    withdraw,
)
from contributions.links_above import MY_PUBLICATIONS
from contributions.models import Contribution
from contributions.models.authorship import CoAuthor, Discarded
from contributions.permissions import (
    is_author,
    is_co_author,
    is_discarded,
    is_invited,
    may_discard,
    may_edit,
    may_invite,
    may_publish,
)
from editor.history import NotReady, schedule, unschedule
from editor.kinds import kind_of
from editor.models import DraftLink
from editor.notices import invite_to_sign
from editor.readiness import refusal_of
from editor.refusals import Locked
from editor.uploads import allow
from members.models import Member
from members.permissions import LimitReached


class ScheduleForm(forms.Form):
    """The day and hour at which a draft goes on line."""

    go_live_at = forms.DateTimeField(
        label=gettext_lazy("Day and hour"),
        widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}),
    )

    def clean_go_live_at(self):
        moment = self.cleaned_data["go_live_at"]
        if moment <= timezone.now():
            raise forms.ValidationError(_("Choose a moment to come."))
        return moment


class InviteForm(forms.Form):
    """Who is asked to sign too, by the name of their profile."""

    member = forms.CharField(label=gettext_lazy("Name of the member"), max_length=200)

    def clean_member(self):
        name = self.cleaned_data["member"].strip().rstrip("/").rsplit("/", 1)[-1]
        found = Member.objects.filter(is_active=True, origin="")
        member = found.filter(slug=name).first()
        if member is None:
            named = list(found.filter(display_name__iexact=self.cleaned_data["member"].strip())[:2])
            if len(named) > 1:
                raise forms.ValidationError(_("Several members have this name: paste the address of the profile."))
            member = named[0] if named else None
        if member is None:
            raise forms.ValidationError(_("No member has this name."))
        return member


def theirs_or_403(request, pk):
    page = get_object_or_404(Contribution, pk=pk).specific
    if kind_of(page) is None:
        raise Http404
    if not (may_edit(request.user, page) or may_discard(request.user, page)):
        raise PermissionDenied
    return page


@login_required
def manage(request, pk):
    """Everything about one text, as plain forms."""
    page = theirs_or_403(request, pk)
    if request.method == "POST":
        try:
            answer = VERBS.get(request.POST.get("action", ""), _unknown)(request, page)
        except Locked as locked:
            messages.error(request, locked.message)
            answer = None
        return answer or redirect("editor:manage", page.pk)
    return show_manage(request, page)


def show_manage(request, page, *, schedule_form=None, invite_form=None, status=200):
    scheduled = page.revisions.exclude(approved_go_live_at=None).order_by("-pk").first()
    context = {
        "page": page,
        "kind": kind_of(page),
        "title": page.draft_title or page.title,
        "link": DraftLink.objects.filter(contribution_id=page.pk).first(),
        "co_authors": page.co_authorships.select_related("member"),
        "scheduled_at": scheduled.approved_go_live_at if scheduled else None,
        "schedule_form": schedule_form or ScheduleForm(),
        "invite_form": invite_form or InviteForm(),
        "discarded": Discarded.objects.filter(contribution_id=page.pk).first(),
        "days": KEPT_FOR.days,
        "is_author": is_author(request.user, page),
        "is_co_author": is_co_author(request.user, page),
        "withheld": refusal_of(page),
        "may_edit": may_edit(request.user, page),
        "may_publish": may_publish(request.user, page),
        "may_invite": may_invite(request.user, page),
        "may_discard": may_discard(request.user, page),
    }
    return render(request, "editor/manage.html", context, status=status)


def _unknown(request, page):
    raise Http404


def _demand(allowed):
    if not allowed:
        raise PermissionDenied


def _open_link(request, page):
    _demand(may_edit(request.user, page))
    DraftLink.objects.get_or_create(contribution_id=page.pk, defaults={"opened_by": request.user})


def _close_link(request, page):
    _demand(may_edit(request.user, page))
    DraftLink.objects.filter(contribution_id=page.pk).delete()
    messages.success(request, _("The secret link is closed: nobody reads the draft with it any more."))


def _invite(request, page):
    _demand(may_invite(request.user, page))
    form = InviteForm(request.POST)
    if form.is_valid() and is_author(form.cleaned_data["member"], page):
        form.add_error("member", _("This member signs it already."))
    if form.is_valid() and not allow(request.user, "invitation"):
        form.add_error("member", _("You have invited many members: wait an hour."))
    if not form.is_valid():
        return show_manage(request, page, invite_form=form, status=422)
    co_author = invite_to_sign(contribution=page, member=form.cleaned_data["member"], by=request.user, request=request)
    messages.success(
        request, _("%(name)s is invited, and signs once they have said yes.") % {"name": co_author.member}
    )
    return None


def _take_back(request, page):
    _demand(may_invite(request.user, page))
    co_author = get_object_or_404(CoAuthor, contribution_id=page.pk, pk=request.POST.get("tie", "0")[:12])
    leave(contribution=page, member=co_author.member)


def _leave(request, page):
    leave(contribution=page, member=request.user)
    messages.success(request, _("You no longer sign this page."))
    return redirect(MY_PUBLICATIONS.to())


def _schedule(request, page):
    _demand(may_publish(request.user, page))
    form = ScheduleForm(request.POST)
    problem = None
    if form.is_valid():
        try:
            schedule(page=page, by=request.user, at=form.cleaned_data["go_live_at"])
        except LimitReached as limit:
            problem = " ".join(limit.messages)
        except NotReady as unready:
            problem = [_("Finish it first."), *unready.messages]
        if problem is None:
            messages.success(request, _("It goes on line by itself at this moment."))
            return None
        form.add_error(None, problem)
    return show_manage(request, page, schedule_form=form, status=422)


def _unschedule(request, page):
    _demand(may_publish(request.user, page))
    unschedule(page=page, by=request.user)
    messages.success(request, _("It stays a draft."))


def _withdraw(request, page):
    _demand(may_publish(request.user, page))
    withdraw(contribution=page, by=request.user)
    messages.success(request, _("The page is off line. Its text is among your drafts."))


def _discard(request, page):
    _demand(may_discard(request.user, page))
    discard(contribution=page, by=request.user)
    messages.success(request, _("It is in the trash for %(days)s days.") % {"days": KEPT_FOR.days})


def _restore(request, page):
    _demand(may_discard(request.user, page))
    restore(contribution=page, by=request.user)
    messages.success(request, _("It is back, as it was."))


VERBS = {
    "open_link": _open_link,
    "close_link": _close_link,
    "invite": _invite,
    "take_back": _take_back,
    "leave": _leave,
    "schedule": _schedule,
    "unschedule": _unschedule,
    "withdraw": _withdraw,
    "discard": _discard,
    "restore": _restore,
}


@login_required
def invitation(request, pk):
    """The question put to a co-author: yes or no."""
    page = get_object_or_404(Contribution, pk=pk).specific
    if not is_invited(request.user, page) or is_discarded(page):
        raise PermissionDenied
    if request.method == "POST":
        if request.POST.get("answer") == "yes":
            accept_invitation(contribution=page, member=request.user)
            return redirect("editor:edit", page.pk)
        leave(contribution=page, member=request.user)
        return redirect(MY_PUBLICATIONS.to())
    return render(request, "editor/invitation.html", {"page": page, "title": page.draft_title or page.title})
