"""The files of a community: added, changed, published, taken away, put in order."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from communities import offering
from communities.forms import ResourceForm
from communities.manage.access import manage_page, number, show


@manage_page
def resources(request, community):
    if request.method == "POST":
        return _act(request, community)
    return show(request, community, "resources", {"resources": list(community.resources.for_list())})


def _act(request, community):
    resource = get_object_or_404(community.resources.for_list(), pk=number(request.POST.get("resource")))
    action = request.POST.get("action")
    if action in ("up", "down"):
        offering.shift_resource(resource=resource, step=-1 if action == "up" else 1)
    elif action in ("publish", "hide"):
        offering.show_resource(resource=resource, is_published=action == "publish")
    else:
        raise Http404("no such verb")
    return redirect("communities:resources", community.slug)


@manage_page
def resource_new(request, community):
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = ResourceForm(*sent, initial={"is_published": True}, holder=request.user.pk)
    if request.method == "POST" and form.is_valid():
        try:
            resource = offering.add_resource(community=community, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("“%(title)s” is among the resources.") % {"title": resource})
            return redirect("communities:resources", community.slug)
    return show(request, community, "resource", {"form": form}, status=422 if form.errors else 200)


@manage_page
def resource(request, community, pk):
    found = get_object_or_404(community.resources.for_list(), pk=pk)
    if request.method == "POST" and request.POST.get("action") == "remove":
        title = str(found)
        offering.remove_resource(resource=found)
        messages.success(request, _("“%(title)s” is gone.") % {"title": title})
        return redirect("communities:resources", community.slug)
    document = found.document
    initial = {name: getattr(document, name) for name in ("title", "description", "licence")}
    initial |= {"version_on": found.version_on, "is_published": found.is_published}
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = ResourceForm(*sent, initial=initial, resource=found, holder=request.user.pk)
    if request.method == "POST" and form.is_valid():
        offering.change_resource(resource=found, **form.cleaned_data)
        messages.success(request, _("The resource has changed."))
        return redirect("communities:resources", community.slug)
    context = {"form": form, "resource": found}
    return show(request, community, "resource", context, status=422 if form.errors else 200)
