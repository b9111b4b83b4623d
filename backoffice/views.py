"""The gestures of the admin's dashboard that belong to no other app: recommend, put on line."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from contributions.actions.lifecycle import put_on_line
from contributions.models import CheckedLink, Contribution
from reactions.people import person_of
from reactions.votes import recommend as give_recommendation


def own_or_refused(request, page):
    """Only the animator of the page's own territory."""
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return page


@require_POST
def recommend(request, pk):
    page = own_or_refused(request, get_object_or_404(Contribution.objects.live(), pk=pk))
    give_recommendation(contribution=page, person=person_of(request))
    messages.success(request, _("You recommend “%(title)s”.") % {"title": page.title})
    return redirect("wagtailadmin_home")


@require_POST
def publish(request, pk):
    """Puts a proposed page on line as it is."""
    waiting = get_object_or_404(Contribution.objects.filter(live=False), pk=pk)
    try:
        page = put_on_line(contribution=waiting, by=request.user)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("“%(title)s” is on line.") % {"title": page.title})
    return redirect("wagtailadmin_home")


@require_POST
def dismiss_link(request, pk):
    """Somebody looked, and it works: no word of it any more."""
    link = get_object_or_404(CheckedLink.objects.select_related("contribution"), pk=pk)
    own_or_refused(request, link.contribution)
    CheckedLink.objects.filter(pk=link.pk).update(is_dismissed=True)
    messages.success(request, _("This link is not shown any more."))
    return redirect("wagtailadmin_home")
