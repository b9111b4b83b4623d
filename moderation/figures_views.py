"""The yearly figures as a page and as a table to download."""

import csv

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from members.models.audit import AuditEntry, record
from moderation import permissions
from moderation.admin_views import moderators_only, trail
from moderation.figures import figures, years


def asked_year(request):
    year = request.GET.get("year", "")
    return int(year) if year.isascii() and year.isdigit() and len(year) == 4 else timezone.localdate().year


@moderators_only
@require_safe
def figures_page(request):
    cases = permissions.cases_of(request.user)
    year = asked_year(request)
    context = {
        "breadcrumbs_items": trail({"url": "", "label": _("Yearly figures")}),
        "header_title": _("Moderation in %(year)s") % {"year": year},
        "header_icon": "history",
        "year": year,
        "years": sorted({*years(cases), timezone.localdate().year, year}, reverse=True),
        "tables": figures(cases, year),
    }
    return render(request, "moderation/admin/figures.html", context)


@moderators_only
@require_safe
def figures_csv(request):
    """The same figures; the export is written in the log."""
    year = asked_year(request)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="moderation-{year}.csv"'
    response.write("\ufeff")
    rows = csv.writer(response, delimiter=";")
    for heading, lines in figures(permissions.cases_of(request.user), year):
        rows.writerows([heading, what, count] for what, count in lines)
    record(area=AuditEntry.Area.EXPORTS, verb="moderation.figures", target=str(year), actor=request.user)
    return response
