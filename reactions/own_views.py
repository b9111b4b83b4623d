"""What one does with one's own comment: correct it, take it back; or publish it by the letter's link."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from reactions import actions, permissions
from reactions.forms import CommentForm
from reactions.mails import read_token
from reactions.models import Comment
from reactions.threads import address_of


def comment_at(pk):
    return get_object_or_404(Comment.objects.select_related("contribution", "parent", "author"), pk=pk)


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    """For a quarter of an hour; a text sent too late is given back."""
    comment = comment_at(pk)
    if not permissions.is_mine(request.user, comment):
        raise PermissionDenied
    posted = request.POST if request.method == "POST" else None
    form = CommentForm(posted, contribution=comment.contribution, initial={"text": comment.text, "key": comment.key})
    in_time = permissions.may_edit(request.user, comment)
    if posted and in_time and form.is_valid():
        actions.edit_comment(comment=comment, text=form.cleaned_data["text"])
        messages.success(request, _("Your comment is corrected."))
        return HttpResponseRedirect(address_of(comment, request))
    context = {"comment": comment, "page": comment.contribution, "form": form, "in_time": in_time}
    status = 200 if in_time else 403
    return render(request, "reactions/edit.html", context, status=422 if posted and in_time else status)


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def erase(request, pk):
    """Asks once, then takes the comment back."""
    comment = comment_at(pk)
    if not permissions.may_remove(request.user, comment):
        raise PermissionDenied
    if request.method == "POST":
        erased = actions.erase_comment(comment=comment)
        messages.success(request, _("Your comment is removed."))
        return HttpResponseRedirect(address_of(erased, request))
    return render(request, "reactions/erase.html", {"comment": comment, "page": comment.contribution})


@never_cache
@require_http_methods(["GET", "POST"])
def by_letter(request, token):
    """What a reader's letter leads to: publish the comment that waits, or take back the one on line.

    Opening the link changes nothing, since mail scanners open it too.
    """
    what = read_token("comment", token)
    comment = (
        Comment.objects.filter(pk=what[0], key=what[1]).select_related("contribution", "parent").first()
        if what
        else None
    )
    if comment is None or comment.state == Comment.State.REMOVED or not comment.contribution.live:
        return render(request, "reactions/link_over.html", status=410)
    is_open = permissions.may_comment(comment.contribution)
    if request.method == "POST" and request.POST.get("do") == "erase":
        actions.erase_comment(comment=comment)
        messages.success(request, _("Your comment is removed."))
        return HttpResponseRedirect(f"{comment.contribution.get_url(request)}#commentaires")
    if request.method == "POST" and is_open:
        actions.confirm_comment(comment=comment)
        comment.refresh_from_db()
        return HttpResponseRedirect(address_of(comment, request))
    context = {"comment": comment, "page": comment.contribution, "is_open": is_open}
    return render(request, "reactions/by_letter.html", context, status=409 if request.method == "POST" else 200)
