"""The territories of the installation, for its administrators: their list, a new one, what remains to be done."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Count, Q
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from agenda.models import EventPage
from contributions.models import Contribution
from gazetteer.models import Town
from home.actions.animators import animators_name, welcome_animator
from home.actions.territories import create_territory
from home.admin.remaining import steps_of
from home.forms import TerritoryForm
from home.host_check import leads_here
from home.models import AnimatorInvitation
from home.tasks import load_towns_task
from members.models import Member
from territories.models import Territory


def superusers_only(view):
    """Refuses whoever does not administer the installation."""

    def guarded(request, *args, **kwargs):
        if not request.user.is_superuser:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


@require_safe
@superusers_only
def index(request):
    """Every territory with its state and its figures, in as many queries however many there are."""
    territories = list(Territory.objects.in_order())
    published = counts(Contribution.objects.live(), "territory")
    coming = counts(EventPage.objects.live().not_over(timezone.now()), "territory")
    members = counts(Member.objects.active(), "home_territory")
    groups = {animators_name(each): each for each in territories}
    animators = dict(
        Member.objects.filter(groups__name__in=groups, is_active=True)
        .order_by()
        .values_list("groups__name")
        .annotate(count=Count("pk"))
    )
    rows = [
        {
            "territory": each,
            "published": published.get(each.pk, 0),
            "coming": coming.get(each.pk, 0),
            "members": members.get(each.pk, 0),
            "animators": animators.get(animators_name(each), 0),
        }
        for each in territories
    ]
    return render(request, "home/admin/territories.html", {"rows": rows})


def counts(rows, name):
    """{key: how many rows} by one of their columns."""
    return dict(rows.order_by().values_list(name).annotate(count=Count("pk")))


@superusers_only
def new(request):
    """Opens a territory from what is typed; all of it, or nothing."""
    is_post = request.method == "POST"
    form = TerritoryForm(request.POST if is_post else None, request.FILES if is_post else None, user=request.user)
    if is_post and form.is_valid():
        try:
            territory = create_territory(**form.arguments(), by=request.user)
        except ValidationError as refusal:
            tell(form, refusal)
        else:
            if not Town.objects.exists():
                load_towns_task.enqueue()
            messages.success(request, _("%(name)s is made. This is what remains.") % {"name": territory.full_name})
            return redirect("territories_admin:checklist", territory.pk)
    context = {"form": form, "server": Territory.objects.first_one()}
    return render(request, "home/admin/new_territory.html", context, status=422 if form.errors else 200)


def tell(form, refusal):
    """Puts what the verb refused beside the fields that it is about."""
    if not hasattr(refusal, "error_dict"):
        form.add_error("host" if getattr(refusal, "code", "") in {"host", "host_taken"} else None, refusal)
        return
    for name, errors in refusal.error_dict.items():
        form.add_error(name if name in form.fields else None, errors)


@require_safe
@superusers_only
def checklist(request, pk):
    """What remains to be done before a territory opens; with `?dns`, whether its name leads here."""
    territory = get_object_or_404(Territory.objects.all(), pk=pk)
    first = Territory.objects.first_one()
    here, addresses = None, []
    if "dns" in request.GET:
        here, addresses = leads_here(territory.hostname, first.hostname if first else territory.hostname)
    group = Q(groups__name=animators_name(territory))
    context = {
        "of": territory,
        "steps": steps_of(territory),
        "first": first if first and first.pk != territory.pk else None,
        "asked_dns": "dns" in request.GET,
        "leads_here": here,
        "addresses": addresses,
        "animators": Member.objects.filter(group, is_active=True).in_alphabetical_order(),
        "invited": AnimatorInvitation.objects.filter(territory=territory, accepted_by=None).order_by("email"),
        "settings_url": reverse("wagtailsettings:edit", args=["territories", "territory", territory.pk]),
    }
    return render(request, "home/admin/checklist.html", context)


@require_POST
@superusers_only
def add_animator(request, pk):
    """Appoints a member by their address, or invites it."""
    territory = get_object_or_404(Territory.objects.all(), pk=pk)
    try:
        invitation = welcome_animator(territory=territory, email=request.POST.get("email", "")[:254], by=request.user)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        words = {"email": invitation.email}
        if invitation.accepted_by:
            messages.success(request, _("%(email)s animates this territory from now on.") % words)
        else:
            messages.success(request, _("%(email)s is invited.") % words)
    return redirect("territories_admin:checklist", territory.pk)
