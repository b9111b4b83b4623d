"""Pinning on the map of the front page, from the page that is to be pinned."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin.wagtail_hooks import PageMenuItem
from wagtail.admin.widgets import AdminDateInput

from contributions.models import Contribution
from home.models import MOST_PINS, HomePage, HomePin


def home_of(page):
    """The front page of the territory that a contribution belongs to, or None."""
    return HomePage.objects.filter(sites_rooted_here=page.territory_id).first()


class PinButton(PageMenuItem):
    """In the menu of a page that is on line and has a place, for those who publish the front page."""

    label = gettext_lazy("Pin on the front page")
    icon_name = "thumbtack"

    @cached_property
    def url(self):
        return reverse("pins:pin", args=[self.page.pk]) if self.page else ""

    def is_shown(self, user):
        page = self.page.specific
        if not (isinstance(page, Contribution) and page.live and page.is_located):
            return False
        home = home_of(page)
        return home is not None and home.permissions_for_user(user).can_publish()


class PinForm(forms.ModelForm):
    class Meta:
        model = HomePin
        fields = ("shown_from", "shown_until")
        widgets = {"shown_from": AdminDateInput, "shown_until": AdminDateInput}


@require_http_methods(["GET", "POST"])
def pin(request, pk):
    """Pins a contribution first on the map, between two days if she wishes; what was typed in the front page's draft
    is published with it, as taking a pin off does."""
    page = get_object_or_404(Contribution.objects.live().located(), pk=pk)
    home = home_of(page)
    if home is None:
        raise Http404
    if not home.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    instance = home.pins.filter(contribution=page).first() or HomePin(home=home, contribution=page)
    last = page.last_day
    initial = {} if instance.pk else {"shown_until": last}
    form = PinForm(request.POST if request.method == "POST" else None, instance=instance, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            put(home, page, form.cleaned_data, by=request.user)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("“%(title)s” is on the map of the front page.") % {"title": page.title})
            return redirect("wagtailadmin_home")
    context = {
        "form": form,
        "pin": instance,
        "page": page,
        "home": home,
        "header_title": _("Pin on the front page"),
        "header_icon": "thumbtack",
        "page_subtitle": page.title,
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": "", "label": _("Pin on the front page"), "sublabel": page.title},
        ],
    }
    return render(request, "home/admin/pin.html", context, status=422 if form.errors else 200)


@transaction.atomic
@require_POST
def unpin(request, pk):
    """Takes a pin off the map."""
    pin = get_object_or_404(HomePin.objects.select_related("home", "contribution"), pk=pk)
    if not pin.home.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    take_off(pin, by=request.user)
    messages.success(request, _("“%(title)s” is off the map.") % {"title": pin.contribution.title})
    return redirect("wagtailadmin_home")


def put(home, page, days, *, by):
    """Publishes the front page with this pin first; the days of one that is there already are changed."""
    home = home.get_latest_revision_as_object()
    pins = list(home.pins.all())
    known = next((each for each in pins if each.contribution_id == page.pk), None)
    if known is None:
        if len(pins) >= MOST_PINS:
            raise ValidationError(_("The map holds %(count)s pins: take one off first.") % {"count": MOST_PINS})
        known = HomePin(contribution_id=page.pk)
        pins.insert(0, known)
    known.shown_from, known.shown_until = days["shown_from"], days["shown_until"]
    _publish_pins(home, pins, by=by)


@transaction.atomic
def take_off(pin, *, by):
    """Publishes the front page without this pin."""
    home = pin.home.get_latest_revision_as_object()
    _publish_pins(home, [kept for kept in home.pins.all() if kept.contribution_id != pin.contribution_id], by=by)


def _publish_pins(home, pins, *, by):
    """As the page's editor would, in this order."""
    for order, each in enumerate(pins):
        each.sort_order = order
    home.pins.set(pins)
    home.save_revision(user=by, log_action=True).publish(user=by)
