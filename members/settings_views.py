"""Mon Echosciences, settings: what I say of myself, who sees it, how I sign in."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from members import actions
from members.forms import ProfileForm, VisibilityForm
from members.models import Member


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def profile(request):
    member = me(request)
    form = ProfileForm(*sent(request), instance=member, holder=member.pk)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            member = form.save(commit=False)
            member.links = form.cleaned_data["links"]
            member.save()
            if form.cleaned_data["avatar"]:
                actions.save_avatar(member, form.cleaned_data["avatar"])
            elif form.cleaned_data.get("remove_avatar"):
                actions.save_avatar(member, None)
        messages.success(request, _("Your profile is saved."))
        return redirect("member_settings:profile")
    return answer(request, "members/settings_profile.html", {"form": form, "member": me(request)}, form)


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def visibility(request):
    form = VisibilityForm(*sent(request), instance=me(request))
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Your choices are saved."))
        return redirect("member_settings:visibility")
    return answer(request, "members/settings_visibility.html", {"form": form}, form)


@login_required
@never_cache
@require_safe
def account(request):
    """Address, password, sessions, two steps; and what one agreed to."""
    return render(request, "members/settings_account.html", {"member": me(request)})


def me(request):
    """A copy of one's own row: a form that is refused must not rename the person in the page's header."""
    return Member.objects.get(pk=request.user.pk)


def sent(request):
    """What was sent, files included; a form whose boxes are all unticked is sent too, though it is empty."""
    return (request.POST, request.FILES) if request.method == "POST" else (None, None)


def answer(request, template, context, form):
    return render(request, template, context, status=422 if form.errors else 200)
