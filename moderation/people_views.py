"""One person as the moderation knows them: greet, look back, readmit, sweep spam in one gesture and undo it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from contributions.models import Contribution
from members.models import Member
from moderation import effects, greetings, permissions
from moderation.admin_forms import GreetingForm
from moderation.admin_views import moderators_only, trail
from moderation.models import Decision, Report, Sweep
from reactions.models import Comment
from territories.animators import territories_of
from territories.models import Territory


def known_member(request, pk):
    """Somebody who belongs to, wrote on, or was reported on a territory of who looks; nobody else is shown."""
    member = get_object_or_404(Member.objects.select_related("home_territory"), pk=pk)
    mine = territories_of(request.user)
    known = (
        request.user.is_superuser
        or mine.filter(pk=member.home_territory_id).exists()
        or Contribution.objects.filter(author=member, territory__in=mine).exists()
        or Comment.objects.filter(author=member, contribution__territory__in=mine).exists()
        or permissions.cases_of(request.user).about(member).exists()
    )
    if not known:
        raise Http404
    return member


def back(request, otherwise):
    address = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(address, allowed_hosts={request.get_host()})
    return redirect(address if safe else otherwise)


@moderators_only
def person(request, pk):
    """What was reported and decided about somebody, and what they reported, on the territories of who looks."""
    member = known_member(request, pk)
    cases = permissions.cases_of(request.user)
    context = {
        "breadcrumbs_items": trail({"url": "", "label": member.display_name}),
        "header_title": member.display_name,
        "header_icon": "user",
        "member": member,
        "cases": cases.about(member).order_by("-opened_at")[:50],
        "decisions": Decision.objects.filter(case__in=cases, case__author=member).select_related("case", "by")[:50],
        "reports": Report.objects.filter(case__in=cases, member=member).select_related("case")[:50],
        "suspensions": member.suspensions.all()[:20],
        "sweeps": member.sweeps.filter(territory__in=territories_of(request.user)).select_related("territory")[:20],
        "may_sanction": permissions.may_sanction(request.user, member),
        "may_sweep": may_sweep(request.user, member),
        "territories": [(territory, what_is_swept(member, territory)) for territory in territories_of(request.user)],
    }
    return render(request, "moderation/admin/person.html", context)


def may_sweep(user, member):
    """What is taken down is on one's own territory; colleagues are left to who administers the installation."""
    return member.pk != user.pk and (user.is_superuser or not permissions.is_team(member))


def what_is_swept(member, territory):
    """(writings, comments) in sight there."""
    comments = Comment.objects.filter(author=member, state=Comment.State.VISIBLE, contribution__territory=territory)
    return effects.writings_on(member, territory).count(), comments.count()


@moderators_only
@require_POST
def sweep(request, pk):
    member = known_member(request, pk)
    territory = get_object_or_404(territories_of(request.user), pk=number(request.POST.get("territory")))
    if not may_sweep(request.user, member):
        raise PermissionDenied
    done = effects.sweep(member=member, territory=territory, by=request.user)
    pages = len(done.undo["pages"])
    words = ngettext(
        "%(count)s publication, the comments and the profile are out of sight.",
        "%(count)s publications, the comments and the profile are out of sight.",
        pages,
    )
    messages.success(request, words % {"count": pages})
    return redirect("moderation_admin:person", member.pk)


@moderators_only
@require_POST
def undo_sweep(request, pk):
    found = get_object_or_404(Sweep.objects.filter(territory__in=territories_of(request.user)), pk=pk)
    effects.undo_sweep(sweep=found, by=request.user)
    messages.success(request, _("All of it is back."))
    return redirect("moderation_admin:person", found.member_id)


@moderators_only
@require_POST
def lift(request, pk):
    """Opens the account, or comments, again before the day."""
    member = known_member(request, pk)
    if not permissions.may_sanction(request.user, member):
        raise PermissionDenied
    for suspension in member.suspensions.standing().filter(pk=number(request.POST.get("suspension"))):
        effects.lift(suspension=suspension, by=request.user)
        messages.success(request, _("%(name)s is readmitted.") % {"name": member})
    return redirect("moderation_admin:person", member.pk)


@moderators_only
@require_http_methods(["GET", "POST"])
def greet(request, pk):
    """One click sends the ready words; a page of its own for other words."""
    territories = territories_of(request.user)
    member = greetings.to_greet(territories).filter(pk=pk).first()
    if member is None:
        if request.method == "POST":
            messages.info(request, _("This person was greeted already."))
            return back(request, reverse("wagtailadmin_home"))
        raise Http404
    territory = territory_of_first_page(member, territories)
    words = greetings.words_for(member, territory)
    if "skip" in request.POST:
        greetings.skip(member=member, territory=territory, by=request.user)
        messages.success(request, _("%(name)s has left the list.") % {"name": member})
        return back(request, reverse("wagtailadmin_home"))
    given = {"text": words, **request.POST.dict()} if request.method == "POST" else None
    form = GreetingForm(given, initial={"text": words})
    if request.method == "POST" and form.is_valid():
        if greetings.greet(member=member, territory=territory, by=request.user, text=form.cleaned_data["text"]):
            messages.success(request, _("Your words have left for %(name)s.") % {"name": member})
        return back(request, reverse("wagtailadmin_home"))
    context = {
        "breadcrumbs_items": trail({"url": "", "label": _("Greet %(name)s") % {"name": member}}),
        "header_title": _("Greet %(name)s") % {"name": member},
        "header_icon": "mail",
        "member": member,
        "page": greetings.first_pages([member]).get(member.pk),
        "form": form,
    }
    return render(request, "moderation/admin/greet.html", context, status=422 if form.errors else 200)


def territory_of_first_page(member, territories):
    """The territory, among those of who greets, on which the member published first."""
    pages = Contribution.objects.live().by(member).filter(territory__in=territories).order_by("published_at")
    return Territory.objects.get(pk=pages.values_list("territory", flat=True).first())


def number(text):
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 16 else 0
