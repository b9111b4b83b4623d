""" "Aussi à…": what the territories of an animator show of others, and what others show of theirs."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin.menu import MenuItem
from wagtail.admin.wagtail_hooks import PageMenuItem

from contributions.actions import sharing
from contributions.choosers import contribution_chooser
from contributions.models import Contribution, SharedContribution
from contributions.permissions import may_show_in
from territories.animators import animates, territories_of
from territories.models import Territory

SHOWN = 100


class ShareForm(forms.Form):
    """A contribution of another territory, and one's own territory that is to show it."""

    contribution = forms.ModelChoiceField(
        label=gettext_lazy("Contribution"),
        queryset=Contribution.objects.live(),
        widget=contribution_chooser.widget_class,
    )
    territory = forms.ModelChoiceField(
        label=gettext_lazy("Shown by"), queryset=Territory.objects.none(), empty_label=None
    )

    def __init__(self, data=None, *, user):
        super().__init__(data)
        self.fields["territory"].queryset = territories_of(user).in_order()
        self.fields["territory"].label_from_instance = lambda territory: territory.full_name


def mine_or_403(request):
    """The territories of whoever looks; nobody without one has business here."""
    mine = list(territories_of(request.user).in_order()) if request.user.is_authenticated else []
    if not mine:
        raise PermissionDenied
    return mine


def shares():
    """Newest first, with what a line shows."""
    found = SharedContribution.objects.select_related("contribution__territory", "territory", "by")
    return found.defer("contribution__body", "contribution__card").order_by("-at", "-pk")


def lists_for(mine):
    """The two lists of the page: what these territories show of others, and what others show of theirs."""
    return {
        "mine": {each.pk for each in mine},
        "received": shares().filter(territory__in=mine)[:SHOWN],
        "given": shares().filter(contribution__territory__in=mine)[:SHOWN],
        "limit": SHOWN,
    }


@require_safe
def index(request):
    mine = mine_or_403(request)
    return render(request, "backoffice/sharing.html", {"form": ShareForm(user=request.user), **lists_for(mine)})


@require_safe
def page(request, pk):
    """Where one page is shown, and where this person may have it shown."""
    mine = mine_or_403(request)
    shown = get_object_or_404(Contribution.objects.live().select_related("territory"), pk=pk)
    there = list(shares().filter(contribution=shown))
    known = {share.territory_id for share in there}
    context = {
        "shown": shown,
        "shares": there,
        "mine": {each.pk for each in mine},
        "choices": [each for each in mine if each.pk not in known and may_show_in(request.user, shown, each)],
    }
    return render(request, "backoffice/shared_page.html", context)


@require_POST
def show(request):
    """Shows a page in a territory; what is refused is told."""
    mine = mine_or_403(request)
    form = ShareForm(request.POST, user=request.user)
    if not form.is_valid():
        return render(request, "backoffice/sharing.html", {"form": form, **lists_for(mine)}, status=422)
    contribution, territory = form.cleaned_data["contribution"], form.cleaned_data["territory"]
    words = {"title": contribution.title, "territory": territory.label}
    if contribution.territory_id == territory.pk:
        form.add_error("contribution", _("“%(title)s” belongs to %(territory)s already.") % words)
    elif not may_show_in(request.user, contribution, territory):
        form.add_error("contribution", _("“%(title)s” cannot be shown elsewhere: its territory is closed.") % words)
    else:
        sharing.show_in(contribution=contribution, territory=territory, by=request.user)
        messages.success(request, _("%(territory)s shows “%(title)s” too.") % words)
        return redirect(_back(request, contribution))
    return render(request, "backoffice/sharing.html", {"form": form, **lists_for(mine)}, status=422)


@require_POST
def take_back(request, pk):
    """Ends it, for the animators of either territory."""
    share = get_object_or_404(shares(), pk=pk)
    sharing.take_back(share=share, by=request.user)
    words = {"title": share.contribution.title, "territory": share.territory.label}
    messages.success(request, _("%(territory)s shows “%(title)s” no more.") % words)
    return redirect(_back(request, share.contribution))


def _back(request, contribution):
    if "one" in request.POST:
        return reverse("sharing:page", args=[contribution.pk])
    return reverse("sharing:index")


class SharingItem(MenuItem):
    """For animators, where there is more than one territory."""

    def is_shown(self, request):
        return animates(request) and Territory.objects.count() > 1


class SharingButton(PageMenuItem):
    """In the menu of a page that is on line."""

    label = gettext_lazy("Also shown in…")
    icon_name = "link-external"

    @cached_property
    def url(self):
        return reverse("sharing:page", args=[self.page.pk]) if self.page else ""

    def is_shown(self, user):
        page = self.page.specific_deferred
        return isinstance(page, Contribution) and page.live and not page.origin and Territory.objects.count() > 1
