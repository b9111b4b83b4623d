"""The annual report on screen and on paper."""

from pathlib import Path

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from analytics.admin_views import frame
from analytics.charts import columns_svg
from analytics.report import build_report, years_of
from contributions.paper import pdf
from territories.animators import chosen_territory

TEMPLATE = Path(__file__).parent / "paper" / "report.typ"


def report(request):
    """The report of a year of one territory; the last whole year when none is asked for."""
    territory, territories = chosen_territory(request)
    year, years = chosen_year(request, territory)
    found = build_report(territory, year)
    sections = [
        (section, [(figure, columns_svg(figure, f"figure-{figure.key}")) for figure in section.figures])
        for section in found.sections
    ]
    context = {
        **frame(request, territory, territories, "rapport"),
        "report": found,
        "sections": sections,
        "years": years,
        "file": f"{reverse('analytics_report_pdf')}?territoire={territory.pk}&annee={year}",
    }
    return render(request, "analytics/admin/report.html", context)


def report_pdf(request):
    """The same as a PDF. Composing takes some hundredths of a second whatever the size of the territory."""
    territory, _territories = chosen_territory(request)
    year, _years = chosen_year(request, territory)
    found = build_report(territory, year)
    response = HttpResponse(pdf(TEMPLATE, paper_data(request, found)), content_type="application/pdf")
    name = slugify(found.title) or f"rapport-{year}"
    response["Content-Disposition"] = f'attachment; filename="{name}.pdf"'
    return response


def chosen_year(request, territory):
    """(the year asked for, the years that can be)."""
    years = years_of(territory)
    asked = request.GET.get("annee", "")
    if asked:
        if asked not in map(str, years):
            raise Http404(asked)
        return int(asked), years
    last_whole = timezone.localdate().year - 1
    return (last_whole if last_whole in years else years[0]), years


def paper_data(request, found):
    """What the template on paper reads: words and numbers, nothing else."""
    return {
        "title": found.title,
        "territory": found.territory.full_name,
        "year": found.year,
        "lang": get_language().partition("-")[0],
        "accent": getattr(getattr(request, "territory", None), "accent", "") or "#d9381e",
        "opening": found.opening,
        "bar": _("In proportion"),
        "method_title": _("How these figures are made"),
        "method": [str(sentence) for sentence in found.method],
        "sections": [
            {
                "title": str(section.title),
                "sentences": [str(sentence) for sentence in section.sentences],
                "figures": [paper_figure(figure) for figure in section.figures if not figure.is_empty],
            }
            for section in found.sections
        ],
    }


def paper_figure(figure):
    return {
        "title": str(figure.title),
        "columns": [str(column) for column in figure.columns],
        "note": str(figure.note),
        "rows": [
            {"label": str(label), "cells": [{"text": text, "percent": percent} for text, percent in cells]}
            for label, _address, cells in figure.shown_rows
        ],
    }
