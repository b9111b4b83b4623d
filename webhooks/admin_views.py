"""One webhook in the admin: its deliveries and their answers; try it, send again, stop, start, a new secret."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from contributions.pagination import paginate
from territories.animators import territories_of
from webhooks import actions
from webhooks.models import Delivery, Endpoint

PER_PAGE = 50


def own_endpoint(request, pk):
    """A webhook of one of the person's territories; refused otherwise."""
    endpoint = get_object_or_404(Endpoint.objects.select_related("territory", "created_by"), pk=pk)
    if not territories_of(request.user).filter(pk=endpoint.territory_id).exists():
        raise PermissionDenied
    return endpoint


def endpoint(request, pk):
    """How it fares, and what it was told, the latest first."""
    found = own_endpoint(request, pk)
    deliveries = paginate(found.deliveries.order_by("-pk"), request.GET.get("page"), per_page=PER_PAGE)
    context = {"endpoint": found, "deliveries": deliveries, "waiting": found.deliveries.waiting().count()}
    return render(request, "webhooks/admin/endpoint.html", context)


@require_POST
def try_it(request, pk):
    found = own_endpoint(request, pk)
    _say(request, actions.test(endpoint=found))
    return redirect("webhooks_admin:endpoint", pk)


@require_POST
def redeliver(request, pk):
    delivery = get_object_or_404(Delivery.objects.select_related("endpoint__territory"), pk=pk)
    own_endpoint(request, delivery.endpoint_id)
    _say(request, actions.redeliver(delivery=delivery))
    return redirect("webhooks_admin:endpoint", delivery.endpoint_id)


def _say(request, delivery):
    is_well = delivery.state == Delivery.State.DELIVERED
    (messages.success if is_well else messages.error)(request, actions.told_of(delivery))


@require_POST
def stop(request, pk):
    found = own_endpoint(request, pk)
    actions.stop(endpoint=found)
    messages.success(request, _("“%(name)s” is told nothing any more, until you start it again.") % {"name": found})
    return redirect("webhooks_admin:endpoint", pk)


@require_POST
def start(request, pk):
    found = own_endpoint(request, pk)
    actions.start(endpoint=found)
    messages.success(request, _("“%(name)s” is told again, what it missed included.") % {"name": found})
    return redirect("webhooks_admin:endpoint", pk)


@require_POST
def renew(request, pk):
    """Answers with the new secret, shown here and nowhere again."""
    found = own_endpoint(request, pk)
    secret = actions.renew_secret(endpoint=found)
    context = {"endpoint": found, "secret": secret, "is_new": False}
    return TemplateResponse(request, "webhooks/admin/secret.html", context)
