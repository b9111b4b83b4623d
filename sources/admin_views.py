"""One source in the admin: its last reading, what it brought, read now, stop, start."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from contributions.models import ImportedRecord
from contributions.pagination import paginate
from sources import actions
from sources.models import Source
from territories.animators import territories_of

PER_PAGE = 50


def own_source(request, pk):
    """A source of one of the person's territories; refused otherwise."""
    source = get_object_or_404(Source.objects.select_related("territory__site__root_page"), pk=pk)
    if not territories_of(request.user).filter(pk=source.territory_id).exists():
        raise PermissionDenied
    return source


def source(request, pk):
    """Its last reading and its items, newest first."""
    found = own_source(request, pk)
    records = found.records.select_related("contribution").order_by("-first_seen_at", "-pk")
    page = paginate(records, request.GET.get("page"), per_page=PER_PAGE)
    return render(request, "sources/admin/source.html", {"source": found, "records": page})


@require_POST
def read_now(request, pk):
    found = own_source(request, pk)
    if not actions.read_source(source=found):
        messages.info(request, _("It is being read at this moment: look again in a minute."))
    elif found.trouble:
        messages.error(request, _("It could not be read. %(reason)s") % {"reason": found.trouble})
    else:
        messages.success(request, _("It has been read."))
    return redirect("sources_admin:source", pk)


@require_POST
def stop(request, pk):
    found = own_source(request, pk)
    actions.stop(source=found)
    messages.success(request, _("“%(name)s” is not read any more. What it brought stays.") % {"name": found.name})
    return redirect("sources_admin:source", pk)


@require_POST
def start(request, pk):
    found = own_source(request, pk)
    actions.start(source=found)
    messages.success(request, _("“%(name)s” is read again, within a quarter of an hour.") % {"name": found.name})
    return redirect("sources_admin:source", pk)


@require_POST
def leave(request, pk):
    """Throws one draft away for good."""
    record = get_object_or_404(ImportedRecord, pk=pk)
    found = get_object_or_404(Source, territory=record.territory_id, key=record.source)
    own_source(request, found.pk)
    if actions.leave_aside(record=record, by=request.user):
        messages.success(request, _("Left aside: it will not come back."))
    else:
        messages.info(request, _("It is not a draft any more: nothing was thrown away."))
    if request.POST.get("next") == "source":
        return redirect("sources_admin:source", found.pk)
    return redirect("wagtailadmin_home")
