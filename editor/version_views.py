"""The versions of a text, those set aside among them: read one, go back to it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from wagtail.models import Revision

from contributions.models import Contribution
from contributions.permissions import may_discard, may_edit
from editor.history import go_back
from editor.kinds import kind_of
from editor.models import SetAside
from editor.refusals import Locked

VERSIONS = 50


def page_and_asides(request, pk):
    """(page, the texts set aside that one may read, whether one may read all of its versions).

    Whoever may no longer write the page still reads what they had written and could not save.
    """
    page = get_object_or_404(Contribution, pk=pk).specific
    if kind_of(page) is None:
        raise Http404
    asides = SetAside.objects.filter(contribution_id=page.pk).select_related("member", "revision__user")
    reads_all = may_edit(request.user, page) or may_discard(request.user, page)
    if not reads_all:
        asides = asides.filter(member=request.user)
        if not asides:
            raise PermissionDenied
    return page, {aside.pk: aside for aside in asides}, reads_all


@login_required
def history(request, pk):
    """The versions of a text, the newest first; those set aside stand below the one that they met."""
    page, asides, reads_all = page_and_asides(request, pk)
    versions = (
        list(page.revisions.select_related("user").order_by("-created_at", "-pk")[:VERSIONS]) if reads_all else []
    )
    listed = {version.pk for version in versions}
    versions += [aside.revision for aside in asides.values() if aside.pk not in listed]
    for version in versions:
        version.aside = asides.get(version.pk)
    # Whoever may no longer write the page learns nothing of how it goes on.
    title = page.draft_title if reads_all else versions[0].object_str
    context = {"page": page, "versions": versions, "title": title, "reads_all": reads_all}
    return render(request, "editor/history.html", context)


@login_required
def version(request, pk, revision):
    """One version: to read, and to go back to."""
    page, asides, reads_all = page_and_asides(request, pk)
    found = get_object_or_404(Revision.objects.for_instance(page), pk=revision)
    if not reads_all and found.pk not in asides:
        raise PermissionDenied
    if request.method == "POST":
        return _go_back(request, page, found)
    context = {
        "page": page,
        "version": found,
        "draft": found.as_object(),
        "aside": asides.get(found.pk),
        "reads_all": reads_all,
        "may_go_back": found.pk != page.latest_revision_id and may_edit(request.user, page),
    }
    return render(request, "editor/version.html", context)


def _go_back(request, page, revision):
    if not may_edit(request.user, page):
        raise PermissionDenied
    try:
        go_back(page=page, revision=revision, by=request.user)
    except Locked as locked:
        messages.error(request, locked.message)
        return redirect("editor:manage", page.pk)
    messages.success(request, _("This version is your text again. The others stay in the history."))
    return redirect("editor:edit", page.pk)
