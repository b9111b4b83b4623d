"""The yearly figures as a page and as a table to download."""

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from intake.spreadsheets import csv_response
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
    tables = figures(permissions.cases_of(request.user), year)
    rows = [[heading, what, count] for heading, lines in tables for what, count in lines]
    record(area=AuditEntry.Area.EXPORTS, verb="moderation.figures", target=str(year), actor=request.user)
    return csv_response(f"moderation {year}", [_("Table"), _("What"), _("How many")], rows)
