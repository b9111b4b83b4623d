"""My letters; a copy of my data; leaving, and staying after all."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contributions.dates import day_of
from dashboard import actions
from dashboard.copies import export_behind, note_download, token_of
from dashboard.forms import DepartureForm, LettersForm
from dashboard.parting import pages_naming
from dashboard.views import mine
from territories.models import Territory


@mine
@require_http_methods(["GET", "POST"])
def letters(request):
    """The rhythm of each kind of letter; the weekly one."""
    form = LettersForm(request.POST if request.method == "POST" else None, member=request.user)
    if form.is_valid():
        form.save()
        messages.success(request, _("Your choices are saved."))
        return redirect("dashboard:letters")
    return render(request, "dashboard/letters.html", {"form": form}, status=422 if form.errors else 200)


@mine
@require_safe
def data(request):
    """The copy of my data, if there is one; the ways to ask for it, and to leave."""
    export = request.user.exports.fresh().first()
    context = {"export": export, "token": token_of(export) if export and export.is_ready else ""}
    return render(request, "dashboard/data.html", context)


@mine
@require_POST
def ask_export(request):
    actions.ask_export(member=request.user, territory=Territory.of(request))
    messages.success(request, _("The copy is being made. We write to you when it is there."))
    return redirect("dashboard:data")


@mine
@require_safe
def download(request, token):
    """The ZIP, for its owner alone."""
    export = export_behind(token, request.user)
    if export is None:
        raise PermissionDenied
    note_download(export)
    name = f"echosciences-{day_of(export.asked_at):%Y-%m-%d}.zip"
    return FileResponse(export.open(), as_attachment=True, filename=name, content_type="application/zip")


def is_not_leaving(request):
    return request.user.leaves_at is None


@mine
@reauthentication_required(enabled=is_not_leaving)
@require_http_methods(["GET", "POST"])
def leave(request):
    """What becomes of my pages, and the last question; or, for whoever asked already, the way back."""
    if request.user.leaves_at:
        return render(request, "dashboard/leaving.html", {"departure": request.user.departure})
    form = DepartureForm(request.POST if request.method == "POST" else None, member=request.user)
    if form.is_valid():
        actions.ask_departure(
            member=request.user,
            territory=Territory.of(request),
            keep_session=request.session.session_key,
            **form.choices,
        )
        return redirect("dashboard:leave")
    contact = request.territory.contact_email if request.territory else ""
    context = {"form": form, "naming": pages_naming(request.user), "contact": contact}
    return render(request, "dashboard/leave.html", context, status=422 if form.errors else 200)


@mine
@require_POST
def stay(request):
    if actions.stay(member=request.user):
        messages.success(request, _("You stay: nothing will be deleted. We are glad of it."))
    return redirect("dashboard:feed")
