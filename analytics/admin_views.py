"""The animator's figures: pages of charts that are tables, the same as files, the report of a year."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from analytics.answers import answer_figures
from analytics.audience import audience_figures, totals
from analytics.charts import columns_svg
from analytics.periods import Period
from analytics.publishing import people_figures, published, publishing_figures
from analytics.tables import count_text, csv_response
from territories.animators import chosen_territory

#: The pages of figures: address -> (name, its figures).
PAGES = {
    "audience": (gettext_lazy("Readership"), audience_figures),
    "contributions": (gettext_lazy("Contributions"), publishing_figures),
    "personnes": (gettext_lazy("People"), people_figures),
    "echanges": (gettext_lazy("Exchanges"), answer_figures),
}


def figures(request, page="audience"):
    """One page of figures of one territory."""
    if page not in PAGES:
        raise Http404(page)
    territory, territories = chosen_territory(request)
    period = Period.read(request.GET)
    _name, found = PAGES[page]
    shown = [(figure, columns_svg(figure, f"figure-{figure.key}")) for figure in found(territory, period)]
    context = {
        **frame(request, territory, territories, page),
        "period": period,
        "presets": presets(),
        "figures": shown,
        "summary": summary(territory, period) if page == "audience" else [],
    }
    return render(request, "analytics/admin/figures.html", context)


def frame(request, territory, territories, page):
    """What every page of figures shows around its own."""
    query = f"territoire={territory.pk}"
    tabs = [(reverse("analytics_figures", args=[key]), name, key == page) for key, (name, _found) in PAGES.items()]
    tabs.append((reverse("analytics_report"), _("Annual report"), page == "rapport"))
    return {
        "territory_site": territory,
        "territory_name": territory.full_name,
        "territories": territories,
        "tabs": [(f"{address}?{query}", name, is_current) for address, name, is_current in tabs],
        "page_key": page,
        "landscape": f"{territory.root_url}{reverse('analytics:landscape')}",
        "page_title": _("Figures"),
    }


def presets():
    """(name, query) of the periods that are asked for most."""
    today = timezone.localdate()
    month = Period(today.replace(day=1), today)
    years = [(str(year), Period.year(year)) for year in (today.year, today.year - 1)]
    found = [(_("This month"), month), (_("Twelve months"), Period.twelve_months(today)), *years]
    return [(name, period.query) for name, period in found]


def summary(territory, period):
    """(name, number, number of the period before) of what counts most."""
    now, before = totals(territory, period), totals(territory, period.before)
    return [
        (_("Pages read"), count_text(now["views"]), count_text(before["views"])),
        (_("Visitors of each day"), count_text(now["visitors"]), count_text(before["visitors"])),
        (_("Contributions"), *(count_text(published(territory, each).count()) for each in (period, period.before))),
    ]


def figure_file(request, page, key):
    """One figure as a file for spreadsheets."""
    if page not in PAGES:
        raise Http404(page)
    territory, _territories = chosen_territory(request)
    period = Period.read(request.GET)
    _name, found = PAGES[page]
    figure = next((figure for figure in found(territory, period) if figure.key == key), None)
    if figure is None:
        raise Http404(key)
    name = f"{territory.full_name} {key} {period.first} {period.last}"
    return csv_response(name, figure.columns, figure.file_rows)
