"""The discussion of a contribution on a page of its own, and what its author and animators do there."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contributions.models import Contribution
from reactions import actions, permissions
from reactions.forms import comment_form
from reactions.models import MAX_TEXT, Comment
from reactions.threads import address_of, discussion_of

#: Where a text waits while its author signs in.
SESSION_KEY = "comment"


def contribution_at(code):
    return get_object_or_404(Contribution.objects.live().local().select_related("author"), short_code=code)


@never_cache
@require_http_methods(["GET", "POST"])
def thread(request, code):
    """All that was said below a contribution, and the form to say more."""
    contribution = contribution_at(code)
    if request.method == "POST":
        return answer_to_form(request, contribution)
    form = comment_form(request, contribution)(initial=beginning(request, contribution))
    return show(request, contribution, form)


def answer_to_form(request, contribution):
    form = comment_form(request, contribution)(request.POST)
    if not permissions.may_comment(contribution):
        return show(request, contribution, form, status=409)
    if not request.user.is_authenticated and ("sign-in" in request.POST or "email" not in request.POST):
        return keep_for_sign_in(request, contribution, form)
    if not form.is_valid():
        return show(request, contribution, form, status=422)
    return publish(request, contribution, form) if request.user.is_authenticated else receive(request, form)


def publish(request, contribution, form):
    """A member's comment is on line at once."""
    data = form.cleaned_data
    request.session.pop(SESSION_KEY, None)
    comment, _is_new = actions.write_comment(
        contribution=contribution, text=data["text"], key=data["key"], answered=data["parent"], author=request.user
    )
    return HttpResponseRedirect(address_of(comment, request))


def receive(request, form):
    """A reader's comment is kept, and published when the address is confirmed."""
    data = form.cleaned_data
    actions.receive_comment(
        contribution=form.contribution, text=data["text"], key=data["key"], answered=data["parent"],
        name=data["name"], email=data["email"], wants_answers=data["wants_answers"], request=request,
    )  # fmt: skip
    return redirect("reactions:sent", form.contribution.short_code)


def keep_for_sign_in(request, contribution, form):
    """The text waits in the session: for whoever has an account, or whose session was over when they sent it."""
    text = request.POST.get("text", "")[: 2 * MAX_TEXT]
    parent = request.POST.get("parent", "")[:20]
    request.session[SESSION_KEY] = {"page": contribution.pk, "text": text, "parent": parent}
    if "sign-in" in request.POST:
        query = urlencode({"next": f"{request.path}#commenter"})
        return HttpResponseRedirect(f"{reverse('account_login')}?{query}")
    form = comment_form(request, contribution)(initial=beginning(request, contribution))
    return show(request, contribution, form, signed_out=True)


def beginning(request, contribution):
    """With what the form opens: the text that waited, or the comment that is to be answered."""
    kept = request.session.get(SESSION_KEY)
    if kept and kept["page"] == contribution.pk:
        return {"text": kept["text"], "parent": kept["parent"]}
    return {"parent": request.GET.get("repondre", "")[:20], "text": ""}


def show(request, contribution, form, *, status=200, signed_out=False):
    discussion = discussion_of(contribution, request.user, request.GET.get("page"))
    context = {
        "page": contribution,
        "discussion": discussion,
        "form": form,
        "answered": answered_by(form, contribution),
        "signed_out": signed_out,
    }
    return render(request, "reactions/thread.html", context, status=status)


def answered_by(form, contribution):
    """The comment that the form answers, to be shown above it."""
    pk = str(form["parent"].value() or "")
    if not pk.isascii() or not pk.isdigit() or len(pk) > 18:
        return None
    return Comment.objects.on(contribution).visible().for_reading().filter(pk=pk).first()


@require_safe
@never_cache
def sent(request, code):
    """Says that a letter is on its way."""
    return render(request, "reactions/sent.html", {"page": contribution_at(code)})


@require_safe
def comment(request, pk):
    """Leads to a comment where it stands."""
    found = get_object_or_404(Comment.objects.select_related("contribution", "parent"), pk=pk)
    if found.state == Comment.State.WAITING or not found.contribution.live:
        raise Http404("no such comment")
    if not found.is_visible and request.user.is_authenticated:  # a reader's page sets no cookie, which a message needs
        messages.info(request, _("This comment is no longer there."))
    return HttpResponseRedirect(address_of(found, request))


@login_required
@require_POST
def hide(request, pk):
    """An animator hides a comment, or brings it back."""
    found = get_object_or_404(Comment.objects.select_related("contribution", "parent"), pk=pk)
    if not permissions.may_hide(request.user, found):
        raise PermissionDenied
    if request.POST.get("hidden") == "no":
        found_now = actions.restore_comment(comment=found, by=request.user)
        messages.success(request, _("The comment is visible again."))
    else:
        found_now = actions.hide_comment(comment=found, by=request.user)
        messages.success(request, _("The comment is hidden."))
    return HttpResponseRedirect(address_of(found_now, request))


@login_required
@require_POST
def close(request, code):
    """The author or an animator closes the discussion, or opens it again."""
    contribution = contribution_at(code)
    if not permissions.may_close(request.user, contribution):
        raise PermissionDenied
    if request.POST.get("closed") == "no":
        actions.open_thread(contribution=contribution)
        messages.success(request, _("Comments are open again."))
    else:
        actions.close_thread(contribution=contribution, by=request.user)
        messages.success(request, _("Comments are closed; what was said stays."))
    return HttpResponseRedirect(f"{contribution.get_url(request)}#commentaires")
